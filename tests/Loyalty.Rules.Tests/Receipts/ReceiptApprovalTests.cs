using System.Globalization;
using Loyalty.Rules.Tests.Approval;

namespace Loyalty.Rules.Tests.Receipts;

/// <summary>Whole receipts, read and approved by people; the same under every culture.</summary>
public sealed class ReceiptApprovalTests
{
    [Theory]
    [InlineData("en", "USD")]
    [InlineData("en", "VND")]
    [InlineData("en", "KWD")]
    [InlineData("vi", "USD")]
    [InlineData("vi", "VND")]
    [InlineData("vi", "KWD")]
    public void Receipts_OfAShop_AreAsApproved(string language, string currency) =>
        Cultures.ForEach(() =>
        {
            string culture = CultureInfo.CurrentCulture.Name;
            string text = string.Join("\n", ShopStories.In(currency).Select(story => story(language)));
            string path = $"tests/Loyalty.Rules.Tests/Receipts/Approved/Receipts.{language}.{currency}.approved.txt";
            try
            {
                ApprovedText.Verify(path, text);
            }
            catch (Xunit.Sdk.XunitException exception)
            {
                Assert.Fail($"Under culture '{culture}': {exception.Message}");
            }
        });

    [Fact]
    public void Explanations_OfAShop_AreAsApproved() =>
        Cultures.ForEach(() =>
            ApprovedText.Verify(
                "tests/Loyalty.Rules.Tests/Receipts/Approved/Explanations.approved.txt",
                string.Join("\n", ShopStories.Decisions("USD").Select(named => Explain(named.Name, named.Decision)))
            )
        );

    private static string Explain(string name, Decision decision) =>
        $"== {name} ==\n" + string.Concat(decision.Explain().Select(line => line + "\n"));
}
