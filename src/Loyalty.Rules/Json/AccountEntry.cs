namespace Loyalty.Rules.Json;

/// <summary>A counter or a posting as a document has it: an account by its names, and what it holds. Collects what is read, and holds what is written.</summary>
internal sealed class AccountEntry
{
    private readonly int _part;

    /// <param name="slot">Where the plan's layout keeps it; -1 for lots, or where that is not known.</param>
    /// <param name="part">Which part of the account it is.</param>
    internal AccountEntry(int slot, int part = 0)
    {
        Slot = slot;
        _part = part;
    }

    internal AccountEntry(StateLayout layout, int slot, int period, long value, long after = 0)
        : this(slot)
    {
        ref readonly var place = ref layout.Slots[slot];
        RuleId = place.RuleId;
        Account = place.Account;
        if (place.Account == PostingAccount.CapUse)
            Cap = place.Part;
        if (place.Account == PostingAccount.CustomCounter)
            Counter = place.Name;
        else
            Tier = place.Name;
        if (place.IsCoupons)
            (Until, Step) = (period, place.Part == 0 ? null : place.Part);
        else if (!place.Window.IsLifetime)
            From = period;
        if (place.Account == PostingAccount.Remainder)
            Of = place.Scale;
        Value = new Amount(value, layout.UnitOf(slot));
        After = new Amount(after, layout.UnitOf(slot));
    }

    /// <summary>A lot that is born, or one that gives points.</summary>
    internal AccountEntry(in Posting posting)
        : this(-1)
    {
        RuleId = posting.RuleId;
        Account = posting.Account;
        if (posting.Account == PostingAccount.Redemption)
            Lot = posting.Part;
        else if (posting.Account == PostingAccount.JourneyPoints)
            Reward = posting.Part;
        Value = new Amount(posting.Before, OutcomeUnit.Points);
        After = new Amount(posting.After, OutcomeUnit.Points);
    }

    /// <summary>Where the plan's layout keeps it; -1 for lots, or where that is not known.</summary>
    internal int Slot { get; }

    internal string? RuleId { get; set; }

    internal PostingAccount Account { get; set; }

    internal int? Cap { get; set; }

    /// <summary>The id of the tier whose reward it counts; null for any other account.</summary>
    internal string? Tier { get; set; }

    /// <summary>The name of a counter of a custom rule; null for any other account.</summary>
    internal string? Counter { get; set; }

    /// <summary>The place of a lot that gives points; null for all else.</summary>
    internal int? Lot { get; set; }

    /// <summary>The place among the rewards of the decision's journey; null for all else.</summary>
    internal int? Reward { get; set; }

    /// <summary>The first business day of its window; null for a lifetime.</summary>
    internal int? From { get; set; }

    /// <summary>The last business day of coupons; null for other accounts.</summary>
    internal int? Until { get; set; }

    /// <summary>The step that gave coupons; null for the first one, and for other accounts.</summary>
    internal int? Step { get; set; }

    /// <summary>The denominator of a remainder; null for whole numbers.</summary>
    internal long? Of { get; set; }

    /// <summary>What a counter holds, or what an account held before a posting.</summary>
    internal Amount Value { get; set; }

    /// <summary>What an account holds after a posting.</summary>
    internal Amount After { get; set; }

    internal ulong Key => StateCore.KeyOf(Slot, Period);

    /// <summary>The day that names a window, or on which coupons end; 0 for a lifetime.</summary>
    internal int Period => From ?? Until ?? 0;

    /// <summary>Which cap, step, tier or counter of the rule, lot or reward, counted from 0.</summary>
    internal int Part => Cap ?? Step ?? Lot ?? Reward ?? _part;

    internal Posting ToPosting() => new(Account, RuleId, Slot, Part, Period, Value.Value, After.Value);
}
