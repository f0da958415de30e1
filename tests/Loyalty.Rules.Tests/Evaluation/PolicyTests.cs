using Loyalty.Rules.Rewards;
using Loyalty.Rules.Rewards.TieredSpend;
using static Loyalty.Rules.Tests.Goods;

namespace Loyalty.Rules.Tests.Evaluation;

/// <summary>The numbers of docs/semantics.md, section 20, that no other section works out.</summary>
public sealed class PolicyTests
{
    [Theory]
    [InlineData(SpendBasis.Remaining, 0)]
    [InlineData(SpendBasis.Shelf, 500)]
    public void Basis_OfABasketOf52WithAFreeConeOf2_25(SpendBasis basis, long off)
    {
        var shop = new Shop(p =>
            p.CrossSell("free", r => r.When(Sku("cake"), 1).Offer(Sku("cone")))
                .BasketTiers("step", r => r.Spend(Selector.Everything, basis).AmountOff(50, 5))
        );

        var decision = shop.Sell(Each("cake", 1, 4975), Each("cone", 1, 225));

        Assert.Equal(225 + off, decision.Off());
    }

    [Theory]
    [InlineData(EarningBasis.Gross, 8)]
    [InlineData(EarningBasis.NetOfItemRewards, 4)]
    [InlineData(EarningBasis.Net, 3)]
    public void EarnOn_OfTwoConesAt4WithOneFreeAnd1OffTheBasket(EarningBasis basis, long points)
    {
        var shop = new Shop(p =>
            p.FreeItem("free", r => r.InBasket().Buy(Sku("cone"), 1))
                .BasketTiers("off", r => r.Spend().AmountOff(0, 1))
                .MemberTiers("points", r => r.EarnOn(basis).Tier("one", 0, 1, 1))
        );

        Assert.Equal(points, shop.Sell(Each("cone", 2, 400)).Points);
    }

    [Theory]
    [InlineData(RedeemedPoints.Ignored, 20)]
    [InlineData(RedeemedPoints.Lowers, 15)]
    public void RedeemedPoints_Of5OffABasketOf20(RedeemedPoints redeemed, long points)
    {
        var shop = new Shop(p =>
            p.MemberTiers("points", r => r.Redeemed(redeemed).Tier("one", 0, 1, 1))
                .Redemption("voucher", r => r.Points(100).AmountOff(5))
        );
        shop.Sell(Each("cone", 1, 10000));

        Assert.Equal(points, shop.Sell(sale => sale.Redeem("voucher"), Each("cone", 1, 2000)).Points);
    }

    [Theory]
    [InlineData(GrantMode.Partial, 500)]
    [InlineData(GrantMode.AllOrNothing, 0)]
    public void Grant_Of8_00UnderACapOf5_00(GrantMode grant, long off)
    {
        var shop = new Shop(p =>
            p.BasketTiers(
                "off",
                r =>
                {
                    r.Spend().AmountOff(0, 8).CapMoney(5);
                    if (grant == GrantMode.AllOrNothing)
                        r.AllOrNothing();
                }
            )
        );

        Assert.Equal(off, shop.Sell(Each("cone", 1, 2000)).Off());
    }

    [Theory]
    [InlineData(UnknownCost.Allow, 360)]
    [InlineData(UnknownCost.Deny, 0)]
    public void UnknownCost_Of30PercentOffThreeConesAt4(UnknownCost unknown, long off)
    {
        var shop = new Shop(p => p.BasketTiers("off", r => r.Spend().PercentOff(0, 30)).GuardMargin(100, unknown));

        Assert.Equal(off, shop.Sell(Each("cone", 3, 400)).Off());
    }

    /// <summary>What a coupon may take off one day is no part of what this sale is worth; what one takes off now is.</summary>
    [Fact]
    public void Best_OfMoneyNowAndACouponOfMore_TakesTheMoney()
    {
        var shop = new Shop(p =>
            p.BasketTiers("coupon", r => r.Spend().Coupon(0, Reward.AmountOff(500).Valued(500, 500), 30))
                .BasketTiers("now", r => r.Spend().AmountOff(0, 1))
                .Arbitrate(ArbitrationNode.Best("coupon", "now"))
        );

        var decision = shop.Sell(Each("cone", 1, 2000));

        Assert.Equal(100, decision.Off());
        Assert.Equal((Verdict.Lost, "now"), (decision.Told("coupon").Verdict, decision.Told("coupon").LostTo));
    }

    [Fact]
    public void First_OfACouponAndMoneyNow_GivesTheCoupon()
    {
        var shop = new Shop(p =>
            p.BasketTiers("coupon", r => r.Spend().Coupon(0, Reward.AmountOff(500), 30))
                .BasketTiers("now", r => r.Spend().AmountOff(0, 1))
                .Arbitrate(ArbitrationNode.First("coupon", "now"))
        );

        Assert.Equal(0, shop.Sell(Each("cone", 1, 2000)).Off());
        Assert.Equal(500, shop.Sell(Each("cone", 1, 2000)).Off());
    }

    [Fact]
    public void Best_OfMoneyNowAndACouponInHand_TakesTheLarger()
    {
        var shop = new Shop(p =>
            p.BasketTiers("coupon", r => r.Spend().Coupon(20, Reward.AmountOff(500), 30))
                .BasketTiers("now", r => r.Spend().AmountOff(25, 1))
                .Arbitrate(ArbitrationNode.Best("coupon", "now"))
        );

        // 20.00 reach the coupon alone; at 30.00 the coupon in hand competes with 1.00 off.
        Assert.Equal(0, shop.Sell(Each("cone", 1, 2000)).Off());
        Assert.Equal(500, shop.Sell(Each("cone", 1, 3000)).Off());
    }
}
