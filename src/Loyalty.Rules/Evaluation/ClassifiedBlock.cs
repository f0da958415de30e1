using Loyalty.Rules.Rewards;

namespace Loyalty.Rules.Evaluation;

/// <summary>What up to 64 neighbouring merged lines are, a bit for each.</summary>
internal struct ClassifiedBlock
{
    /// <summary>The line of the lowest bit.</summary>
    internal int First;

    /// <summary>Goods that are sold.</summary>
    internal ulong Goods;

    /// <summary>Those of them that say nothing of themselves but their item.</summary>
    internal ulong Plain;

    /// <summary>All others, but for gifts.</summary>
    internal ulong Others;

    /// <summary>Lines on which rewards may fall.</summary>
    internal ulong Discountable;

    /// <summary>Takes a block whose lines are all plain.</summary>
    internal void TakePlain(int first, int count)
    {
        First = first;
        Goods = Plain = Discountable = ulong.MaxValue >> (TouchedBlock.Size - count);
        Others = 0;
    }

    /// <summary>Looks at the lines of a block.</summary>
    internal void Look(int first, ReadOnlySpan<MergedLine> lines)
    {
        First = first;
        Goods = Plain = Discountable = Others = 0;
        for (int i = 0; i < lines.Length; i++)
        {
            ref readonly var line = ref lines[i];
            ulong bit = 1UL << i;
            if (line.Discountable)
                Discountable |= bit;
            if (line.IsOrdinary)
                Goods |= bit;
            if (line.IsOrdinary && (line.Traits & LineTraits.HasOwnFacts) == 0)
                Plain |= bit;
            else if (!line.IsGift)
                Others |= bit;
        }
    }
}
