namespace Loyalty.Rules.Rewards.SignUpBonus;

public sealed partial class SignUpBonusRule
{
    internal override void Check(RuleCheck check)
    {
        bool points = Reward.Kind == RewardKind.Points;
        check.AnyReward(check.Path.Then("reward"), Reward);
        check.Caps(points ? RewardStage.Points : RewardStage.Basket);
        if (points)
            check.Unneeded("on", On);
        else
            check.Discounts(RewardStage.Basket, "on", check.Items("on", On));
    }
}
