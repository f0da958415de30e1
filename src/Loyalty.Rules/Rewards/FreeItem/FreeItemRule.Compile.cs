namespace Loyalty.Rules.Rewards.FreeItem;

public sealed partial class FreeItemRule
{
    internal override RewardStage DecidedIn => RewardStage.Item;

    internal override Selector Measured => Buy.Items;

    internal override Selector Targeted => Get.Items;

    internal override bool KeepsState => Mode == FreeItemMode.Stamps;

    internal override RuleKernel Compile(RuleCompilation compilation) =>
        Mode == FreeItemMode.Stamps
            ? new StampCardKernel(this, compilation)
            : new BasketUnitsKernel(this, Buy, Get, Reward, compilation);
}
