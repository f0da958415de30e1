using Loyalty.Rules.Rewards;
using static Loyalty.Rules.Tests.Goods;

namespace Loyalty.Rules.Tests.Evaluation;

/// <summary>What a sale gives away stays within a part of its margin: awards are charged in order, and what does not fit is cut.</summary>
public sealed class MarginGuardTests
{
    /// <summary>Cones of 4.00 cost 1.00: three of them have a margin of 9.00.</summary>
    private static void Cones(CatalogBuilder goods) =>
        goods.Item("cone", i => i.Cost(100)).Item("tea", _ => { }).Item("cake", i => i.Cost(400));

    [Fact]
    public void Sell_AwardsThatDoNotFit_AreCutInOrder_AndNothingIsRecomputed()
    {
        var shop = new Shop(
            p =>
                p.FreeItem("a", r => r.Buy(Sku("cone"), 2).InBasket())
                    .BasketTiers("b", r => r.Spend().PercentOff(0, 30))
                    .MemberTiers("year", r => r.Tier("all", 0m, 1m, 0.1m))
                    .PointValue(100, 1)
                    .GuardMargin(50),
            Cones
        );

        var decision = shop.Sell(Each("cone", 3, 400));

        // 4.50 may be given away: 4.00 go to the cone, 0.50 of 2.40 off the rest, none to points; they are of 5.60, as before the cut.
        Assert.Equal(450, decision.Off());
        Assert.Equal((Verdict.Awarded, 1L, 1L), Told(decision, "a"));
        Assert.Equal((Verdict.Reduced, 240L, 50L), Told(decision, "b"));
        Assert.Equal((Verdict.CutByGuard, 56L, 0L), Told(decision, "year"));
        Assert.Equal(
            [
                "a: gave 1 unit, 4.00 USD off. So far 0 of 2 units.",
                "b: gave 0.50 USD of 2.40 USD off; a cap, the margin guard or what was left to discount cut the rest.",
                "year: 56 points are due, and the margin guard lets nothing through.",
            ],
            decision.Explain()
        );
    }

    [Theory]
    [InlineData(100, 2, 900)] // 9.00: two cones, and 1.00 of the third, which counts as given.
    [InlineData(89, 2, 801)]
    [InlineData(50, 1, 450)]
    [InlineData(3, 0, 27)]
    public void Sell_UnitsThatDoNotFit_AreCutFromTheEndOfTheChoice(decimal percent, long whole, long off)
    {
        var shop = new Shop(
            p => p.FreeItem("a", r => r.Buy(Sku("tea"), 1).Get(Sku("cone"), 3).InBasket()).GuardMargin(percent),
            Cones
        );

        var decision = shop.Sell(Each("tea", 1, 100), Each("cone", 3, 400));

        Assert.Equal((whole + 1, off), (decision.Free(), decision.Off()));
        Assert.Equal((Verdict.Reduced, 3L, whole + 1), Told(decision, "a"));
    }

    [Fact]
    public void Sell_CardThatTheGuardCuts_OwesWhatItDidNotGive()
    {
        var shop = new Shop(p => p.FreeItem("card", r => r.Buy(Sku("cone"), 1)).GuardMargin(10), Cones);

        // One of two may be freed; 0.60 of it is, and it counts as freed.
        var one = shop.Sell(Each("cone", 2, 400));
        Assert.Equal((60L, 1L), (one.Off(), one.Free()));
        Assert.Equal((0, 0), (shop.Ann.Stamps("card"), shop.Ann.OwedUnits("card")));

        var none = shop.Sell(Each("cone", 2, 100));

        Assert.Equal((Verdict.CutByGuard, 1L, 0L), Told(none, "card"));
        Assert.Equal(2, shop.Ann.OwedUnits("card"));
    }

    [Fact]
    public void Sell_AllOrNothingThatDoesNotFit_GivesNothing_AndLeavesTheBudgetToOthers()
    {
        var shop = new Shop(
            p =>
                p.FreeItem("a", r => r.Buy(Sku("cone"), 2).InBasket().AllOrNothing())
                    .BasketTiers("b", r => r.Spend().AmountOff(0, 3).AllOrNothing())
                    .BasketTiers("c", r => r.Spend().AmountOff(0, 1))
                    .GuardMargin(20),
            Cones
        );

        var decision = shop.Sell(Each("cone", 3, 400));

        Assert.Equal((Verdict.CutByGuard, 1L, 0L), Told(decision, "a"));
        Assert.Equal((Verdict.CutByGuard, 300L, 0L), Told(decision, "b"));
        Assert.Equal((Verdict.Awarded, 100L, 100L), Told(decision, "c"));
        Assert.Equal(100, decision.Off());
    }

