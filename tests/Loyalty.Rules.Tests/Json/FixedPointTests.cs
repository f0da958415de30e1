using System.Text;
using Loyalty.Rules.Json.Syntax;

namespace Loyalty.Rules.Tests.Json;

public sealed class FixedPointTests
{
    [Theory]
    [InlineData("0", 2, 0)]
    [InlineData("-0", 2, 0)]
    [InlineData("0.00", 0, 0)]
    [InlineData("0e999999999999", 0, 0)]
    [InlineData("2.25", 2, 225)]
    [InlineData("2.250000", 2, 225)]
    [InlineData("-2.5", 2, -250)]
    [InlineData("45000.00", 0, 45000)]
    [InlineData("12e2", 0, 1200)]
    [InlineData("1200e-2", 0, 12)]
    [InlineData("1.5E+1", 0, 15)]
    [InlineData("0.0001e3", 1, 1)]
    [InlineData("92233720368547758.07", 2, long.MaxValue)]
    [InlineData("-92233720368547758.08", 2, long.MinValue)]
    public void TryParse_OfANumberThatFits_IsExact(string text, int decimals, long expected)
    {
        Assert.Equal(FixedPointResult.Ok, Parse(text, decimals, plain: false, out var value));
        Assert.Equal(expected, value);
    }

    [Theory]
    [InlineData("0.001", 2, FixedPointResult.TooManyDecimals)]
    [InlineData("1e-1", 0, FixedPointResult.TooManyDecimals)]
    [InlineData("1e-999999999999", 3, FixedPointResult.TooManyDecimals)]
    [InlineData("92233720368547758.08", 2, FixedPointResult.OutOfRange)]
    [InlineData("-92233720368547758.09", 2, FixedPointResult.OutOfRange)]
    [InlineData("1e400", 0, FixedPointResult.OutOfRange)]
    [InlineData("1e999999999999", 0, FixedPointResult.OutOfRange)]
    [InlineData("18446744073709551616", 0, FixedPointResult.OutOfRange)]
    [InlineData("", 0, FixedPointResult.NotANumber)]
    [InlineData("-", 0, FixedPointResult.NotANumber)]
    [InlineData("+1", 0, FixedPointResult.NotANumber)]
    [InlineData("01", 0, FixedPointResult.NotANumber)]
    [InlineData(".5", 1, FixedPointResult.NotANumber)]
    [InlineData("5.", 1, FixedPointResult.NotANumber)]
    [InlineData("1e", 0, FixedPointResult.NotANumber)]
    [InlineData("1,5", 1, FixedPointResult.NotANumber)]
    [InlineData("١٢", 0, FixedPointResult.NotANumber)]
    [InlineData(" 1", 0, FixedPointResult.NotANumber)]
    public void TryParse_OfAnythingElse_SaysWhy(string text, int decimals, object expected)
    {
        Assert.Equal(expected, Parse(text, decimals, plain: false, out var value));
        Assert.Equal(0, value);
    }

    [Fact]
    public void TryParse_OfAnExponentWherePlainDigitsAreWanted_RefusesIt() =>
        Assert.Equal(FixedPointResult.NotANumber, Parse("1e2", 2, plain: true, out _));

    [Fact]
    public void TryParse_OfAMillionDigits_TakesNoTime()
    {
        Assert.Equal(FixedPointResult.OutOfRange, Parse(new string('9', 1_000_000), 0, plain: true, out _));
        Assert.Equal(FixedPointResult.Ok, Parse("1." + new string('0', 1_000_000), 0, plain: true, out _));
    }

    [Theory]
    [InlineData(0, 2, false, "0.00")]
    [InlineData(5, 3, false, "0.005")]
    [InlineData(-5, 2, false, "-0.05")]
    [InlineData(12500, 3, true, "12.5")]
    [InlineData(12000, 3, true, "12")]
    [InlineData(-1, 0, false, "-1")]
    [InlineData(long.MaxValue, 2, false, "92233720368547758.07")]
    [InlineData(long.MinValue, 3, true, "-9223372036854775.808")]
    [InlineData(long.MinValue, 0, true, "-9223372036854775808")]
    public void Format_OfAValue_WritesItsDigits(long value, int decimals, bool shortest, string expected)
    {
        var text = new byte[FixedPoint.MaxLength];
        Assert.Equal(expected, Encoding.ASCII.GetString(text, 0, FixedPoint.Format(value, decimals, shortest, text)));
    }

    private static FixedPointResult Parse(string text, int decimals, bool plain, out long value) =>
        FixedPoint.TryParse(Encoding.UTF8.GetBytes(text), decimals, plain, out value);
}
