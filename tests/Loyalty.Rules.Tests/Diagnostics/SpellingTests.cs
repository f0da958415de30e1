using Loyalty.Rules.Diagnostics;

namespace Loyalty.Rules.Tests.Diagnostics;

public sealed class SpellingTests
{
    private static readonly string[] Words = ["items", "units", "percentOff", "businessDayStart"];

    [Theory]
    [InlineData("item", "items")]
    [InlineData("itmes", "items")]
    [InlineData("Units", "units")]
    [InlineData("percentof", "percentOff")]
    [InlineData("precentOf", "percentOff")]
    [InlineData("buisnessDaystart", "businessDayStart")]
    public void Nearest_OfASlip_IsTheWordThatWasMeant(string word, string expected) =>
        Assert.Equal(expected, Spelling.Nearest(word, Words));

    [Theory]
    [InlineData("")]
    [InlineData("steps")]
    [InlineData("percent")]
    [InlineData("dayStart")]
    public void Nearest_OfAnotherWord_IsNothing(string word) => Assert.Null(Spelling.Nearest(word, Words));

    [Theory]
    [InlineData("abc", "abc", 0)]
    [InlineData("abc", "acb", 1)]
    [InlineData("abc", "ab", 1)]
    [InlineData("ca", "abc", 3)]
    [InlineData("abcd", "abcdef", 2)]
    public void Slips_OfTwoWords_CountsLettersAndSwaps(string left, string right, int expected) =>
        Assert.Equal(expected, Spelling.Slips(left, right));
}
