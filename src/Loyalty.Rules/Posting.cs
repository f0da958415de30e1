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

    /// <summary>The rule that changes it; the journey for <see cref="PostingAccount.JourneyPoints"/>; null for the program itself.</summary>
    public string? RuleId { get; }

    /// <summary>
    /// Which cap of the rule, counted from 0, for <see cref="PostingAccount.CapUse"/>; which tier for <see cref="PostingAccount.TierReward"/>; which counter, in the Ordinal order of their names,
    /// for <see cref="PostingAccount.CustomCounter"/>; which step of
    /// it for <see cref="PostingAccount.Coupons"/>; which lot, for <see cref="PostingAccount.Redemption"/>: its place among the lots before the sale, and behind
    /// those the sale's own in the order of their postings; which reward of the journey, for <see cref="PostingAccount.JourneyPoints"/>, by its place among
    /// the decision's; else 0.
    /// </summary>
    public int Part { get; }

    /// <summary>The first business day of the calendar window, in days since 1970-01-01; 0 for a lifetime; the last day of <see cref="PostingAccount.Coupons"/>.</summary>
    public int Period { get; }

    /// <summary>The value before, in the unit of the account.</summary>
    public long Before { get; }

    /// <summary>The value after, in the unit of the account.</summary>
    public long After { get; }

    /// <summary>Where the plan's layout keeps it; below 0 for points and what is taken of them, which stand in lots.</summary>
    internal int Slot { get; }
}
