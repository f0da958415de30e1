namespace Loyalty.Rules.Rewards.CrossSell;

public sealed partial class CrossSellRule
{
    internal override RewardStage DecidedIn => RewardStage.Item;

    internal override Selector Measured => When.Items;

    internal override Selector Targeted => Offer.Items;

    internal override bool KeepsState => AsksHistory || Redeem == RedeemWhen.NextVisit || GivesCoupons;

    internal override RuleKernel Compile(RuleCompilation compilation) =>
        GivesCoupons ? new CrossSellCouponKernel(this, compilation)
        : KeepsState || Spend is not null ? new CrossSellKernel(this, compilation)
        : new BasketUnitsKernel(this, When, Offer, compilation);
}
