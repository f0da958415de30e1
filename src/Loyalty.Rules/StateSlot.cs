namespace Loyalty.Rules;

/// <summary>What one slot of a member's counters holds.</summary>
internal readonly struct StateSlot
{
    internal StateSlot(
        PostingAccount account,
        string? ruleId,
        int part,
        MeasureWindow window,
        int rule,
        long scale,
        string? name = null
    )
    {
        Account = account;
        RuleId = ruleId;
        Part = part;
        Window = window;
        Rule = rule;
        Scale = scale;
        Name = name;
    }

    internal PostingAccount Account { get; }

    /// <summary>The rule, or null for the program itself.</summary>
    internal string? RuleId { get; }

    internal int Part { get; }

    /// <summary>What the part is called, such as the id of a tier or the name of a counter; null where it is only counted.</summary>
    internal string? Name { get; }

    internal MeasureWindow Window { get; }

    /// <summary>The place of the rule in the order of decision; -1 for the program itself.</summary>
    internal int Rule { get; }

    /// <summary>The denominator of a remainder; 1 for whole numbers. A state names it, so that a new version of the program can convert.</summary>
    internal long Scale { get; }

    /// <summary>Whether a value other than 0 is an open card, which makes its rule speak in every decision.</summary>
    internal bool IsCard => Account is PostingAccount.Stamps or PostingAccount.OwedUnits;

    /// <summary>Whether it holds coupons; each period is their last day.</summary>
    internal bool IsCoupons => Account == PostingAccount.Coupons;
}
