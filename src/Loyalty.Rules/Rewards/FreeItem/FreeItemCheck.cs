namespace Loyalty.Rules.Rewards.FreeItem;

public sealed partial class FreeItemRule
{
    internal override void Check(RuleCheck check)
    {
        check.Defined(check.Path, "mode", (int)Mode, (int)FreeItemMode.InBasket);
        var counted = check.Units("buy", Buy);
        var given = ReferenceEquals(Get.Items, Buy.Items) ? check.Units("get", Get, counted) : check.Units("get", Get);
        check.ItemReward(check.Path.Then("reward"), Reward);
        check.Caps(RewardStage.Item);
        check.Discounts(RewardStage.Item, "get", given);
        check.Exchanges("get", counted, given);
    }
}
