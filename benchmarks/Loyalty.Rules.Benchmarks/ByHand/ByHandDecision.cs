namespace Loyalty.Rules.Benchmarks.ByHand;

/// <summary>Takes a decision by hand; reused from sale to sale. No decision of four rules needs more room than there is.</summary>
internal sealed class ByHandDecision
{
    private readonly ByHandAward[] _awards = new ByHandAward[4];
    private readonly ByHandPosting[] _postings = new ByHandPosting[8];
    private readonly ByHandOutcome[] _outcomes = new ByHandOutcome[4];
    private readonly ByHandNudge[] _nudges = new ByHandNudge[4];
    private ByHandLineDiscount[] _lineDiscounts = new ByHandLineDiscount[64];
    private int _postingCount;
    private int _outcomeCount;
    private int _nudgeCount;
    private int _lineDiscountCount;

    internal SaleHeader Header { get; private set; }
    internal Admission Admission { get; set; }
    internal ulong BodyHash { get; set; }
    internal long StateVersion { get; private set; }
    internal long Total { get; set; }
    internal long Discount { get; private set; }
    internal long Points { get; private set; }
    internal int AwardCount { get; private set; }

    internal ReadOnlySpan<ByHandAward> Awards => _awards.AsSpan(0, AwardCount);
    internal ReadOnlySpan<ByHandPosting> Postings => _postings.AsSpan(0, _postingCount);
    internal ReadOnlySpan<ByHandOutcome> Outcomes => _outcomes.AsSpan(0, _outcomeCount);
    internal ReadOnlySpan<ByHandNudge> Nudges => _nudges.AsSpan(0, _nudgeCount);
    internal ReadOnlySpan<ByHandLineDiscount> LineDiscounts => _lineDiscounts.AsSpan(0, _lineDiscountCount);

    internal void Begin(in SaleHeader header, long stateVersion, int lines)
    {
        Header = header;
        StateVersion = stateVersion;
        Admission = default;
        Total = 0;
        Discount = 0;
        Points = 0;
        AwardCount = 0;
        _postingCount = 0;
        _outcomeCount = 0;
        _nudgeCount = 0;
        _lineDiscountCount = 0;
        if (_lineDiscounts.Length < lines * 3)
            _lineDiscounts = new ByHandLineDiscount[lines * 3];
    }

    internal void Award(string ruleId, AwardKind kind, long discount, long points, long units)
    {
        _awards[AwardCount++] = new ByHandAward(ruleId, kind, discount, points, units);
        Discount += discount;
        Points += points;
    }

    internal void Post(PostingAccount account, string? ruleId, long before, long after, int period = 0) =>
        _postings[_postingCount++] = new ByHandPosting(account, ruleId, period, before, after);

    internal void Tell(in ByHandOutcome outcome) => _outcomes[_outcomeCount++] = outcome;

    internal void Say(in ByHandNudge nudge) => _nudges[_nudgeCount++] = nudge;

    /// <summary>Notes a part of the award that comes next.</summary>
    internal void Take(int line, long amount) =>
        _lineDiscounts[_lineDiscountCount++] = new ByHandLineDiscount(AwardCount, line, amount);

    internal void Forget() => _postingCount = 0;
}
