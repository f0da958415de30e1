namespace Loyalty.Rules.Rewards;

/// <summary>Exact ratios of integers rounded to whole numbers.</summary>
internal static class Rounded
{
    /// <summary>numerator / denominator for a numerator of at least 0, a half away from zero.</summary>
    internal static long HalfUp(long numerator, long denominator)
    {
        long quotient = WholeDivision.Divide(numerator, denominator);
        long rest = numerator - (quotient * denominator);
        return rest >= denominator - rest ? quotient + 1 : quotient;
    }

    /// <summary>value * numerator / denominator by a mode, none of them negative; the result must fit 64 bits.</summary>
    internal static long Part(ulong value, ulong numerator, ulong denominator, RoundingMode mode)
    {
        ulong floor = WideMath.MultiplyDivide(value, numerator, denominator, out ulong rest);
        ulong distanceUp = denominator - rest;
        bool up = mode switch
        {
            RoundingMode.Floor => false,
            RoundingMode.Ceiling => rest > 0,
            RoundingMode.HalfUp => rest >= distanceUp,
            _ => rest > distanceUp || (rest == distanceUp && (floor & 1) != 0),
        };
        return (long)(up ? floor + 1 : floor);
    }

    /// <summary>numerator / denominator (above 0) by a mode; the numerator may be negative.</summary>
    internal static long Divide(long numerator, long denominator, RoundingMode mode)
    {
        long floor = WholeDivision.Divide(numerator, denominator);
        long rest = numerator - (floor * denominator);
        if (rest < 0)
        {
            rest += denominator;
            floor--;
        }
        long distanceUp = denominator - rest;
        return mode switch
        {
            RoundingMode.Floor => floor,
            RoundingMode.Ceiling => rest == 0 ? floor : floor + 1,
            RoundingMode.HalfUp => rest > distanceUp || (rest == distanceUp && floor >= 0) ? floor + 1 : floor,
            _ => rest > distanceUp || (rest == distanceUp && (floor & 1) != 0) ? floor + 1 : floor,
        };
    }
}
