namespace Loyalty.Rules.Rewards.TieredSpend;

public sealed partial class MemberTierRule
{
    internal override RewardStage DecidedIn => RewardStage.Points;

    internal override Selector Measured => Items;

    internal override bool KeepsState => true;

    internal override RuleKernel Compile(RuleCompilation compilation) => new MemberTierKernel(this, compilation);
}
