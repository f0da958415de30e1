namespace Loyalty.Rules.Rewards.TieredSpend;

public sealed partial class MemberTierRule
{
    internal override RewardStage DecidedIn => RewardStage.Points;

    internal override Selector Measured => Items;

    internal override bool KeepsState => true;

    /// <summary>Whether whole steps are counted in minor units.</summary>
    internal bool StepsInMoney => Array.Exists(_tiers, tier => tier.Earn is { Step: true, Unit: EarningUnit.Money });

    /// <summary>Whether the rule is what most programs have: spend of a calendar window, priced linearly by the tier held before.</summary>
    private bool IsPlain =>
        Measure == TierMeasure.Spend
        && Window.Kind == MeasureWindowKind.Calendar
        && _weights.Length == 0
        && EarnOn == EarningBasis.Net
        && Pricing == TierPricing.Before
        && Rounding.Level != RoundingLevel.Unit
        && Array.TrueForAll(
            _tiers,
            tier => tier.Earn is not { } rate || rate is { Unit: EarningUnit.Money, Step: false }
        );

    internal override RuleKernel Compile(RuleCompilation compilation) =>
        IsPlain ? new MemberTierKernel(this, compilation) : new MeasuredTierKernel(this, compilation);
}
