using Loyalty.Rules.Rewards.TieredSpend;
using static Loyalty.Rules.Tests.Goods;

namespace Loyalty.Rules.Tests.Rewards.TieredSpend;

public sealed class TierMeasureTests
{
    [Fact]
    public void Sell_UnitsAsMeasure_CountsUnitsThatWereFreedToo()
    {
        var shop = new Shop(p =>
            p.FreeItem("card", r => r.Buy(Sku("cone"), 2).InBasket())
                .MemberTiers("club", r => r.Measure(TierMeasure.Units).Tier("low", 0).Tier("high", 5, 1m, 1m))
        );

        var told = shop.Sell(Each("cone", 3, 225), Each("bag", 1, 0)).Told("club");

        Assert.Equal((OutcomeUnit.Units, 3L, 5L), (told.ProgressUnit, told.Have, told.Need));
    }

    [Fact]
    public void Sell_VisitsAsMeasure_CountsPurchasesWithALineOfTheRule()
    {
        var shop = new Shop(p =>
            p.MemberTiers(
                "club",
                r => r.Items(Sku("cone")).Measure(TierMeasure.Visits).Tier("new", 0).Tier("regular", 2, 1m, 1m)
            )
        );

        shop.Sell(Each("cone", 3, 100));
        shop.Sell(Each("tea", 3, 100));
        Assert.Equal(1, shop.Ann.Measure("club"));
        Assert.Equal(0, shop.Sell(Each("cone", 1, 100)).Points);
        Assert.Equal(1, shop.Sell(Each("cone", 1, 100)).Points);
        Assert.Equal(3, shop.Ann.Measure("club"));
    }

    [Fact]
    public void Sell_MarginAsMeasure_TakesTheLinesCostOrElseTheCatalogs()
    {
        var shop = new Shop(
            p => p.MemberTiers("club", r => r.Measure(TierMeasure.Margin).Tier("low", 0).Tier("high", 5)),
            goods => goods.Item("cone", i => i.Cost(25)).Item("tea", i => i.Price(100))
        );

        // 3 * (2.25 - 0.25), 1.00 - 0.40 as the till says; what tea costs nobody knows.
        shop.Sell(Each("cone", 3, 225), Each("cake", 1, 100, d => d.Cost(40)), Each("tea", 5, 100));

        Assert.Equal(660, shop.Ann.Measure("club"));
    }

    [Fact]
    public void Sell_MarginOfASaleAtALoss_IsNothing()
    {
        var shop = new Shop(p => p.MemberTiers("club", r => r.Measure(TierMeasure.Margin).Tier("low", 0)));

        shop.Sell(Each("cone", 1, 100, d => d.Cost(160)), Each("tea", 1, 100, d => d.Cost(50)));
        Assert.Equal(0, shop.Ann.Measure("club"));

        shop.Sell(Each("cone", 1, 100, d => d.Cost(160)), Each("tea", 1, 200, d => d.Cost(50)));
        Assert.Equal(90, shop.Ann.Measure("club"));
    }

    [Fact]
    public void Sell_PointsAsMeasure_CountsWhatTheRuleItselfGives()
    {
        var shop = new Shop(p =>
            p.BasketTiers("bonus", r => r.Spend().Points(0, 100))
                .MemberTiers("club", r => r.Measure(TierMeasure.Points).Tier("low", 0, 1m, 1m).Tier("high", 10, 2m, 1m))
        );

        Assert.Equal(110, shop.Sell(Each("cone", 1, 1000)).Points);
        Assert.Equal(10, shop.Ann.Measure("club"));
        Assert.Equal(120, shop.Sell(Each("cone", 1, 1000)).Points);
    }

    [Fact]
    public void Sell_BalanceAsMeasure_FollowsTheBalanceBeforeTheSale()
    {
        var shop = new Shop(p =>
            p.BasketTiers("bonus", r => r.Spend().Points(0, 100))
                .MemberTiers(
                    "club",
                    r =>
                        r.Measure(TierMeasure.PointsBalance)
                            .Over(CalendarWindow.Lifetime)
                            .Tier("low", 0, 1m, 1m)
                            .Tier("high", 110, 2m, 1m)
                )
        );

        var first = shop.Sell(Each("cone", 1, 1000));
        Assert.Equal(110, first.Points);
        Assert.Equal((10L, 110L), (first.Told("club").Have, first.Told("club").Need));
        Assert.Equal(120, shop.Sell(Each("cone", 1, 1000)).Points);
    }

    [Fact]
    public void Sell_Weights_ActOnTheMeasureOnlyAndTheFirstThatMatchesHolds()
    {
        var shop = new Shop(p =>
            p.MemberTiers("club", r => r.Weigh(Sku("gift"), 0).Weigh(Sku("gift", "tea"), 50).Tier("low", 0, 1m, 1m))
        );

        var decision = shop.Sell(Each("gift", 1, 1000), Each("tea", 1, 301), Each("cone", 1, 200));

        Assert.Equal(15, decision.Points);
        Assert.Equal(351, shop.Ann.Measure("club")); // 0 + 1.505 rounded half up + 2.00
    }

    [Theory]
    [InlineData(EarningBasis.Gross, 20)]
    [InlineData(EarningBasis.NetOfItemRewards, 10)]
    [InlineData(EarningBasis.Net, 9)]
    public void Sell_EarnOn_ChoosesTheMoneyThatEarnsAndCounts(EarningBasis basis, int points)
    {
        var shop = new Shop(p =>
            p.FreeItem("pair", r => r.Buy(Sku("cone"), 1).InBasket())
                .BasketTiers("tenth", r => r.Spend().PercentOff(0, 10))
                .MemberTiers("club", r => r.EarnOn(basis).Tier("low", 0, 1m, 1m))
        );

        Assert.Equal(points, shop.Sell(Each("cone", 2, 1000)).Points);
        Assert.Equal(points * 100, shop.Ann.Measure("club"));
    }

    [Theory]
    [InlineData(EarningBasis.Gross, 6)]
    [InlineData(EarningBasis.Net, 4)]
    public void Sell_PointsPerUnits_PayNothingForFreedUnitsUnlessGrossEarns(EarningBasis basis, int points)
    {
        var shop = new Shop(p =>
            p.FreeItem("pair", r => r.Buy(Sku("cone"), 2).InBasket())
                .MemberTiers("club", r => r.EarnOn(basis).Tier("low", 0, t => t.EarnsPerUnits(2)))
        );

        Assert.Equal(points, shop.Sell(Each("cone", 3, 1000)).Points);
    }

    [Fact]
    public void Sell_PointsPerVisit_AreGivenOnceASale()
    {
        var shop = new Shop(p => p.MemberTiers("club", r => r.Tier("low", 0, t => t.EarnsPerVisit(2.5m))));

        Assert.Equal([2, 3], new[] { 7, 7 }.Select(_ => (int)shop.Sell(Each("cone", 3, 100)).Points));
    }
}
