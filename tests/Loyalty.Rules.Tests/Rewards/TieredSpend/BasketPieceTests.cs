using Loyalty.Rules.Rewards;
using Loyalty.Rules.Rewards.TieredSpend;
using static Loyalty.Rules.Tests.Goods;

namespace Loyalty.Rules.Tests.Rewards.TieredSpend;

/// <summary>Rewards on each unit, line or set, and prices in place of discounts: the worked numbers of docs/semantics.md.</summary>
public sealed class BasketPieceTests
{
    private static readonly Line[] TwoAndOne = [Each("a", 2, 300), Each("b", 1, 500)];

    [Theory]
    [InlineData(RewardPer.Basket, 0, new long[] { 55, 45 })]
    [InlineData(RewardPer.Line, 0, new long[] { 100, 100 })]
    [InlineData(RewardPer.Unit, 0, new long[] { 200, 100 })]
    [InlineData(RewardPer.Set, 2, new long[] { 100, 0 })]
    [InlineData(RewardPer.Unit, 2, new long[] { 200, 0 })]
    public void Sell_AmountOff_FallsOnEachPiece(RewardPer per, int set, long[] off)
    {
        var shop = Steps(r =>
        {
            r.Spend().AmountOff(0, 1);
            r.PerValue = per;
            r.SetValue = set;
        });

        Assert.Equal(off, shop.Sell(TwoAndOne).OffLines());
    }

    [Theory]
    [InlineData(RewardPer.Basket, 0, 10, new long[] { 55, 45 })]
    [InlineData(RewardPer.Line, 0, 4, new long[] { 200, 100 })]
    [InlineData(RewardPer.Unit, 0, 4, new long[] { 0, 100 })]
    [InlineData(RewardPer.Set, 2, 4, new long[] { 200, 0 })]
    public void Sell_FixedPrice_IsNotExceededByAnyPiece(RewardPer per, int set, int price, long[] off)
    {
        var shop = Steps(r =>
        {
            r.Spend().FixedPrice(0, price);
            r.PerValue = per;
            r.SetValue = set;
        });

        Assert.Equal(off, shop.Sell(TwoAndOne).OffLines());
    }

    [Theory]
    [InlineData(2, 0, "NotYet", 2, 3)]
    [InlineData(3, 200, "Awarded", 3, 0)]
    [InlineData(5, 200, "Awarded", 5, 0)]
    [InlineData(6, 400, "Awarded", 6, 0)]
    public void Sell_ThreeForTen_PricesWholeSets(int units, int off, string verdict, int have, int need)
    {
        var decision = Steps(r => r.Units().SetPrice(3, 3, 10)).Sell(Each("soap", units, 400));

        var told = decision.Told();
        Assert.Equal((off, verdict), ((int)decision.Off(), told.Verdict.ToString()));
        Assert.Equal((have, need), ((int)told.Have, (int)told.Need));
    }

    [Fact]
    public void Sell_SetOfSeveralLines_SharesByWhatTheyPutIn() =>
        Assert.Equal(
            [50, 67, 83],
            Steps(r => r.Units().SetPrice(0, 3, 10))
                .Sell(Each("a", 1, 300), Each("b", 1, 400), Each("c", 1, 500))
                .OffLines()
        );

    [Theory]
    [InlineData(UnitOrder.Cheapest, new long[] { 60, 40, 0 })] // 3.00 + 2.00: 4.00
    [InlineData(UnitOrder.Dearest, new long[] { 171, 0, 229 })] // 3.00 + 4.00: 3.00
    public void Sell_Sets_AreTakenInTheOrderOfChoice(UnitOrder order, long[] off)
    {
        var shop = Steps(r => r.Units().SetPrice(0, 2, order == UnitOrder.Cheapest ? 4 : 3).Choose(order));

        Assert.Equal(off, shop.Sell(Each("a", 1, 300), Each("b", 1, 200), Each("c", 1, 400)).OffLines());
    }

    [Fact]
    public void Sell_AStepOfOtherSets_HasItsOwnSize()
    {
        var shop = Steps(r => r.Units().SetPrice(2, 2, 7).SetPrice(6, 6, 18));

        Assert.Equal(200, shop.Sell(Each("soap", 5, 400)).Off());
        Assert.Equal(600, shop.Sell(Each("soap", 7, 400)).Off());
    }

