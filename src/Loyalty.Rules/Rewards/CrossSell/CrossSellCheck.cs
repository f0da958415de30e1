namespace Loyalty.Rules.Rewards.CrossSell;

public sealed partial class CrossSellRule
{
    internal override void Check(RuleCheck check)
    {
        var counted = check.Units("when", When);
        var given = check.Units("offer", Offer);
        check.ItemsGiven(this);
        check.Caps(RewardStage.Item, Repeat is not null);
        check.Discounts(RewardStage.Item, "offer", given);
        check.Exchanges("offer", counted, given);
    }
}
