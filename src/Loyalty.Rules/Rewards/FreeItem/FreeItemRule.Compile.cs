namespace Loyalty.Rules.Rewards.FreeItem;

public sealed partial class FreeItemRule
{
    internal override RewardStage DecidedIn => RewardStage.Item;

    internal override Selector Measured => Buy.Items;

    /// <summary>What is added to a basket falls on no line in it.</summary>
    internal override Selector? Targeted => Mode == FreeItemMode.OnTop ? null : Get.Items;

    internal override bool KeepsState => IsCard;

    internal override bool IsCard => Mode == FreeItemMode.Stamps || Bank;

    internal override RuleKernel Compile(RuleCompilation compilation) =>
        Mode switch
        {
            FreeItemMode.Stamps => new StampCardKernel(this, compilation),
            FreeItemMode.OnTop => new OnTopKernel(this, compilation),
            FreeItemMode.PayFor => new BasketUnitsKernel(
                this,
                new SelectedUnits(Buy.Items, Buy.Units - Get.Units),
                Get,
                compilation
            ),
            _ => new BasketUnitsKernel(this, Buy, Get, compilation),
        };
}
