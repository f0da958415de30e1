using Loyalty.Rules.Rewards;

namespace Loyalty.Rules.Evaluation;

/// <summary>The lines of the sale that touch the rule of each outcome, in one array: first the end of each part, then all parts.</summary>
/// <remarks>One array and no list of lists, because decisions are kept in their millions.</remarks>
internal static class DecidedLines
{
    internal static int[] Of(Workspace work, DecisionRecord record)
    {
        int size = record.OutcomeCount;
        for (int i = 0; i < record.OutcomeCount; i++)
            size += Count(work, work.Visited[i]);
        int[] all = new int[size];
        int place = record.OutcomeCount;
        for (int i = 0; i < record.OutcomeCount; i++)
            all[i] = place = Add(work, work.Visited[i], all, place);
        return all;
    }

    /// <summary>The same of lines that are known.</summary>
    internal static int[] Of(IReadOnlyList<IReadOnlyList<int>> lines)
    {
        var all = new List<int>();
        int end = lines.Count;
        foreach (var one in lines)
            all.Add(end += one.Count);
        foreach (var one in lines)
            all.AddRange(one);
        return [.. all];
    }

    /// <summary>The lines of one outcome.</summary>
    internal static ArraySegment<int> Of(int[] all, int outcome, int outcomes)
    {
        int start = outcome == 0 ? outcomes : all[outcome - 1];
        return new ArraySegment<int>(all, start, all[outcome] - start);
    }

    private static int Count(Workspace work, int rank)
    {
        int count = 0;
        foreach (ref readonly var block in BlocksOf(work, rank))
        {
            foreach (int merged in block.Places(block.Touched))
                count += work.TakesAsGiven ? 1 : work.Turn.Lines[merged].PartCount;
        }
        return count;
    }

    private static int Add(Workspace work, int rank, int[] all, int start)
    {
        int place = start;
        foreach (ref readonly var block in BlocksOf(work, rank))
        {
            foreach (int merged in block.Places(block.Touched))
                place = AddParts(work, merged, all, place);
        }
        if (!work.TakesAsGiven)
            Array.Sort(all, start, place - start);
        return place;
    }

    private static TouchedBlocks BlocksOf(Workspace work, int rank) => new(work.Turn.Blocks, work.FirstBlockOf(rank));

    private static int AddParts(Workspace work, int merged, int[] all, int place)
    {
        if (work.TakesAsGiven)
        {
            all[place++] = merged;
            return place;
        }
        ref readonly var line = ref work.Turn.Lines[merged];
        for (int part = 0; part < line.PartCount; part++)
            all[place++] = work.Parts[line.FirstPart + part];
        return place;
    }
}
