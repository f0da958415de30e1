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
        var touched = new TouchedLines(work.Turn.Blocks, work.FirstBlockOf(rank), TouchedBits.All);
        int count = 0;
        foreach (int merged in touched)
            count += work.TakesAsGiven ? 1 : work.Turn.Lines[merged].PartCount;
        if (count == 0)
            return [];
        int[] lines = new int[count];
        int place = 0;
        foreach (int merged in touched)
        {
            if (work.TakesAsGiven)
            {
                lines[place++] = merged;
                continue;
            }
            ref readonly var line = ref work.Turn.Lines[merged];
            for (int part = 0; part < line.PartCount; part++)
                lines[place++] = work.Parts[line.FirstPart + part];
        }
        Array.Sort(lines);
        return lines;
    }
}
