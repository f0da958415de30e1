namespace Loyalty.Rules.Benchmarks.ByHand;

/// <summary>What the shop keeps of a member: a field for each number that the four rules need.</summary>
internal sealed class ByHandMember(string id)
{
    private const long Lateness = 7 * TimeSpan.TicksPerDay;

    internal string Id { get; } = id;
    internal long Version { get; private set; }
    internal long LatestTicks { get; private set; }
    internal long JoinedSeconds { get; private set; }
    internal long Purchases { get; private set; }
    internal long Stamps { get; private set; }
    internal long OwedUnits { get; private set; }

    /// <summary>Spend by the first business day of the year.</summary>
    internal Dictionary<int, long> Spend { get; } = [];

    /// <summary>The year of the last sale, and what was spent in it.</summary>
    internal int LatestYear { get; private set; } = -1;
    internal long LatestSpend { get; private set; }
    internal long Remainder { get; private set; }
    internal long Points { get; private set; }
    internal List<(string Id, long Ticks, ulong Body)> Applied { get; } = [];

    internal long SpendOf(int year) =>
        year == LatestYear ? LatestSpend
        : Spend.TryGetValue(year, out long spend) ? spend
        : 0;

    internal void Apply(ByHandDecision decision)
    {
        if (!decision.Admission.IsAccepted || decision.Header.Details.Training)
            return;
        foreach (var posting in decision.Postings)
            Apply(posting);
        LatestTicks = Math.Max(LatestTicks, decision.Header.At.UtcTicks);
        Applied.RemoveAll(sale => sale.Ticks < LatestTicks - Lateness);
        Applied.Add((decision.Header.Id, decision.Header.At.UtcTicks, decision.BodyHash));
        Version++;
    }

    private void Apply(in ByHandPosting posting)
    {
        switch (posting.Account)
        {
            case PostingAccount.Enrolment:
                JoinedSeconds = posting.After;
                break;
            case PostingAccount.Purchases:
                Purchases = posting.After;
                break;
            case PostingAccount.Stamps:
                Stamps = posting.After;
                break;
            case PostingAccount.OwedUnits:
                OwedUnits = posting.After;
                break;
            case PostingAccount.Measure:
                Spend[posting.Period] = posting.After;
                (LatestYear, LatestSpend) = (posting.Period, posting.After);
                break;
            case PostingAccount.Remainder:
                Remainder = posting.After;
                break;
            default:
                Points += posting.After;
                break;
        }
    }
}
