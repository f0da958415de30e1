using Loyalty.Rules.Compilation;
using Loyalty.Rules.Rewards;

namespace Loyalty.Rules.Evaluation;

/// <summary>Says for each merged line which branch keeps it: the one that takes most off it, or the first that takes anything off.</summary>
internal static class GroupedLines
{
    private const int SequenceBits = 24;

    internal static void Settle(UnitGroups rules, UnitGroup group, Workspace work)
    {
        int count = rules.PartCount;
        if (work.Keys.Length < count)
            work.Keys = new long[rules.Parts.Length];
        for (int i = 0; i < count; i++)
            work.Keys[i] = ((long)rules.Parts[i].Units.Line << SequenceBits) | (long)i;
        Array.Sort(work.Keys, 0, count);
        for (int first = 0; first < count; )
        {
            int next = first + 1;
            while (next < count && work.Keys[next] >> SequenceBits == work.Keys[first] >> SequenceBits)
                next++;
            Contest(rules, group, work.Keys.AsSpan(first, next - first));
            first = next;
        }
        rules.KeptCount = 0;
        for (int i = 0; i < rules.RuleCount; i++)
            Keep(rules, rules.Rules[i], work);
    }

    private static void Contest(UnitGroups rules, UnitGroup group, ReadOnlySpan<long> line)
    {
        int winner = -1;
        long most = -1;
        for (int i = 0; i < line.Length; )
        {
            int branch = BranchOf(rules, line[i]);
            long off = 0;
            for (; i < line.Length && BranchOf(rules, line[i]) == branch; i++)
                off += PartOf(rules, line[i]).Units.Discount;
            if (winner >= 0 && (!group.TakesBest || off <= most))
                continue;
            winner = branch;
            most = off;
        }
        int rank = int.MaxValue;
        for (int i = 0; i < line.Length; i++)
        {
            ref var part = ref PartOf(rules, line[i]);
            if (BranchOf(rules, line[i]) != winner)
                continue;
            part.Kept = 1;
            rank = Math.Min(rank, rules.Rules[part.Rule].Kernel.Rank);
        }
        for (int i = 0; i < line.Length; i++)
        {
            var rule = rules.Rules[PartOf(rules, line[i]).Rule];
            if (rule.Branch != winner)
                rule.Winner = Math.Min(rule.Winner, rank);
        }
    }

    private static ref GroupedPart PartOf(UnitGroups rules, long key) =>
        ref rules.Parts[(int)(key & ((1L << SequenceBits) - 1))];

    private static int BranchOf(UnitGroups rules, long key) => rules.Rules[PartOf(rules, key).Rule].Branch;

    private static void Keep(UnitGroups rules, GroupedRule rule, Workspace work)
    {
        long off = 0;
        rule.FirstKept = rules.KeptCount;
        rule.KeptCount = 0;
        // What is added to the basket is contested by nobody.
        if (rule.Proposal.Kind == ProposalKind.Items)
            return;
        for (int i = rule.FirstPart; i < rule.FirstPart + rule.PartCount; i++)
        {
            ref readonly var part = ref rules.Parts[i];
            if (part.Kept == 0)
                continue;
            off += part.Units.Discount;
            rules.Keep(part.Units);
            ref var line = ref work.Turn.Lines[part.Units.Line];
            line.Remaining -= part.Units.Discount;
            if (line.FirstTaker == 0)
                line.FirstTaker = rule.Kernel.Rank + 1;
        }
        rule.KeptCount = rules.KeptCount - rule.FirstKept;
        rule.Grant.Granted = rule.Grant.Discount = off;
    }
}
