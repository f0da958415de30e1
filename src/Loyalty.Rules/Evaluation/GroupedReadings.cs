using Loyalty.Rules.Compilation;

namespace Loyalty.Rules.Evaluation;

/// <summary>
/// Says which branch keeps a weighed line of which branches take units in both readings, as one unit and as several: these are the same goods, so the
/// line stays whole with one branch.
/// </summary>
internal static class GroupedReadings
{
    private const int SequenceBits = 24;

    /// <summary>Takes such lines from all branches but one.</summary>
    internal static void Settle(UnitGroups rules, UnitGroup group, Workspace work)
    {
        int count = 0;
        for (int i = 0; i < rules.PartCount; i++)
        {
            int line = rules.Parts[i].Units.Line;
            if (work.Turn.Lines[line].Weighed)
                work.Keys[count++] = ((long)line << SequenceBits) | (long)i;
        }
        Array.Sort(work.Keys, 0, count);
        for (int first = 0; first < count; )
        {
            int next = first;
            bool mixed = false;
            for (; next < count && LineOf(rules, work.Keys[next]) == LineOf(rules, work.Keys[first]); next++)
                mixed |= PlaceOf(rules, work.Keys[next]) != PlaceOf(rules, work.Keys[first]);
            if (mixed)
                Contest(rules, group, work.Keys.AsSpan(first, next - first));
            first = next;
        }
    }

    private static void Contest(UnitGroups rules, UnitGroup group, ReadOnlySpan<long> line)
    {
        int winner = -1;
        long most = 0;
        for (int i = 0; i < line.Length; )
        {
            int branch = BranchOf(rules, line[i]);
            long off = 0;
            for (; i < line.Length && BranchOf(rules, line[i]) == branch; i++)
                off += PartOf(rules, line[i]).Units.Discount;
            bool better = group.TakesBest ? off > most : most == 0 && off > 0;
            if (winner >= 0 && !better)
                continue;
            winner = branch;
            most = off;
        }
        int rank = int.MaxValue;
        foreach (long key in line)
        {
            if (BranchOf(rules, key) == winner)
                rank = Math.Min(rank, rules.Rules[PartOf(rules, key).Rule].Kernel.Rank);
        }
        foreach (long key in line)
        {
            if (BranchOf(rules, key) == winner)
                continue;
            ref var part = ref PartOf(rules, key);
            part.IsLost = true;
            rules.Rules[part.Rule].Winner = Math.Min(rules.Rules[part.Rule].Winner, rank);
        }
    }

    private static ref GroupedPart PartOf(UnitGroups rules, long key) =>
        ref rules.Parts[(int)(key & ((1L << SequenceBits) - 1))];

    private static int LineOf(UnitGroups rules, long key) => PartOf(rules, key).Units.Line;

    private static int PlaceOf(UnitGroups rules, long key) => PartOf(rules, key).Units.Place;

    private static int BranchOf(UnitGroups rules, long key) => rules.Rules[PartOf(rules, key).Rule].Branch;
}
