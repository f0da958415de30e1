using Loyalty.Rules.Rewards;

namespace Loyalty.Rules.Evaluation;

/// <summary>
/// Target units of one price on one line, as one number that sorts by the order of choice: the cheapest first, then the earlier line. Numbers sort
/// several times faster than structures. Prices take 40 bits, places of lines 14.
/// </summary>
internal static class CandidateUnits
{
    private const int LineBits = 14;
    private const int FlagBits = 2;
    private const long High = 1;
    private const long Overlap = 2;

    /// <summary>Lists the targets that no item reward has taken, in the order of choice: first what the customer chose.</summary>
    internal static int Collect(RuleKernel kernel, Workspace work)
    {
        int count = 0;
        foreach (ref readonly var block in work.Turn.Touched())
        {
            foreach (int place in block.Places(block.Measured & block.Targets))
                count = Add(work, place, Overlap, count);
            foreach (int place in block.Places(block.Targets & ~block.Measured))
                count = Add(work, place, 0, count);
        }
        Sort(work.Candidates, count);
        if (work.Turn.Header.Details.HasRequests)
            ChosenUnits.PutFirst(kernel.Id, work, count);
        return count;
    }

    internal static long PriceOf(long candidate) => candidate >> (LineBits + FlagBits);

    internal static int LineOf(long candidate) => (int)(candidate >> FlagBits) & ((1 << LineBits) - 1);

    /// <summary>Whether these are the line's units of the higher price.</summary>
    internal static bool IsHigh(long candidate) => (candidate & High) != 0;

    /// <summary>Whether the units are buys of the rule as well.</summary>
    internal static bool IsOverlap(long candidate) => (candidate & Overlap) != 0;

    private static int Add(Workspace work, int place, long overlap, int count)
    {
        ref var line = ref work.Turn.Lines[place];
        line.Price();
        long candidate = (((line.LowPrice << LineBits) | (long)place) << FlagBits) | overlap;
        if (line.LowLeft > 0)
            work.Candidates[count++] = candidate;
        if (line.HighLeft > 0)
            work.Candidates[count++] = (candidate | High) + (1L << (LineBits + FlagBits));
        return count;
    }

    private static void Sort(long[] candidates, int count)
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
}
