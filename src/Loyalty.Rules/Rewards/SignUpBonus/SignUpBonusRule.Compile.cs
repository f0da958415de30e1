namespace Loyalty.Rules.Rewards.SignUpBonus;

public sealed partial class SignUpBonusRule
{
    internal override RewardStage DecidedIn =>
        Reward.Kind == RewardKind.Points ? RewardStage.Points : RewardStage.Basket;

    internal override Selector? Measured => Occasion == SignUpOccasion.FirstPurchase ? Items : null;

    internal override Selector? Targeted => DecidedIn == RewardStage.Basket ? On : null;

    internal override bool KeepsState => true;

    internal override bool OnEnrolmentOnly => Occasion == SignUpOccasion.Enrolment;

    internal override RuleKernel Compile(RuleCompilation compilation) =>
        Reward.Kind == RewardKind.Coupon ? new SignUpCouponKernel(this, compilation)
        : Occasion == SignUpOccasion.Enrolment ? new SignUpBonusKernel(this, compilation)
        : new FirstPurchaseKernel(this, compilation);
}
