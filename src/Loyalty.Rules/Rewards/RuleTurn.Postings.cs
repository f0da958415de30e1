namespace Loyalty.Rules.Rewards;

// What a rule changes of the member's state.
internal sealed partial class RuleTurn
{
    /// <summary>Posts a change of a counter; no change, no posting, unless something moved that only happens to end where it began.</summary>
    internal void Post(
        PostingAccount account,
        string? ruleId,
        int slot,
        long before,
        long after,
        CalendarWindow window = CalendarWindow.Lifetime,
        int part = 0,
        bool moved = false
    )
    {
        if (before != after || moved)
            _record.Add(new Posting(account, ruleId, slot, part, PeriodOf(window), before, after));
    }

    /// <summary>Posts a change of a counter whose window begins on a business day that is not the calendar's.</summary>
    internal void PostFrom(PostingAccount account, string? ruleId, int slot, int period, long before, long after)
    {
        if (before != after)
            _record.Add(new Posting(account, ruleId, slot, 0, period, before, after));
    }

    /// <summary>Posts a change of a counter in a period that is named, also where it ends where it began.</summary>
    internal void PostAt(
        PostingAccount account,
        string ruleId,
        int slot,
        int period,
        long before,
        long after,
        int part
    ) => _record.Add(new Posting(account, ruleId, slot, part, period, before, after));

    /// <summary>Posts what a redemption takes from a lot.</summary>
    internal void PostTake(string ruleId, int lot, long before, long after) =>
        _record.Add(new Posting(PostingAccount.Redemption, ruleId, -1, lot, 0, before, after));

    /// <summary>Posts points of a member; each award becomes a lot of its own.</summary>
    internal void PostLot(string ruleId, long points)
    {
        if (State is not null)
            _record.Add(new Posting(PostingAccount.Points, ruleId, -1, 0, 0, 0, points));
    }
}
