namespace Loyalty.Rules.Rewards.TieredSpend;

public sealed partial class BasketTierRule
{
    internal override RewardStage DecidedIn => GivesPoints ? RewardStage.Points : RewardStage.Basket;

    internal override Selector Measured => Items;

    internal override Selector? Targeted =>
        (DecidedIn == RewardStage.Basket && !OnlyAddsItems) || MultipliesElsewhere ? On : null;

    internal override bool MultipliesPoints =>
        _steps.Length > 0 && _steps[0].Reward.Kind == RewardKind.PointsMultiplier;

    internal override void DeclarePoints(PointsScale scale)
    {
        if (MultipliesPoints)
            scale.AddMultipliers(Array.ConvertAll(_steps, step => new[] { step.Reward.Thousandths }));
    }

    internal override bool KeepsState => DecidedIn == RewardStage.Points || GivesCoupons;

    internal override RuleKernel Compile(RuleCompilation compilation) =>
        GivesCoupons ? new CouponTierKernel(this, compilation)
        : MultipliesPoints ? new MultiplierTierKernel(this, compilation)
        : new BasketTierKernel(this, compilation);
}
