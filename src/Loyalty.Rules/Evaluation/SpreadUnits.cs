using Loyalty.Rules.Rewards;

namespace Loyalty.Rules.Evaluation;

/// <summary>Lets a discount fall on units, or on whole sets of them, in the order of choice.</summary>
internal static class SpreadUnits
{
    /// <returns>How many sets got something; 0 where the discount goes by units.</returns>
    internal static long Fill(Workspace work, Span<SpreadLine> lines, Span<ShareSlot> slots, long mostSets)
    {
        var proposal = work.Turn.Proposal;
        var walk = UnitWalk.Begin(work, lines, proposal.Order);
        var rounding = proposal.Reward!.Rounding;
        bool several = proposal.SpreadCount > 1;
        long sets = 0;
        foreach (ref readonly var spread in proposal.Spreads.AsSpan(0, proposal.SpreadCount))
        {
            long units = Math.Min(spread.Units, walk.Units);
            long whole = spread.Set > 0 ? units - (units % spread.Set) : units;
            long rest = units - whole;
            if (spread.Per == RewardPer.Set && spread.Kind != RewardKind.PercentOff)
            {
                sets += SpreadSets.Fill(work, ref walk, lines, slots, spread, whole / spread.Set, mostSets - sets);
            }
            else
            {
                long taken = whole;
                if (spread.Per == RewardPer.Set)
                {
                    taken = Math.Min(whole / spread.Set, mostSets - sets) * spread.Set;
                    sets += taken / spread.Set;
                }
                OfUnits(ref walk, lines, slots, spread, taken, rounding, several);
                walk.Skip(whole - taken);
            }
            walk.Skip(rest);
        }
        return sets;
    }

    private static void OfUnits(
        ref UnitWalk walk,
        Span<SpreadLine> lines,
        Span<ShareSlot> slots,
        in Spread spread,
        long units,
        in Rounding rounding,
        bool several
    )
    {
        bool fraction = spread.Kind == RewardKind.PercentOff;
        while (units > 0)
        {
            walk.Stop();
            long count = Math.Min(units, walk.Count);
            if (!fraction)
                slots[walk.Line].Share += count * spread.Off(walk.Price);
            else if (rounding.Level == RoundingLevel.Unit)
                slots[walk.Line].Share += count * spread.Part(walk.Price, rounding.Mode);
            else
                lines[walk.Line].Base += count * walk.Price * (several ? (long)spread.Numerator : 1);
            walk.Take(count);
            units -= count;
        }
    }
}
