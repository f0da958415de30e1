using Loyalty.Rules.Receipts;

namespace Loyalty.Rules.Tests.Receipts;

public sealed class ReceiptTextsTests
{
    public static TheoryData<ReceiptText> AllTexts =>
        [.. Enumerable.Range(0, (int)ReceiptText.Refused + 1).Select(text => (ReceiptText)text)];

    [Theory]
    [MemberData(nameof(AllTexts))]
    public void Indexer_OfEveryText_FillsInTheSameInBothLanguages(ReceiptText text)
    {
        var english = Template.NamesIn(ReceiptTexts.English[text]);
        var vietnamese = Template.NamesIn(ReceiptTexts.Vietnamese[text]);

        Assert.NotEqual("", ReceiptTexts.English[text]);
        Assert.Equal(Sorted(english), Sorted(vietnamese));
    }

    [Theory]
    [InlineData("en", "To pay")]
    [InlineData("en-GB", "To pay")]
    [InlineData("vi", "Thanh toán")]
    [InlineData("vi-VN", "Thanh toán")]
    [InlineData("fr", "To pay")]
    public void For_ALanguage_GivesItsTextsOrTheEnglishOnes(string language, string payable) =>
        Assert.Equal(payable, ReceiptTexts.For(language)[ReceiptText.Payable]);

    [Fact]
    public void With_ANewTemplate_ReplacesThatOneOnly()
    {
        var texts = ReceiptTexts.English.With(ReceiptText.Total, "Sum");

        Assert.Equal("Sum", texts[ReceiptText.Total]);
        Assert.Equal("To pay", texts[ReceiptText.Payable]);
        Assert.Equal("Total", ReceiptTexts.English[ReceiptText.Total]);
    }

    [Fact]
    public void With_AnUnknownPlaceholder_SaysWhichThereAre()
    {
        var thrown = Assert.Throws<ArgumentException>(() =>
            ReceiptTexts.English.With(ReceiptText.SomeMore, "{number} more")
        );

        Assert.StartsWith(
            "The text SomeMore cannot fill in '{number}'. Use {count}, {items}, {reward}.",
            thrown.Message,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Receipt_WithTheHostsWords_UsesThem()
    {
        var shop = IceCreamShop.In("VND");
        var sale = shop.Sale("1").Member("ann").Each("vanilla", 4, shop.Price(1)).Build();
        var texts = ReceiptTexts
            .English.WithLanguage("de")
            .WithNumbers(",", ".")
            .WithCurrency("VND", "{number} Dong")
            .WithItems("cones", "Kugel", "Kugeln")
            .With(ReceiptText.OneMore, "Noch 1 {items}: {reward}")
            .With(ReceiptText.OneFree, "eine gratis");

        var receipt = shop.Plan.Evaluate(sale, shop.Plan.NewMember("ann")).Receipt(texts);

        Assert.Equal("de", receipt.Language);
        Assert.Contains(receipt.Lines, line => line.Text == "Noch 1 Kugel: eine gratis");
        Assert.Contains(receipt.Lines, line => line.Amount == "180.000 Dong");
    }

    [Fact]
    public void Indexer_OfNoText_SaysSo() =>
        Assert.StartsWith(
            "There is no such text.",
            Assert.Throws<ArgumentOutOfRangeException>(() => ReceiptTexts.English[(ReceiptText)999]).Message,
            StringComparison.Ordinal
        );

    [Theory]
    [InlineData("{a} and {b}", "{b} and 2")]
    [InlineData("{unknown} {a", "{unknown} {a")]
    [InlineData("} {a}", "} {b}")]
    [InlineData("", "")]
    public void Fill_OfATemplate_ReadsNothingTwice(string template, string expected) =>
        Assert.Equal(expected, Template.Fill(template, ("a", "{b}"), ("b", "2")));

    private static IEnumerable<string> Sorted(IEnumerable<string> names) =>
        names.OrderBy(name => name, StringComparer.Ordinal);
}