    [Fact]
    public void Sell_AfterAnItemReward_UnitsShareWhatRemains()
    {
        // One of 3 units for 10.00 is free: 3.33 and 3.34 are left, and 2 of the 3 can be a set.
        var shop = new Shop(p =>
            p.FreeItem("deal", r => r.Buy(Sku("cone"), 2).InBasket())
                .BasketTiers("big", r => r.Spend().FixedPrice(0, 3).PerUnit())
        );

        Assert.Equal(333 + 33 + 34, shop.Sell(Total("cone", 3, 1000)).Off());
    }

    [Fact]
    public void Sell_AFractionOfAUnit_IsNoUnitAndHasItsPart()
    {
        // 2.5 for 25.00: two units for 10.00 each, and 5.00 behind them.
        Assert.Equal(400, Steps(r => r.Spend().FixedPrice(0, 8).PerUnit()).Sell(Total("ham", 2.5m, 2500)).Off());
        Assert.Equal(1000, Steps(r => r.Spend().PercentOff(0, 50).PerUnit()).Sell(Total("ham", 2.5m, 2500)).Off());
        Assert.Equal(1250, Steps(r => r.Spend().PercentOff(0, 50)).Sell(Total("ham", 2.5m, 2500)).Off());
    }

    [Fact]
    public void Sell_AWeighedLine_IsOneUnit() =>
        Assert.Equal(
            1700,
            Steps(r => r.Spend().FixedPrice(0, 8).PerUnit()).Sell(Total("ham", 2.5m, 2500, d => d.Weighed())).Off()
        );

    [Fact]
    public void Sell_WithoutAWholeSetOrAboveThePrice_HasNoTarget()
    {
        var told = Steps(r => r.Spend().SetPrice(0, 3, 10)).Sell(Each("soap", 2, 400)).Told();

        Assert.Equal((Verdict.NoTarget, 0L), (told.Verdict, told.Asked));
        Assert.Equal(Verdict.NoTarget, Steps(r => r.FixedPrice(0, 10)).Sell(Each("soap", 2, 400)).Verdict());
    }

    [Theory]
    [InlineData(2, false, 400, "Reduced", 2)]
    [InlineData(3, false, 600, "Awarded", 3)]
    [InlineData(2, true, 0, "CapReached", 0)]
    public void Sell_ACapOnTimes_CountsSets(int times, bool allOrNothing, int off, string verdict, int used)
    {
        var shop = Steps(r =>
        {
            r.Units().SetPrice(3, 3, 10).CapTimes(times, CalendarWindow.Day);
            if (allOrNothing)
                r.AllOrNothing();
        });

        var decision = shop.Sell(Each("soap", 10, 400));

        var told = decision.Told();
        Assert.Equal((off, verdict), ((int)decision.Off(), told.Verdict.ToString()));
        Assert.Equal((600L, (long)off), (told.Asked, told.Granted));
        Assert.Equal(used, decision.Postings.Where(one => one.Account == PostingAccount.CapUse).Sum(one => one.After));
    }

    [Fact]
    public void Sell_ACapOnMoney_CutsSetsByTheirParts()
    {
        var decision = Steps(r => r.Units().SetPrice(0, 2, 5).CapMoney(1.50m))
            .Sell(Each("a", 2, 300), Each("b", 2, 400));

        Assert.Equal([38, 112], decision.OffLines()); // 1.00 and 3.00 uncut
    }

    [Fact]
    public void Sell_AWeighedLineOfWhichAWholeUnitWasDiscounted_IsOneUnitStill()
    {
        var shop = new Shop(
            p =>
                p.FreeItem(
                        "deal",
                        r =>
                            r.InBasket()
                                .Buy(Sku("tea"), 1)
                                .Get(Sku("rice"), 1)
                                .Weighed(WeighedUnits.PerWholeUnit)
                                .AmountOff(0.02m)
                    )
                    .BasketTiers("each", r => r.Units().AmountOff(0, 1).PerUnit()),
            goods => goods.Item("rice", i => i.Weighed())
        );

        Assert.Equal([102, 100], shop.Sell(Total("rice", 2, 500), Each("tea", 1, 300)).OffLines());
    }

    [Theory]
    [InlineData(2, false)]
    [InlineData(4, true)]
    public void Sell_WhereACapCutTheAward_InvitesToNothing(int most, bool invites)
    {
        var shop = Steps(r => r.Spend().AmountOff(1, 3).AmountOff(20, 5).CapMoney(most).AllOrNothing());

        Assert.Equal(invites, shop.Sell(Each("a", 1, 1000)).Nudges.Count > 0);
    }

    private static Shop Steps(Action<BasketTierRuleBuilder> rule) => new(p => p.BasketTiers("big", rule));
}
