using System.Numerics;

namespace Loyalty.Rules.ReferenceModel;

/// <summary>Exact arithmetic on fractions of big integers.</summary>
public static class Exact
{
    /// <summary>The whole number next to a fraction.</summary>
    /// <param name="top">The numerator.</param>
    /// <param name="bottom">The denominator, above 0.</param>
    /// <param name="mode">Which neighbour; a half under half-up goes to the higher one, also below zero.</param>
    public static BigInteger Round(BigInteger top, BigInteger bottom, RoundingMode mode)
    {
        var floor = Floor(top, bottom);
        var twiceTheRest = 2 * (top - (floor * bottom));
        bool up = mode switch
        {
            RoundingMode.Floor => false,
            RoundingMode.Ceiling => twiceTheRest > 0,
            RoundingMode.HalfUp => twiceTheRest >= bottom,
            RoundingMode.HalfEven => twiceTheRest > bottom || (twiceTheRest == bottom && !floor.IsEven),
            _ => throw new ArgumentOutOfRangeException(nameof(mode)),
        };
        return up ? floor + 1 : floor;
    }

    /// <summary>Division towards minus infinity.</summary>
    public static BigInteger Floor(BigInteger top, BigInteger bottom)
    {
        var quotient = BigInteger.DivRem(top, bottom, out var rest);
        return rest < 0 ? quotient - 1 : quotient;
    }

    /// <summary>A percentage of an amount, rounded half up.</summary>
    public static long PercentOf(Percent percent, long amount) =>
        (long)Round((BigInteger)percent.Millionths * amount, 1_000_000, RoundingMode.HalfUp);

    /// <summary>Largest remainder: everybody gets the whole part of their share, and what is left goes one by one to the largest
    /// fractions, ties to the earlier one. Weights that are all zero share equally; a negative amount is shared like its opposite.</summary>
    public static long[] Share(long amount, IReadOnlyList<long> weights) =>
        Share(amount, [.. weights.Select(weight => (BigInteger)weight)]);

    /// <summary>The same over weights that are fractions.</summary>
    public static long[] Share(long amount, IReadOnlyList<Fraction> weights)
    {
        var common = weights.Aggregate(BigInteger.One, (product, weight) => product * weight.Bottom);
        return Share(amount, [.. weights.Select(weight => weight.Top * (common / weight.Bottom))]);
    }

    private static long[] Share(long amount, BigInteger[] weights)
    {
        if (amount < 0)
            return [.. Share(-amount, weights).Select(share => -share)];
        BigInteger[] counted = weights.All(weight => weight.IsZero)
            ? [.. weights.Select(_ => BigInteger.One)]
            : weights;
        var sum = counted.Aggregate(BigInteger.Zero, (total, weight) => total + weight);
        long[] shares = [.. counted.Select(weight => (long)Floor(amount * weight, sum))];
        long left = amount - shares.Sum();
        var byFraction = Enumerable
            .Range(0, counted.Length)
            .OrderByDescending(place => BigInteger.Remainder(amount * counted[place], sum))
            .ThenBy(place => place);
        foreach (int place in byFraction.Take((int)left))
            shares[place]++;
        return shares;
    }
}
