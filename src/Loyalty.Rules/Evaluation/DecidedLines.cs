using Loyalty.Rules.Rewards;

namespace Loyalty.Rules.Evaluation;

/// <summary>Lists, for each outcome of a decision, the lines of the sale that touch its rule.</summary>
internal static class DecidedLines
{
    internal static int[][] Of(Workspace work, DecisionRecord record)
    {
        int[][] all = new int[record.OutcomeCount][];
        for (int i = 0; i < all.Length; i++)
            all[i] = Of(work, work.Visited[i]);
        return all;
    }

    private static int[] Of(Workspace work, int rank)
    {
        var touched = new TouchedBlocks(work.Turn.Blocks, work.FirstBlockOf(rank));
        int count = 0;
        foreach (ref readonly var block in touched)
        {
            foreach (int merged in block.Places(block.Touched))
                count += work.TakesAsGiven ? 1 : work.Turn.Lines[merged].PartCount;
        }
        if (count == 0)
            return [];
        int[] lines = new int[count];
        int place = 0;
        foreach (ref readonly var block in touched)
        {
            foreach (int merged in block.Places(block.Touched))
                place = Add(work, merged, lines, place);
        }
        if (!work.TakesAsGiven)
            Array.Sort(lines);
        return lines;
    }

    private static int Add(Workspace work, int merged, int[] lines, int place)
    {
        if (work.TakesAsGiven)
        {
            lines[place++] = merged;
            return place;
        }
        ref readonly var line = ref work.Turn.Lines[merged];
        for (int part = 0; part < line.PartCount; part++)
            lines[place++] = work.Parts[line.FirstPart + part];
        return place;
    }
}
