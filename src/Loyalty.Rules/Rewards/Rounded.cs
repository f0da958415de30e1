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

    /// <summary>(quotient + part / whole) / denominator by a mode, for a quotient of at least 0 and a part of 0 up to less than the whole.</summary>
    internal static long Divide(long quotient, long part, long whole, long denominator, RoundingMode mode)
    {
        if (part == 0 || mode == RoundingMode.Floor)
            return Divide(quotient, denominator, mode);
        long floor = WholeDivision.Divide(quotient, denominator);
        // The rest lies between this and 1 more of it, both ends left out, so that only one whole number can stand beside a half.
        long beyondHalf = (2 * (quotient - (floor * denominator))) - denominator;
        int half = beyondHalf == -1 ? (2 * part).CompareTo(whole) : beyondHalf.CompareTo(-1);
        return mode switch
        {
            RoundingMode.Ceiling => floor + 1,
            RoundingMode.HalfUp => half >= 0 ? floor + 1 : floor,
            _ => half > 0 || (half == 0 && (floor & 1) != 0) ? floor + 1 : floor,
        };
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
