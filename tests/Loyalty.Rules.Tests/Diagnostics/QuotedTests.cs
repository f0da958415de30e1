using Loyalty.Rules.Diagnostics;

namespace Loyalty.Rules.Tests.Diagnostics;

public sealed class QuotedTests
{
    [Theory]
    [InlineData("cones", "'cones'")]
    [InlineData(null, "''")]
    [InlineData("a\r\nb", "'a??b'")]
    [InlineData("kem \ud83c\udf66", "'kem \ud83c\udf66'")]
    public void Of_AText_StaysOnOneLine(string? text, string expected) => Assert.Equal(expected, Quoted.Of(text));

    [Fact]
    public void Of_HalfACharacter_ShowsTheReplacement() => Assert.Equal("'a?'", Quoted.Of("a" + (char)0xD83C));

    [Fact]
    public void Of_ManyTexts_ShowsThree() =>
        Assert.Equal("'a', 'b', 'c' and 2 more", Quoted.Of(["a", "b", "c", "d", "e"]));
}
