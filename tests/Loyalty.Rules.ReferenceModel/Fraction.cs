using System.Numerics;

namespace Loyalty.Rules.ReferenceModel;

/// <summary>An exact number.</summary>
/// <param name="Top">The numerator.</param>
/// <param name="Bottom">The denominator, above 0.</param>
public readonly record struct Fraction(BigInteger Top, BigInteger Bottom)
{
    public static Fraction Zero => new(0, 1);

    public static Fraction Of(Percent percent) => new(percent.Millionths, 1_000_000);

    public Fraction Times(BigInteger number) => new(Top * number, Bottom);

    public Fraction Times(Fraction other) => new(Top * other.Top, Bottom * other.Bottom);

    /// <summary>The same number in its lowest terms.</summary>
    public Fraction Reduced()
    {
        var common = BigInteger.GreatestCommonDivisor(Top, Bottom);
        return new Fraction(Top / common, Bottom / common);
    }

    public static Fraction Sum(IEnumerable<Fraction> all) => all.Aggregate(Zero, (sum, one) => sum.Plus(one));

    public Fraction Plus(Fraction other) => new((Top * other.Bottom) + (other.Top * Bottom), Bottom * other.Bottom);

    public int CompareTo(Fraction other) => (Top * other.Bottom).CompareTo(other.Top * Bottom);

    public long Round(RoundingMode mode) => (long)Exact.Round(Top, Bottom, mode);
}
