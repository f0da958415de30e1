namespace Loyalty.Rules.Rewards;

/// <summary>Sorts units by what one of them costs the merchant, exactly; those of unknown cost come last, the cheapest first.</summary>
internal static class UnitCosts
{
    /// <summary>A heap sort: in place, no allocation, and never slower than n log n.</summary>
    internal static void Sort(RuleTurn turn, bool highestFirst)
    {
        int count = turn.CandidateCount;
        for (int root = (count / 2) - 1; root >= 0; root--)
            Sink(turn, highestFirst, root, count);
        for (int end = count - 1; end > 0; end--)
        {
            (turn.Candidates[0], turn.Candidates[end]) = (turn.Candidates[end], turn.Candidates[0]);
            Sink(turn, highestFirst, 0, end);
        }
    }

    private static void Sink(RuleTurn turn, bool highestFirst, int root, int count)
    {
        long[] all = turn.Candidates;
        long moving = all[root];
        for (int child = (root * 2) + 1; child < count; child = (root * 2) + 1)
        {
            if (child + 1 < count && IsBefore(turn, highestFirst, all[child], all[child + 1]))
                child++;
            if (!IsBefore(turn, highestFirst, moving, all[child]))
                break;
            all[root] = all[child];
            root = child;
        }
        all[root] = moving;
    }

    /// <summary>No two are alike: what ties goes to the earlier line, and there to the lower price.</summary>
    private static bool IsBefore(RuleTurn turn, bool highestFirst, long a, long b)
    {
        int lineA = CandidateUnits.LineOf(a);
        int lineB = CandidateUnits.LineOf(b);
        long costA = turn.Costs[lineA];
        long costB = turn.Costs[lineB];
        if (costA < 0 || costB < 0)
            return costA < 0 && costB < 0 ? a < b : costB < 0;
        int order = WideMath.CompareProducts(costA, turn.SizeOf(b), costB, turn.SizeOf(a));
        if (order != 0)
            return highestFirst ? order > 0 : order < 0;
        return lineA != lineB ? lineA < lineB : a < b;
    }
}
