using Loyalty.Rules.Receipts;

namespace Loyalty.Rules.Tests.Receipts;

public sealed class NumberStyleTests
{
    private static readonly NumberStyle English = new(".", ",");
    private static readonly NumberStyle Vietnamese = new(",", ".");

    [Theory]
    [InlineData(0, 2, "0.00", "0,00")]
    [InlineData(5, 2, "0.05", "0,05")]
    [InlineData(-225, 2, "-2.25", "-2,25")]
    [InlineData(45_000, 0, "45,000", "45.000")]
    [InlineData(999, 0, "999", "999")]
    [InlineData(1_234_567, 3, "1,234.567", "1.234,567")]
    [InlineData(1_000_000_000_000, 2, "10,000,000,000.00", "10.000.000.000,00")]
    [InlineData(long.MinValue, 0, "-9,223,372,036,854,775,808", "-9.223.372.036.854.775.808")]
    public void Fixed_OfSmallParts_HasAllDecimalsAndGroupsOfThree(
        long parts,
        int decimals,
        string english,
        string vietnamese
    ) =>
        Cultures.ForEach(() =>
        {
            Assert.Equal(english, English.Fixed(parts, decimals));
            Assert.Equal(vietnamese, Vietnamese.Fixed(parts, decimals));
        });

    [Theory]
    [InlineData(455, "0.455")]
    [InlineData(1_500, "1.5")]
    [InlineData(12_000, "12")]
    [InlineData(0, "0")]
    public void Short_OfThousandths_LeavesOutZerosAtTheEnd(long parts, string expected) =>
        Assert.Equal(expected, English.Short(parts, 3));
}
