namespace Loyalty.Rules;

/// <summary>Products of two 64-bit numbers that need 128 bits on their way to a quotient or a comparison.</summary>
internal static class WideMath
{
    /// <summary>a * b / divisor, rounded down, and what is left over. The quotient must fit 64 bits.</summary>
    internal static ulong MultiplyDivide(ulong a, ulong b, ulong divisor, out ulong remainder)
    {
        ulong high = MultiplyHigh(a, b, out ulong low);
        if (high == 0)
        {
            ulong quotient = low / divisor;
            remainder = low - (quotient * divisor);
            return quotient;
        }
        return DivideWide(high, low, divisor, out remainder);
    }

    /// <summary>Compares a * b with c * d, all non-negative.</summary>
    internal static int CompareProducts(long a, long b, long c, long d)
    {
        ulong leftHigh = MultiplyHigh((ulong)a, (ulong)b, out ulong leftLow);
        ulong rightHigh = MultiplyHigh((ulong)c, (ulong)d, out ulong rightLow);
        return leftHigh != rightHigh ? leftHigh.CompareTo(rightHigh) : leftLow.CompareTo(rightLow);
    }

    private static ulong MultiplyHigh(ulong a, ulong b, out ulong low)
    {
#if NETSTANDARD2_0
        ulong aLow = (uint)a;
        ulong aHigh = a >> 32;
        ulong bLow = (uint)b;
        ulong bHigh = b >> 32;
        ulong cross = (aLow * bLow >> 32) + (aHigh * bLow);
        ulong other = (aLow * bHigh) + (uint)cross;
        low = unchecked(a * b);
        return (aHigh * bHigh) + (cross >> 32) + (other >> 32);
#else
        return Math.BigMul(a, b, out low);
#endif
    }

    private static ulong DivideWide(ulong high, ulong low, ulong divisor, out ulong remainder)
    {
#if NETSTANDARD2_0
        ulong rest = high % divisor;
        ulong quotient = 0;
        for (int bit = 63; bit >= 0; bit--)
        {
            bool carry = rest >> 63 != 0;
            rest = (rest << 1) | ((low >> bit) & 1);
            if (carry || rest >= divisor)
            {
                rest = unchecked(rest - divisor);
                quotient |= 1UL << bit;
            }
        }
        remainder = rest;
        return quotient;
#else
        var (quotient, rest) = UInt128.DivRem(new UInt128(high, low), divisor);
        remainder = (ulong)rest;
        return (ulong)quotient;
#endif
    }
}
