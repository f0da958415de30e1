namespace Loyalty.Rules.ReferenceModel;

/// <summary>Sorts counters by rule (the program itself first, then Ordinal), account, part and period.</summary>
public sealed class CounterOrder : IComparer<(string? RuleId, PostingAccount Account, int Part, int Period)>
{
    public static CounterOrder Instance { get; } = new();

    public int Compare(
        (string? RuleId, PostingAccount Account, int Part, int Period) x,
        (string? RuleId, PostingAccount Account, int Part, int Period) y
    )
    {
        int byRule = string.CompareOrdinal(x.RuleId, y.RuleId);
        return byRule != 0 ? byRule : (x.Account, x.Part, x.Period).CompareTo((y.Account, y.Part, y.Period));
    }
}
