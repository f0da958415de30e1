namespace Loyalty.Rules.Rewards.TieredSpend;

/// <summary>Tiers of members by what they buy in a window, and the points that each tier earns.</summary>
/// <remarks>Immutable and thread-safe.</remarks>
public sealed partial class MemberTierRule : RewardRule
{
    private readonly MeasureWeight[] _weights;
    private readonly Tier[] _tiers;

    internal MemberTierRule(MemberTierRuleBuilder builder)
        : base(builder)
    {
        Items = builder.ItemsValue ?? Selector.Everything;
        Measure = builder.MeasureValue;
        Window = builder.WindowValue;
        EarnOn = builder.EarnOnValue;
        RedeemedPoints = builder.RedeemedPointsValue;
        Pricing = builder.PricingValue;
        Rounding = builder.RoundingValue;
        _weights = [.. builder.Weights];
        _tiers = [.. builder.AllTiers];
    }

    /// <summary>Which lines are measured and earn.</summary>
    public Selector Items { get; }

    /// <summary>What of the member reaches a tier; spend unless said.</summary>
    public TierMeasure Measure { get; }

    /// <summary>Over what it is summed; a calendar year unless said.</summary>
    public MeasureWindow Window { get; }

    /// <summary>How much of some lines counts towards tiers, where not all of it does.</summary>
    public IReadOnlyList<MeasureWeight> Weights => _weights;

    /// <summary>Which money of a line earns and counts as spend; what all discounts left of it unless said.</summary>
    public EarningBasis EarnOn { get; }

    /// <summary>What money that was paid with points does to what earns, where net earns; nothing unless said.</summary>
    public RedeemedPoints RedeemedPoints { get; }

    /// <summary>Which tier prices a sale that crosses a threshold; the one held before unless said.</summary>
    public TierPricing Pricing { get; }

    /// <summary>How points are rounded; carry, floor unless said.</summary>
    public Rounding Rounding { get; }

    /// <summary>The tiers, from the lowest threshold up.</summary>
    public IReadOnlyList<Tier> Tiers => _tiers;

    /// <summary>Whether the measure is counted in minor units.</summary>
    internal bool MeasuresMoney => Measure is TierMeasure.Spend or TierMeasure.Margin;

    /// <summary>Whether thresholds and progress are counted in minor units, units, visits or points.</summary>
    internal OutcomeUnit MeasureUnit =>
        Measure switch
        {
            TierMeasure.Spend or TierMeasure.Margin => OutcomeUnit.Money,
            TierMeasure.Units => OutcomeUnit.Units,
            TierMeasure.Visits => OutcomeUnit.Visits,
            _ => OutcomeUnit.Points,
        };
}
