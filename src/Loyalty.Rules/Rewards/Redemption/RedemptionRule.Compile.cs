namespace Loyalty.Rules.Rewards.Redemption;

public sealed partial class RedemptionRule
{
    internal override RewardStage DecidedIn => Get is null ? RewardStage.Basket : RewardStage.Item;

    internal override Selector Targeted => Get?.Items ?? On;

    internal override bool KeepsState => true;

    internal override bool OnRequestOnly => true;

    internal override RuleKernel Compile(RuleCompilation compilation) => new RedemptionKernel(this, compilation);
}
