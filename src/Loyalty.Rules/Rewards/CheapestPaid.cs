namespace Loyalty.Rules.Rewards;

/// <summary>
/// Finds up to which price units may be given so that none of those that stay paid is cheaper: the largest price of a buy, so that with targets of at most
/// that price the units given leave no paid buy below it.
/// </summary>
internal static class CheapestPaid
{
    private const int CountBits = 20;
    private const int FlagBits = 1;
    private const long Kept = 1;

    /// <summary>Leaves the targets of the price that is found listed, and says how many may be given. Without buys there are none.</summary>
    internal static UnitLimits Limit(UnitKernel kernel, RuleTurn turn, in UnitCounts all, bool card)
    {
        int count = turn.CandidateCount;
        Array.Copy(turn.Candidates, turn.AllCandidates, count);
        long buys = all.BuyOnly + all.Both;
        // Fewer targets never allow more units, unless it matters which ones are given.
        var allowed = kernel.LimitsOf(turn, all);
        long most = allowed.CountsMoney ? long.MaxValue : allowed.Most();
        int entries = ListBuys(turn, kernel.Terms!, card);
        long cheapestKept = CheapestKept(turn, entries);
        long cheaper = buys;
        for (int i = entries - 1; i >= 0; i--)
        {
            long price = PriceOf(turn.Buys[i]);
            cheaper -= CountOf(turn.Buys[i]);
            if (i > 0 && PriceOf(turn.Buys[i - 1]) == price)
                continue;
            if (price > cheapestKept || cheaper > most)
                continue;
            var limits = kernel.LimitsOf(turn, Restrict(turn, count, price, buys));
            if (cheaper == 0 || GivenBelow(turn, limits, price) == cheaper)
                return limits;
        }
        return kernel.LimitsOf(turn, Restrict(turn, count, 0, buys));
    }

    /// <summary>Lists the buys by price: those that can be given, and those that stay paid whatever is given.</summary>
    private static int ListBuys(RuleTurn turn, UnitTerms terms, bool card)
    {
        int entries = 0;
        foreach (ref readonly var block in turn.Touched())
        {
            foreach (int place in block.Places(block.Measured))
            {
                int units = TermedUnits.PlaceOf(turn, place, terms.Weighed);
                if (units < 0)
                    continue;
                ref readonly var line = ref turn.Lines[units];
                bool target = (block.Targets & (1UL << place)) != 0;
                entries = Add(turn, entries, line.LowPrice, line.LowLeft, target && line.LowPrice > terms.Above);
                entries = Add(turn, entries, line.LowPrice + 1, line.HighLeft, target && line.LowPrice >= terms.Above);
                // Which of a line's units an item reward has taken is not known any more: they count at the lower price.
                entries = Add(turn, entries, line.LowPrice, line.BuysOf(card) - line.Untouched, canBeGiven: false);
            }
        }
        CandidateUnits.Sort(turn.Buys, entries);
        return entries;
    }

    private static int Add(RuleTurn turn, int entries, long price, long count, bool canBeGiven)
    {
        if (count > 0)
            turn.Buys[entries++] = (((price << CountBits) | count) << FlagBits) | (canBeGiven ? 0 : Kept);
        return entries;
    }

    private static long CheapestKept(RuleTurn turn, int entries)
    {
        for (int i = 0; i < entries; i++)
        {
            if ((turn.Buys[i] & Kept) != 0)
                return PriceOf(turn.Buys[i]);
        }
        return long.MaxValue;
    }

    private static UnitCounts Restrict(RuleTurn turn, int count, long price, long buys)
    {
        turn.CandidateCount = 0;
        for (int i = 0; i < count; i++)
        {
            long candidate = turn.AllCandidates[i];
            if (turn.PriceOf(candidate) <= price)
                turn.Candidates[turn.CandidateCount++] = candidate;
        }
        return TermedUnits.Count(turn, buys);
    }

    /// <summary>How many buys below a price would be given.</summary>
    private static long GivenBelow(RuleTurn turn, in UnitLimits limits, long price)
    {
        long most = limits.Most();
        long overlap = limits.OverlapOf(most);
        long given = 0;
        for (int i = 0; i < turn.CandidateCount && most > 0; i++)
        {
            long candidate = turn.Candidates[i];
            long units = Math.Min(most, turn.UnitsOf(candidate));
            if (CandidateUnits.IsOverlap(candidate))
            {
                units = Math.Min(units, overlap);
                overlap -= units;
                if (turn.PriceOf(candidate) < price)
                    given += units;
            }
            most -= units;
        }
        return given;
    }

    private static long PriceOf(long buys) => buys >> (CountBits + FlagBits);

    private static long CountOf(long buys) => (buys >> FlagBits) & ((1L << CountBits) - 1);
}
