namespace Loyalty.Rules.Rewards.TieredSpend;

public sealed partial class BasketTierRule
{
    internal override RewardStage DecidedIn =>
        _steps.Length > 0 && _steps[0].Reward.Kind == RewardKind.Points ? RewardStage.Points : RewardStage.Basket;

    internal override Selector Measured => Items;

    internal override Selector? Targeted => DecidedIn == RewardStage.Basket ? On : null;

    internal override bool KeepsState => DecidedIn == RewardStage.Points || GivesCoupons;

    internal override RuleKernel Compile(RuleCompilation compilation) =>
        GivesCoupons ? new CouponTierKernel(this, compilation) : new BasketTierKernel(this, compilation);
}