    [Theory]
    [InlineData(UnknownCost.Allow, 700, 300, 400)]
    [InlineData(UnknownCost.Deny, 300, 300, 0)]
    public void Sell_GoodsOfUnknownCost_AreFreeOrBarred(UnknownCost unknown, long off, long cone, long tea)
    {
        // 10 off 6.00 and 4.00: 6.00 and 4.00; of the cones' margin of 3.00 is left.
        var shop = new Shop(p => p.BasketTiers("b", r => r.Spend().AmountOff(0, 10)).GuardMargin(100, unknown), Cones);

        var decision = shop.Sell(Each("cone", 3, 200), Each("tea", 1, 400));

        Assert.Equal(off, decision.Off());
        Assert.Equal([cone, tea], decision.OffLines());
        Assert.Equal((Verdict.Reduced, 1000L, off), Told(decision, "b"));
    }

    [Fact]
    public void Sell_UnitsOfUnknownCost_AreGivenAfterTheBudgetIsSpent()
    {
        var shop = new Shop(
            p => p.FreeItem("a", r => r.Buy(Sku("cake"), 1).Get(Sku("cone", "tea"), 4).InBasket()).GuardMargin(50),
            Cones
        );

        // Cones at 2.00 come first: their margin of 1.00 each gives 1.00; tea is not charged.
        var decision = shop.Sell(Each("cake", 1, 400), Each("cone", 2, 200), Each("tea", 2, 300));

        Assert.Equal([0L, 100L, 600L], decision.OffLines());
        Assert.Equal((Verdict.Reduced, 4L, 3L), Told(decision, "a"));
    }

    [Fact]
    public void Sell_CostThatTheTillSays_GoesBeforeTheCatalog_AndOneUnknownPartMakesTheLineUnknown()
    {
        var shop = new Shop(p => p.BasketTiers("b", r => r.Spend().AmountOff(0, 10)).GuardMargin(), Cones);

        Assert.Equal(350, shop.Sell(Each("cone", 1, 400, d => d.Cost(50))).Off());
        Assert.Equal(
            200,
            shop.Sell(Total("tea", 1, 200, d => d.Cost(50)), Total("tea", 1, 200), Each("cake", 1, 200)).OffLines()[0]
        );
        Assert.Equal(50, shop.Sell(Total("tea", 1, 200, d => d.Cost(50)), Each("cake", 1, 300)).Off());
    }

    [Fact]
    public void Sell_FractionsOfAUnit_CostTheirPartRoundedHalfUp()
    {
        var shop = new Shop(
            p => p.BasketTiers("b", r => r.Spend().AmountOff(0, 10)).GuardMargin(),
            goods => goods.Item("nuts", i => i.Cost(99).Weighed())
        );

        // 0.500 kg at 0.99 cost 0.495, which is 0.50.
        Assert.Equal(150, shop.Sell(Total("nuts", 0.5m, 200)).Off());
    }

    [Fact]
    public void Sell_BelowCost_GivesNothing()
    {
        var shop = new Shop(p => p.BasketTiers("b", r => r.Spend().AmountOff(0, 1)).GuardMargin(), Cones);

        var decision = shop.Sell(Each("cake", 1, 300), Each("cone", 1, 150));

        Assert.Equal((Verdict.CutByGuard, 100L, 0L), Told(decision, "b"));
    }

    [Fact]
    public void Sell_PointsThatDoNotFit_AreCutToWhatIsLeft()
    {
        var shop = new Shop(
            p => p.BasketTiers("p", r => r.Spend().Points(0, 500)).PointValue(3, 0.07m).GuardMargin(10),
            Cones
        );

        // 0.30 at 3 points for 0.07: 12 points are worth 0.28, 13 would be 0.31.
        var decision = shop.Sell(Each("cone", 1, 400));

        Assert.Equal((Verdict.Reduced, 500L, 12L), Told(decision, "p"));
        Assert.Equal(12, shop.Ann.Points);
    }

    [Fact]
    public void Sell_ThePointsOfEachAward_AreChargedRoundedUp()
    {
        var shop = new Shop(
            p =>
                p.BasketTiers("a", r => r.Spend().Points(0, 1))
                    .BasketTiers("b", r => r.Spend().Points(0, 1))
                    .PointValue(3, 0.07m)
                    .GuardMargin(1),
            Cones
        );

        // 0.05 may be given away: a point is worth 0.0233 and is charged 0.03, so that the next one does not fit.
        var decision = shop.Sell(Each("cone", 1, 600));

        Assert.Equal((Verdict.Awarded, 1L, 1L), Told(decision, "a"));
        Assert.Equal((Verdict.CutByGuard, 1L, 0L), Told(decision, "b"));
    }

