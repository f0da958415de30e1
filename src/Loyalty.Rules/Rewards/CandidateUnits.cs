namespace Loyalty.Rules.Rewards;

/// <summary>
/// Target units of one price on one line, as one number that sorts by the order of choice: the cheapest first, then the earlier line. Numbers sort
/// several times faster than structures. Prices take 40 bits, places of lines 14, pieces of a line 6.
/// </summary>
internal static class CandidateUnits
{
    private const int LineBits = 14;
    private const int PieceBits = 6;
    private const int FlagBits = 3 + PieceBits;
    private const long High = 1;
    private const long Overlap = 2;
    private const long Whole = 4;
    private const int PieceShift = 3;
    private const long HighestPrice = (1L << 40) - 1;

    /// <summary>Lists the targets that no item reward has taken: what the customer chose for the rule, then the cheapest first.</summary>
    internal static int Collect(RuleTurn turn, string ruleId)
    {
        int count = 0;
        foreach (ref readonly var block in turn.Touched())
        {
            foreach (int place in block.Places(block.Measured & block.Targets))
                count = Add(turn, place, Overlap, count);
            foreach (int place in block.Places(block.Targets & ~block.Measured))
                count = Add(turn, place, 0, count);
        }
        Sort(turn.Candidates, count);
        if (turn.Header.Details.HasChoices)
            turn.Chosen.PutFirst(ruleId, turn, count);
        return count;
    }

    /// <summary>A number that sorts by price, from the cheapest or from the dearest, then by line.</summary>
    internal static long Of(int line, int piece, long price, bool high, bool overlap, bool whole, bool dearestFirst) =>
        ((((dearestFirst ? HighestPrice - price : price) << LineBits) | (long)line) << FlagBits)
        | ((long)piece << PieceShift)
        | (high ? High : 0)
        | (overlap ? Overlap : 0)
        | (whole ? Whole : 0);

    internal static int LineOf(long candidate) => (int)(candidate >> FlagBits) & ((1 << LineBits) - 1);

    /// <summary>The number of the piece of the line that the units are; 0 for those that no item reward has discounted.</summary>
    internal static int PieceOf(long candidate) => (int)(candidate >> PieceShift) & ((1 << PieceBits) - 1);

    /// <summary>Whether these are the line's units of the higher price.</summary>
    internal static bool IsHigh(long candidate) => (candidate & High) != 0;

    /// <summary>Whether the units are buys of the rule as well.</summary>
    internal static bool IsOverlap(long candidate) => (candidate & Overlap) != 0;

    /// <summary>Where the units stand: on their line, or where a weighed one is read by whole units.</summary>
    internal static int PlaceOf(long candidate, MergedLine[] lines)
    {
        int line = LineOf(candidate);
        return (candidate & Whole) == 0 ? line : lines[line].Reading;
    }

    internal static void Sort(long[] candidates, int count)
    {
        if (count > 24)
        {
            Array.Sort(candidates, 0, count);
            return;
        }
        for (int i = 1; i < count; i++)
        {
            long moving = candidates[i];
            int place = i;
            for (; place > 0 && candidates[place - 1] > moving; place--)
                candidates[place] = candidates[place - 1];
            candidates[place] = moving;
        }
    }

    private static int Add(RuleTurn turn, int place, long overlap, int count)
    {
        ref var line = ref turn.Lines[place];
        line.Price();
        long candidate = (((line.LowPrice << LineBits) | (long)place) << FlagBits) | overlap;
        if (line.LowLeft > 0)
            turn.Candidates[count++] = candidate;
        if (line.HighLeft > 0)
            turn.Candidates[count++] = (candidate | High) + (1L << (LineBits + FlagBits));
        return count;
    }
}
