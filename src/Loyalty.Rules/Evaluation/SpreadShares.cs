using Loyalty.Rules.Rewards;

namespace Loyalty.Rules.Evaluation;

/// <summary>Works out what each line gets of a discount that falls piece by piece.</summary>
internal static class SpreadShares
{
    /// <summary>Fills the shares of the lines.</summary>
    /// <param name="work">The sale, and what is asked for.</param>
    /// <param name="slots">The lines that can take a discount, weighted by what is left of them.</param>
    /// <param name="mostSets">At most so many sets get it.</param>
    /// <returns>How many sets got something; 0 where the discount goes by something else.</returns>
    internal static long Fill(Workspace work, Span<ShareSlot> slots, long mostSets)
    {
        for (int i = 0; i < slots.Length; i++)
            slots[i].Share = 0;
        var proposal = work.Turn.Proposal;
        var spreads = proposal.Spreads.AsSpan(0, proposal.SpreadCount);
        var rounding = proposal.Reward!.Rounding;
        bool fraction = spreads[0].Kind == RewardKind.PercentOff;
        bool units = spreads[0].OfUnits;
        if (!fraction && !units)
        {
            OfLines(spreads[0], slots);
            return 0;
        }
        var lines = Look(work, slots);
        long sets = 0;
        if (units)
            sets = SpreadUnits.Fill(work, lines, slots, mostSets);
        else
            OfLines(spreads[0], lines, slots, rounding);
        if (fraction && rounding.Level != RoundingLevel.Unit)
            Round(lines, slots, spreads, rounding);
        return sets;
    }

    internal static long Sum(ReadOnlySpan<ShareSlot> slots)
    {
        long sum = 0;
        for (int i = 0; i < slots.Length; i++)
            sum += slots[i].Share;
        return sum;
    }

    /// <summary>Shares less than all over the parts that all would have had; off the basket as a whole, over what remains.</summary>
    internal static void Cut(in Spread spread, Span<ShareSlot> slots, long granted)
    {
        bool whole = spread.Per == RewardPer.Basket && spread.Kind == RewardKind.FixedPrice;
        for (int i = 0; i < slots.Length && !whole; i++)
            slots[i].Weight = slots[i].Share;
        LargestRemainder.Share(granted, slots);
    }

    private static Span<SpreadLine> Look(Workspace work, ReadOnlySpan<ShareSlot> slots)
    {
        if (work.SpreadLines.Length < slots.Length)
        {
            work.SpreadLines = new SpreadLine[work.Slots.Length];
            work.SetSlots = new ShareSlot[work.Slots.Length];
            work.LinesOfSet = new int[work.Slots.Length];
        }
        var lines = work.SpreadLines.AsSpan(0, slots.Length);
        for (int i = 0; i < lines.Length; i++)
            lines[i].Look(ref work.Turn.Lines[slots[i].Key]);
        return lines;
    }

    /// <summary>An amount off each line, or a price of each; or a price of all of them together.</summary>
    private static void OfLines(in Spread spread, Span<ShareSlot> slots)
    {
        if (spread.Per == RewardPer.Basket)
        {
            LargestRemainder.Share(spread.Off(BasketArbiter.SumOf(slots)), slots);
            return;
        }
        for (int i = 0; i < slots.Length; i++)
            slots[i].Share = spread.Off(slots[i].Weight);
    }

    /// <summary>A percentage of all that remains of the lines.</summary>
    private static void OfLines(in Spread spread, Span<SpreadLine> lines, Span<ShareSlot> slots, in Rounding rounding)
    {
        for (int i = 0; i < slots.Length; i++)
        {
            ref var line = ref lines[i];
            line.Base = slots[i].Weight;
            if (rounding.Level == RoundingLevel.Unit)
                slots[i].Share =
                    (line.LowCount * spread.Part(line.LowPrice, rounding.Mode))
                    + (line.HighCount * spread.Part(line.LowPrice + 1, rounding.Mode))
                    + spread.Part(line.Fraction, rounding.Mode);
        }
    }

    /// <summary>Rounds a percentage once a line, or once for all lines together and shares it by its exact parts.</summary>
    private static void Round(
        ReadOnlySpan<SpreadLine> lines,
        Span<ShareSlot> slots,
        ReadOnlySpan<Spread> spreads,
        in Rounding rounding
    )
    {
        // Where several percentages add up, the bases hold millionths already.
        ulong numerator = spreads.Length > 1 ? 1 : spreads[0].Numerator;
        ulong denominator = spreads.Length > 1 ? Percent.Whole : spreads[0].Denominator;
        if (rounding.Level == RoundingLevel.Line)
        {
            for (int i = 0; i < slots.Length; i++)
                slots[i].Share = Rounded.Part((ulong)lines[i].Base, numerator, denominator, rounding.Mode);
            return;
        }
        long sum = 0;
        for (int i = 0; i < slots.Length; i++)
        {
            slots[i].Weight = lines[i].Base;
            sum += lines[i].Base;
        }
        if (sum > 0)
            LargestRemainder.Share(Rounded.Part((ulong)sum, numerator, denominator, rounding.Mode), slots);
    }
}
