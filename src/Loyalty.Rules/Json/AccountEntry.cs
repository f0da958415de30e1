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
        Tier = place.Name;
        if (!place.Window.IsLifetime)
            From = period;
        if (place.Account == PostingAccount.Remainder)
            Of = place.Scale;
        Value = new Amount(value, layout.InMoney[slot]);
        After = new Amount(after, layout.InMoney[slot]);
    }

    /// <summary>A lot that is born.</summary>
    internal AccountEntry(string ruleId, long points)
        : this(-1)
    {
        RuleId = ruleId;
        Account = PostingAccount.Points;
        After = new Amount(points, isMoney: false);
    }

    /// <summary>Where the plan's layout keeps it; -1 for lots, or where that is not known.</summary>
    internal int Slot { get; }

    internal string? RuleId { get; set; }

    internal PostingAccount Account { get; set; }

    internal int? Cap { get; set; }

    /// <summary>The id of the tier whose reward it counts; null for any other account.</summary>
    internal string? Tier { get; set; }

    /// <summary>The first business day of its window; null for a lifetime.</summary>
    internal int? From { get; set; }

    /// <summary>The denominator of a remainder; null for whole numbers.</summary>
    internal long? Of { get; set; }

    /// <summary>What a counter holds, or what an account held before a posting.</summary>
    internal Amount Value { get; set; }

    /// <summary>What an account holds after a posting.</summary>
    internal Amount After { get; set; }

    internal ulong Key => StateCore.KeyOf(Slot, From ?? 0);

    internal Posting ToPosting() => new(Account, RuleId, Slot, _part, From ?? 0, Value.Value, After.Value);
}
