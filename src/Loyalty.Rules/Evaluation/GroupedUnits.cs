using Loyalty.Rules.Compilation;

namespace Loyalty.Rules.Evaluation;

/// <summary>Says for each unit which rule keeps it: that of the branch that takes most off it, or of the first that takes anything off.</summary>
internal static class GroupedUnits
{
    private const int SequenceBits = 24;
    private const int PieceBits = 23;

    internal static void Settle(UnitGroups rules, UnitGroup group, Workspace work, DecisionRecord record)
    {
        if (work.Keys.Length < rules.PartCount)
            work.Keys = new long[rules.Parts.Length];
        if (work.Program.ReadsWholeUnits)
            GroupedReadings.Settle(rules, group, work);
        int count = 0;
        for (int i = 0; i < rules.PartCount; i++)
        {
            if (!rules.Parts[i].IsLost)
                work.Keys[count++] = (KindOf(rules.Parts[i].Units) << SequenceBits) | (long)i;
        }
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
            Keep(rules, rules.Rules[i], work, record);
        for (int i = 0; i < rules.RuleCount; i++)
        {
            if (!rules.Rules[i].Kernel.TakesBuys)
                continue;
            UnitGroups.Enter(rules.Rules[i], work);
            UsedBuys.Take(rules.Rules[i].Kernel, work.Turn);
        }
    }

    /// <summary>Units of one price on one line, as far as rewards before left them alike.</summary>
    private static long KindOf(in UnitChoice units) =>
        ((((long)units.Place << PieceBits) | (long)units.Piece) << 1) | (units.High ? 1L : 0);

    /// <summary>Branches take units of one kind from the same end; unit by unit, one of them keeps it.</summary>
    private static void Contest(UnitGroups rules, UnitGroup group, ReadOnlySpan<long> kind)
    {
        long units = 0;
        for (int i = 0; i < kind.Length; i++)
        {
            ref var part = ref PartOf(rules, kind[i]);
            part.Start = 0;
            if (i > 0)
            {
                ref readonly var before = ref PartOf(rules, kind[i - 1]);
                if (rules.Rules[before.Rule].Branch == rules.Rules[part.Rule].Branch)
                    part.Start = before.Start + before.Units.Count;
            }
            units = Math.Max(units, part.Start + part.Units.Count);
        }
        for (long unit = 0; unit < units; unit++)
            Contest(rules, group, kind, unit);
    }

    private static void Contest(UnitGroups rules, UnitGroup group, ReadOnlySpan<long> kind, long unit)
    {
        int winner = -1;
        long most = 0;
        for (int i = 0; i < kind.Length; i++)
        {
            ref readonly var part = ref PartOf(rules, kind[i]);
            if (unit < part.Start || unit >= part.Start + part.Units.Count)
                continue;
            long off = Off(rules.Rules[part.Rule], part, unit - part.Start);
            bool better = group.TakesBest ? off > most : most == 0 && off > 0;
            if (winner >= 0 && !better)
                continue;
            winner = i;
            most = off;
        }
        ref var kept = ref PartOf(rules, kind[winner]);
        if (IsCut(rules.Rules[kept.Rule], kept) && unit == kept.Start + kept.Units.Count - 1)
            kept.KeepsCut = true;
        else
            kept.Kept++;
        int rank = rules.Rules[kept.Rule].Kernel.Rank;
        for (int i = 0; i < kind.Length; i++)
        {
            ref readonly var part = ref PartOf(rules, kind[i]);
            if (i != winner && unit >= part.Start && unit < part.Start + part.Units.Count)
                rules.Rules[part.Rule].Winner = Math.Min(rules.Rules[part.Rule].Winner, rank);
        }
    }

    private static ref GroupedPart PartOf(UnitGroups rules, long key) =>
        ref rules.Parts[(int)(key & ((1L << SequenceBits) - 1))];

    /// <summary>What a rule takes off one of its units: what the unit adds to the rounded discount of its line.</summary>
    private static long Off(GroupedRule rule, in GroupedPart part, long unit)
    {
        var reward = rule.Proposal.Reward!;
        ref readonly var units = ref part.Units;
        if (unit == units.Count - 1 && IsCut(rule, part))
            return units.Discount - UnitDiscount.OfUnits(reward, units.Before, units.Price, units.Count - 1);
        return UnitDiscount.OfUnits(reward, units.Before + (units.Price * unit), units.Price, 1);
    }

    private static bool IsCut(GroupedRule rule, in GroupedPart part) =>
        UnitDiscount.OfUnits(rule.Proposal.Reward!, part.Units.Before, part.Units.Price, part.Units.Count)
        != part.Units.Discount;

    /// <summary>Takes what a rule keeps: a percentage of the kept units of a line together, rounded once; a unit that a cap cut keeps what it had.</summary>
    private static void Keep(UnitGroups rules, GroupedRule rule, Workspace work, DecisionRecord record)
    {
        int mark = record.LineDiscountCount;
        long alone = rule.Grant.Granted;
        work.ChoiceCount = 0;
        rule.Grant.Granted = 0;
        rule.Grant.Overlap = 0;
        rule.Grant.OverlapTaken = 0;
        rule.Grant.OverlapDiscount = 0;
        rule.Grant.Discount = 0;
        for (int i = rule.FirstPart; i < rule.FirstPart + rule.PartCount; i++)
        {
            ref readonly var part = ref rules.Parts[i];
            if (part.Kept > 0)
                Keep(rule, part, part.Kept, cut: false, work);
            if (part.KeepsCut)
                Keep(rule, part, 1, cut: true, work);
        }
        rule.Grant.Capped |= rule.Grant.Granted < alone;
        rule.FirstKept = rules.KeptCount;
        rule.KeptCount = work.ChoiceCount;
        for (int i = 0; i < work.ChoiceCount; i++)
            rules.Keep(work.Choices[i]);
        UnitGroups.Enter(rule, work);
        UnitArbiter.Take(rule.Kernel, work, record);
        record.LineDiscountCount = mark;
    }

    private static void Keep(GroupedRule rule, in GroupedPart part, long count, bool cut, Workspace work)
    {
        var units = part.Units;
        // The lines were given back as they stood before anybody asked for their units.
        work.Turn.Lines[units.Place].Price();
        units.Count = count;
        units.Before = UnitArbiter.ChosenBefore(work, units, rule.Proposal.Reward!);
        if (cut)
        {
            units.Discount = Off(rule, part, part.Units.Count - 1);
            units.Zeroed = units.Discount == units.Price ? 1 : 0;
        }
        else
        {
            UnitDiscount.Apply(rule.Proposal.Reward!, long.MaxValue, ref units, out _);
        }
        rule.Grant.Granted += units.Count;
        if (units.Overlap)
            rule.Grant.TakeOverlap(units.Count, units.Discount);
        rule.Grant.Discount += units.Discount;
        work.Turn.Lines[units.Place].LastChoice = work.ChoiceCount;
        work.Choose(units);
    }
}
