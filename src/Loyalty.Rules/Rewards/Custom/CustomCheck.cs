using Loyalty.Rules.Diagnostics;

namespace Loyalty.Rules.Rewards.Custom;

public sealed partial class CustomRule
{
    internal override void Check(RuleCheck check)
    {
        var path = check.Path.Then("uses");
        if (check.Word(path, "a code name", Uses) && !check.IsRegistered(Uses))
            check.Report(ProgramCodes.UnknownCustomRule, path, Quoted.Of(Uses));
        check.Items("items", Items);
        if (!ReferenceEquals(On, Items))
            check.Unneeded("on", On);
        check.Defined(check.Path, "stage", (int)Stage, (int)RewardStage.Points);
        CheckUnits(check);
        check.Caps(Stage);
    }

    private void CheckUnits(RuleCheck check)
    {
        const string ItemStage = "at stage 'item'";
        bool others = Stage != RewardStage.Item;
        check.Defined(check.Path, "choose", (int)Choose, (int)UnitOrder.HighestCost);
        check.Defined(check.Path, "consume", (int)Consume, (int)ConsumedUnits.Both);
        check.OnlyIn("choose", others && Choose != UnitOrder.Cheapest, ItemStage);
        check.OnlyIn("combine", others && Combine, ItemStage);
        check.OnlyIn("consume", others && Consume != ConsumedUnits.Target, ItemStage);
        check.OnlyIn(
            "consume",
            !others && Consume == ConsumedUnits.Both,
            "with 'none' or 'target', as it buys no units"
        );
    }
}
