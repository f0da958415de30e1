namespace Loyalty.Rules.Rewards.Custom;

public sealed partial class CustomRule
{
    internal override RewardStage DecidedIn => Stage;

    internal override Selector Measured => Items;

    internal override Selector? Targeted => Stage == RewardStage.Points ? null : On;

    internal override bool KeepsState => Stage == RewardStage.Points || _counters.Length > 0;

    internal override RuleKernel Compile(RuleCompilation compilation) => new CustomKernel(this, compilation);
}
