using System.Numerics;

namespace Loyalty.Rules.ReferenceModel;

/// <summary>An exact number that is 0 or more.</summary>
/// <param name="Top">The numerator.</param>
/// <param name="Bottom">The denominator, above 0.</param>
public readonly record struct Fraction(BigInteger Top, BigInteger Bottom)
{
    public static Fraction Zero => new(0, 1);

    public static Fraction Of(Percent percent) => new(percent.Millionths, 1_000_000);

    public Fraction Times(BigInteger number) => new(Top * number, Bottom);

    public Fraction Plus(Fraction other) => new((Top * other.Bottom) + (other.Top * Bottom), Bottom * other.Bottom);

    public int CompareTo(Fraction other) => (Top * other.Bottom).CompareTo(other.Top * Bottom);

    public long Round(RoundingMode mode) => (long)Exact.Round(Top, Bottom, mode);
}
