using System.Runtime.CompilerServices;

namespace Loyalty.Rules;

/// <summary>Division of whole numbers, quick where both fit 32 bits: a 64-bit division costs three times as much on many machines.</summary>
internal static class WholeDivision
{
    /// <summary>The greatest common divisor of two numbers, of which one is above 0.</summary>
    internal static long Common(long a, long b)
    {
        while (b != 0)
            (a, b) = (b, a % b);
        return a;
    }

    /// <summary>a / b, towards zero; b is above 0.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static long Divide(long a, long b) => (ulong)(a | b) <= uint.MaxValue ? (uint)a / (uint)b : a / b;
}
