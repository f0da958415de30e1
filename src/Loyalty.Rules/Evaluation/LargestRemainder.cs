using System.Runtime.CompilerServices;

namespace Loyalty.Rules.Evaluation;

/// <summary>
/// Shares an amount by weights, exactly: each taker gets its quota rounded down, and the minor units left over go one each to the
/// largest remainders, ties to the earlier taker (Hamilton's method). Weights of all zero share equally.
/// </summary>
internal static class LargestRemainder
{
    /// <summary>So few units left over are given by looking for the largest remainder each time; more, by bisection.</summary>
    private const int Few = 8;

    /// <summary>Fills the shares of the slots; they sum to the amount, which may be below 0.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)] // The loops want all registers.
    internal static void Share(long amount, Span<ShareSlot> slots)
    {
        if (amount < 0)
        {
            Share(-amount, slots);
            for (int i = 0; i < slots.Length; i++)
                slots[i].Share = -slots[i].Share;
            return;
        }
        ulong sum = 0;
        for (int i = 0; i < slots.Length; i++)
            sum += (ulong)slots[i].Weight;
        bool equally = sum == 0;
        if (equally)
            sum = (ulong)slots.Length;
        long left = amount;
        for (int i = 0; i < slots.Length; i++)
        {
            ref var slot = ref slots[i];
            slot.Share = (long)
                WideMath.MultiplyDivide((ulong)amount, equally ? 1 : (ulong)slot.Weight, sum, out slot.Rest);
            left -= slot.Share;
        }
        if (left > Few)
            GiveRest(left, slots);
        else if (left > 0)
            GiveFew(left, slots);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void GiveFew(long left, Span<ShareSlot> slots)
    {
        for (; left > 0; left--)
        {
            int largest = 0;
            ulong rest = 0;
            for (int i = 0; i < slots.Length; i++)
            {
                if (slots[i].Rest > rest)
                {
                    largest = i;
                    rest = slots[i].Rest;
                }
            }
            slots[largest].Share++;
            slots[largest].Rest = 0;
        }
    }

    /// <summary>Finds the smallest remainder that still gets a unit by bisection, so that the work stays linear in the takers.</summary>
    private static void GiveRest(long left, Span<ShareSlot> slots)
    {
        ulong low = 1;
        ulong high = 1;
        for (int i = 0; i < slots.Length; i++)
            high = Math.Max(high, slots[i].Rest);
        while (low < high)
        {
            ulong middle = high - ((high - low) / 2);
            if (CountFrom(middle, slots) >= left)
                low = middle;
            else
                high = middle - 1;
        }
        long atThreshold = left - CountFrom(low + 1, slots);
        for (int i = 0; i < slots.Length; i++)
        {
            if (slots[i].Rest > low)
                slots[i].Share++;
            else if (slots[i].Rest == low && atThreshold-- > 0)
                slots[i].Share++;
        }
    }

    private static long CountFrom(ulong rest, Span<ShareSlot> slots)
    {
        long count = 0;
        for (int i = 0; i < slots.Length; i++)
        {
            if (slots[i].Rest >= rest)
                count++;
        }
        return count;
    }
}
