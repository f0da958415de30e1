namespace Loyalty.Rules.Rewards.SignUpBonus;

public sealed partial class SignUpBonusRule
{
    internal override RewardStage DecidedIn =>
        Reward.Kind == RewardKind.Points ? RewardStage.Points : RewardStage.Basket;

    internal override Selector? Targeted => DecidedIn == RewardStage.Basket ? On : null;

    internal override bool KeepsState => true;

    internal override bool OnEnrolmentOnly => true;

    internal override RuleKernel Compile(RuleCompilation compilation) => new SignUpBonusKernel(this, compilation);
}
