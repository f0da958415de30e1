namespace Loyalty.Rules.ForwardChaining;

/// <summary>The order of what rules propose: priority (high first), rule name (Ordinal), then the content, so that the order of firing is never seen.</summary>
internal static class ProposalOrder
{
    internal static int Compare(ProposedReward one, ProposedReward other)
    {
        int order = Compare(one.Priority, one.Rule, other.Priority, other.Rule);
        if (order == 0)
            order = one.Kind.CompareTo(other.Kind);
        if (order == 0)
            order = other.Asked.CompareTo(one.Asked);
        if (order == 0)
            order = other.Percent.Millionths.CompareTo(one.Percent.Millionths);
        return order != 0 || one.Each is null ? order : UnitRewards.Compare(one.Each, other.Each!);
    }

    internal static int Compare(ProposedCount one, ProposedCount other)
    {
        int order = Compare(one.Priority, one.Rule, other.Priority, other.Rule);
        return order != 0 ? order : other.Value.CompareTo(one.Value);
    }

    private static int Compare(int priority, string rule, int otherPriority, string otherRule)
    {
        int order = otherPriority.CompareTo(priority);
        return order != 0 ? order : string.CompareOrdinal(rule, otherRule);
    }
}
