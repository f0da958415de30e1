namespace Loyalty.Rules;

/// <summary>One change of a member's state: an account of a rule, before and after. Postings are the only change of state.</summary>
/// <remarks>Immutable. <see cref="Before"/> is what a return goes back to.</remarks>
public readonly struct Posting
{
    internal Posting(PostingAccount account, string? ruleId, int slot, int part, int period, long before, long after)
    {
        Account = account;
        RuleId = ruleId;
        Slot = slot;
        Part = part;
        Period = period;
        Before = before;
        After = after;
    }

    /// <summary>What is changed.</summary>
    public PostingAccount Account { get; }

    /// <summary>The rule that changes it; null for the program itself.</summary>
    public string? RuleId { get; }

    /// <summary>
    /// Which cap or tier of the rule, counted from 0, for <see cref="PostingAccount.CapUse"/> and <see cref="PostingAccount.TierReward"/>; else 0.
    /// </summary>
    public int Part { get; }

    /// <summary>The first business day of the calendar window, in days since 1970-01-01; 0 for a lifetime.</summary>
    public int Period { get; }

    /// <summary>The value before, in the unit of the account.</summary>
    public long Before { get; }

    /// <summary>The value after, in the unit of the account.</summary>
    public long After { get; }

    /// <summary>Where the plan's layout keeps it; below 0 for points, which are a lot.</summary>
    internal int Slot { get; }
}