    [Fact]
    public void Sell_UnitsToAdd_AreChargedAtTheirDeclaredCost_AndCutToWholeOnes()
    {
        var shop = new Shop(
            p =>
                p.FreeItem("top", r => r.Buy(Sku("cone"), 1).Get(Sku("cake"), 1).OnTop().Costs(4m))
                    .BasketTiers("off", r => r.Spend().AmountOff(0, 10))
                    .GuardMargin(),
            Cones
        );

        // 9.00 of margin: two of three cakes at 4.00, and 1.00 for what comes after.
        var decision = shop.Sell(Each("cone", 3, 400));

        Assert.Equal((Verdict.Reduced, 3L, 2L), Told(decision, "top"));
        Assert.Equal((Verdict.Reduced, 1000L, 100L), Told(decision, "off"));
    }

    [Fact]
    public void Sell_WhatIsPaidForWithPoints_IsNotCharged()
    {
        var shop = new Shop(
            p =>
                p.BasketTiers("p", r => r.Spend().Points(0, 100))
                    .Redemption("pay", r => r.Points(100).AmountOff(10))
                    .GuardMargin(1),
            Cones
        );
        shop.Sell(Each("cone", 1, 400));

        Assert.Equal(
            (Verdict.Awarded, 1000L, 1000L),
            Told(shop.Sell(w => w.Redeem("pay"), Each("cone", 3, 400)), "pay")
        );
    }

    [Fact]
    public void Sell_PointsOfDecimalsThatDoNotFit_AreCutToTheLastOne()
    {
        var shop = new Shop(
            p =>
                p.PointDecimals(1).BasketTiers("p", r => r.Spend().Points(0, 500)).PointValue(3, 0.07m).GuardMargin(10),
            Cones
        );

        // 12.8 points are worth 0.30, 12.9 would be 0.31.
        var decision = shop.Sell(Each("cone", 1, 400));

        Assert.Equal((Verdict.Reduced, 5000L, 128L), Told(decision, "p"));
    }

    [Fact]
    public void Sell_PointsWithoutAValue_AreNotCharged()
    {
        var shop = new Shop(p => p.BasketTiers("p", r => r.Spend().Points(0, 500)).GuardMargin(1), Cones);

        Assert.Equal((Verdict.Awarded, 500L, 500L), Told(shop.Sell(Each("cone", 1, 400)), "p"));
    }

    [Fact]
    public void Sell_ACapOverAWindow_CountsWhatTheGuardLetThrough()
    {
        var shop = new Shop(
            p =>
                p.BasketTiers(
                        "b",
                        r =>
                            r.Spend()
                                .AmountOff(0, 10)
                                .Cap(new Cap(1000, CapUnit.Money, CapScope.Member, CalendarWindow.Day))
                    )
                    .GuardMargin(),
            Cones
        );

        Assert.Equal(["CapUse b 0->300"], shop.Sell(Each("cone", 1, 400)).Posted(PostingAccount.CapUse));
        Assert.Equal(["CapUse b 300->1000"], shop.Sell(Each("cone", 5, 400)).Posted(PostingAccount.CapUse));
    }

    // A coupon of 1.00 on one of two cones. The guard lets 0.40 of it through, or nothing: the coupon took that cone all the same, and one cone brings no other coupon.
    [Theory]
    [InlineData(360, Verdict.Reduced, 40)]
    [InlineData(400, Verdict.CutByGuard, 0)]
    public void Sell_ACouponThatTheGuardCuts_CountsAsBeforeTheCut(long cost, Verdict verdict, long off)
    {
        var shop = new Shop(p =>
            p.CrossSell("coupon", r => r.When(Sku("cone"), 2).Offer(Sku("cone")).AmountOff(1).AsCoupon(30))
                .GuardMargin()
        );
        shop.Sell(Each("cone", 2, 400));

        var decision = shop.Sell(
            Each("cone", 1, 400, line => line.Cost(cost)),
            Each("cone", 1, 400, line => line.Cost(400))
        );

        Assert.Equal((verdict, off, 1L), (decision.Verdict(), decision.Off(), decision.Told().Have));
        Assert.Equal(["coupon More 1 Units"], decision.Said());
    }

    [Fact]
    public void Sell_NoUnitsToAdd_ArePromised()
    {
        void Rules(LoyaltyProgramBuilder p) =>
            p.FreeItem("a", r => r.Buy(Sku("cake"), 1).Get(Sku("cone"), 1).InBasket())
                .BasketTiers("b", r => r.Spend().AmountOff(10, 1));
        var open = new Shop(Rules, Cones);
        var guarded = new Shop(
            p =>
            {
                Rules(p);
                p.GuardMargin();
            },
            Cones
        );

        Assert.Equal(["a AddItem 1 Units", "b More 200 Money"], open.Sell(Each("cake", 1, 800)).Said());
        Assert.Equal(["b More 200 Money"], guarded.Sell(Each("cake", 1, 800)).Said());
    }

    private static (Verdict, long, long) Told(Decision decision, string rule)
    {
        var told = decision.Told(rule);
        return (told.Verdict, told.Asked, told.Granted);
    }
}
