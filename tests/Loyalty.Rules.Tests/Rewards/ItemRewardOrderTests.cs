using Loyalty.Rules.Rewards.FreeItem;
using static Loyalty.Rules.Tests.Goods;

namespace Loyalty.Rules.Tests.Rewards;

/// <summary>A unit takes one item reward; the higher priority comes first, then the lower id.</summary>
public sealed class ItemRewardOrderTests
{
    [Theory]
    [InlineData(0, 0, "a", "b")]
    [InlineData(0, 1, "b", "a")]
    [InlineData(-5, -6, "a", "b")]
    public void Sell_TwoCardsOnOneItem_TheFirstTakesTheUnit(int a, int b, string winner, string loser)
    {
        var shop = new Shop(p =>
            p.FreeItem("b", r => r.Buy(Sku("cone"), 1).Priority(b))
                .FreeItem("a", r => r.Buy(Sku("cone"), 1).Priority(a))
        );

        var decision = shop.Sell(Each("cone", 2, 225));

        Assert.Equal([winner, loser], decision.Outcomes.Select(one => one.RuleId));
        Assert.Equal(225, decision.Off());
        Assert.Equal(Verdict.Awarded, decision.Verdict(winner));
        var lost = decision.Told(loser);
        Assert.Equal((Verdict.Lost, winner, 1L), (lost.Verdict, lost.LostTo, lost.Waiting));
        Assert.Equal((0, 1), (shop.Ann.Stamps(loser), shop.Ann.OwedUnits(loser)));
    }

    [Fact]
    public void Sell_UnitMerelyDiscounted_IsPaidAndEarnsItsStamp()
    {
        var shop = new Shop(p =>
            p.FreeItem("half", r => r.Buy(Sku("cone"), 1).PercentOff(50).InBasket().Priority(1))
                .FreeItem("card", r => r.Buy(Sku("cone"), 5).Get(Sku("sundae"), 1))
        );

        shop.Sell(Each("cone", 4, 225));

        Assert.Equal(4, shop.Ann.Stamps("card"));
    }

    [Fact]
    public void Sell_UnitBroughtToZero_EarnsNoStampOfALaterCard()
    {
        var shop = new Shop(p =>
            p.FreeItem("free", r => r.Buy(Sku("cone"), 1).InBasket().Priority(1))
                .FreeItem("card", r => r.Buy(Sku("cone"), 5).Get(Sku("sundae"), 1))
        );

        shop.Sell(Each("cone", 4, 225));

        Assert.Equal(2, shop.Ann.Stamps("card"));
    }

    [Fact]
    public void Sell_UnitDiscountedInABasket_IsNoBuyOfALaterBasketRule()
    {
        var shop = new Shop(p =>
            p.FreeItem("half", r => r.Buy(Sku("cone"), 1).PercentOff(50).InBasket().Priority(1))
                .CrossSell("pair", r => r.When(Sku("cone"), 2).Offer(Sku("sundae")))
        );

        Assert.Equal(0, shop.Sell(Each("cone", 2, 225), Each("sundae", 1, 450)).Free("pair"));
        Assert.Equal(1, shop.Sell(Each("cone", 4, 225), Each("sundae", 1, 450)).Free("pair"));
    }

    [Fact]
    public void Sell_UnitFreedByACard_StaysABuyOfABasketRule()
    {
        var shop = new Shop(p =>
            p.FreeItem("card", r => r.Buy(Sku("cone"), 1).Priority(1))
                .CrossSell("pair", r => r.When(Sku("cone"), 2).Offer(Sku("sundae")))
        );

        var decision = shop.Sell(Each("cone", 2, 225), Each("sundae", 1, 450));

        Assert.Equal((1, 1), (decision.Free("card"), decision.Free("pair")));
    }

    [Fact]
    public void Sell_NothingTakenOfTheTargets_SaysNoTargetNotLost()
    {
        var shop = new Shop(p =>
            p.FreeItem("first", r => r.Buy(Sku("cone"), 1).Priority(1))
                .CrossSell("pair", r => r.When(Sku("cone"), 2).Offer(Sku("sundae")))
        );

        Assert.Equal(Verdict.NoTarget, shop.Sell(Each("cone", 2, 225)).Verdict("pair"));
    }

    [Fact]
    public void Sell_SeveralRulesTook_NamesTheEarliest()
    {
        var shop = new Shop(p =>
        {
            foreach (string id in new[] { "c", "a", "b" })
                p.FreeItem(id, r => One(r).Priority(id == "c" ? 2 : 1));
            p.FreeItem("z", r => One(r));
        });

        var decision = shop.Sell(Each("voucher", 1, 100), Each("cone", 3, 225));

        Assert.Equal(["c", "a", "b", "z"], decision.Outcomes.Select(one => one.RuleId));
        Assert.Equal((Verdict.Lost, "c"), (decision.Verdict("z"), decision.Told("z").LostTo));

        static FreeItemRuleBuilder One(FreeItemRuleBuilder rule) => rule.Buy(Sku("voucher"), 1).Get(Sku("cone"), 1);
    }

    [Fact]
    public void Outcomes_OfAllStages_StandInTheOrderOfDecision()
    {
        var shop = new Shop(p =>
            p.MemberTiers("a-tiers", r => r.Tier("one", 0m, 1m, 1m).Priority(9))
                .BasketTiers("b-points", r => r.Spend().Points(1m, 5).Priority(10))
                .BasketTiers("c-basket", r => r.Spend().AmountOff(1m, 0.50m))
                .SignUpBonus("d-joining", r => r.AmountOff(1m).Priority(1))
                .SignUpBonus("e-points", r => r.Points(5))
                .CrossSell("f-pair", r => r.When(Sku("cone"), 1).Offer(Sku("sundae")))
        );

        var decision = shop.Sell(sale => sale.Enrol(), Each("cone", 1, 225));

        Assert.Equal(
            ["f-pair", "d-joining", "c-basket", "b-points", "a-tiers", "e-points"],
            decision.Outcomes.Select(one => one.RuleId)
        );
    }
}
