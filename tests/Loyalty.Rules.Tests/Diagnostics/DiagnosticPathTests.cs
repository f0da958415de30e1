using Loyalty.Rules.Diagnostics;

namespace Loyalty.Rules.Tests.Diagnostics;

public sealed class DiagnosticPathTests
{
    [Theory]
    [InlineData("cones", "$.selectors.cones")]
    [InlineData("_s1", "$.selectors._s1")]
    [InlineData("1s", "$.selectors['1s']")]
    [InlineData("two scoops", "$.selectors['two scoops']")]
    [InlineData("", "$.selectors['']")]
    [InlineData("Ann's \\ cones", "$.selectors['Ann\\'s \\\\ cones']")]
    [InlineData("kem dừa", "$.selectors['kem dừa']")]
    [InlineData("a\n", "$.selectors['a\\u000a']")]
    public void ToString_OfAName_QuotesWhatIsNotPlain(string name, string expected) =>
        Assert.Equal(expected, DiagnosticPath.Root.Then("selectors").Then(name).ToString());

    [Fact]
    public void ThenOneOf_OfTheOnlyValue_IsThePropertyItself()
    {
        var path = DiagnosticPath.Root.Then("sku");

        Assert.Equal("$.sku", path.ThenOneOf(1, 0).ToString());
        Assert.Equal("$.sku[1]", path.ThenOneOf(2, 1).ToString());
    }

    [Theory]
    [InlineData("cones", "'cones'")]
    [InlineData(null, "''")]
    [InlineData("a\r\nb", "'a??b'")]
    [InlineData("kem 🍦", "'kem 🍦'")]
    public void Of_AText_StaysOnOneLine(string? text, string expected) => Assert.Equal(expected, Quoted.Of(text));
}
