namespace Loyalty.Rules.Rewards.TieredSpend;

public sealed partial class MemberTierRule
{
    internal override RewardStage DecidedIn => RewardStage.Points;

    internal override Selector Measured => Items;

    internal override bool KeepsState => true;

    /// <summary>Whether whole steps are counted in minor units.</summary>
    internal bool StepsInMoney => Array.Exists(_tiers, tier => tier.Earn is { Step: true, Unit: EarningUnit.Money });

    /// <summary>Whether reaching a tier gives something.</summary>
    internal bool GivesOnReaching => Array.Exists(_tiers, tier => tier.OnReaching is not null);

    /// <summary>Whether the rule is what most programs have: spend of a calendar window, priced linearly by the tier held before.</summary>
    private bool IsPlain =>
        Measure == TierMeasure.Spend
        && Window.Kind == MeasureWindowKind.Calendar
        && _weights.Length == 0
        && EarnOn == EarningBasis.Net
        && RedeemedPoints == RedeemedPoints.Ignored
        && Pricing == TierPricing.Before
        && Rounding.Level != RoundingLevel.Unit
        && !MultipliesPoints
        && !GivesOnReaching
        && Array.TrueForAll(
            _tiers,
            tier => tier.Earn is not { } rate || rate is { Unit: EarningUnit.Money, Step: false }
        );

    internal override bool MultipliesPoints => Array.Exists(_tiers, tier => tier.Multipliers.Count > 0);

    internal override void DeclarePoints(PointsScale scale)
    {
        bool earns = Array.Exists(_tiers, tier => tier.Earn is { Unit: not EarningUnit.Visits });
        if (!EarnScale.TryCreate(_tiers, PointUnit, out var rates))
            return;
        if (earns)
            scale.AddRates(rates!.Denominator, rates.Most);
        else
            scale.AddFlatRates(rates!.Denominator);
        if (MultipliesPoints)
            scale.AddMultipliers([.. _tiers.Select(tier => tier.Multipliers.Select(one => one.Thousandths).ToArray())]);
    }

    internal override RuleKernel Compile(RuleCompilation compilation) =>
        IsPlain && compilation.Scale is null
            ? new MemberTierKernel(this, compilation)
            : new MeasuredTierKernel(this, compilation);
}
