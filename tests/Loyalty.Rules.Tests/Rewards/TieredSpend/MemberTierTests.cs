using System.Globalization;
using Loyalty.Rules.Rewards;
using Loyalty.Rules.Rewards.TieredSpend;
using static Loyalty.Rules.Tests.Goods;

namespace Loyalty.Rules.Tests.Rewards.TieredSpend;

public sealed class MemberTierTests
{
    [Fact]
    public void Sell_OverAThreshold_TheTierHeldBeforePrices()
    {
        var shop = Year();

        Assert.Equal(600, shop.Sell(Each("cone", 1, 60000)).Points);
        Assert.Equal(200, shop.Sell(Each("cone", 1, 10000)).Points);
        Assert.Equal(800, shop.Ann.Points);
    }

    [Theory]
    [InlineData(49999, 100)]
    [InlineData(50000, 200)]
    [InlineData(50001, 200)]
    public void Sell_AroundAThreshold_TheTierIsHeldFromItOn(int before, int points)
    {
        var shop = Year();
        shop.Sell(Each("cone", 1, before));

        Assert.Equal(points, shop.Sell(Each("cone", 1, 10000)).Points);
    }

    [Fact]
    public void Sell_Progress_SpeaksOfTheMeasureAfterTheSale()
    {
        var shop = Year();

        var first = shop.Sell(Each("cone", 1, 12345));
        Assert.Equal((12345L, 50000L), (first.Told().Have, first.Told().Need));
        Assert.Equal(["year More 37655 Money"], first.Said());
        Assert.Equal(["Measure year 0->12345"], first.Posted(PostingAccount.Measure));

        var second = shop.Sell(Each("cone", 1, 50000));
        Assert.Equal((62345L, 0L), (second.Told().Have, second.Told().Need));
        Assert.Empty(second.Said());
    }

    [Fact]
    public void Sell_BelowTheFirstTier_EarnsNothingAndMeasures()
    {
        var shop = new Shop(p => p.MemberTiers("year", r => r.Tier("silver", 100m, 1m, 1m)));

        var decision = shop.Sell(Each("cone", 1, 15000));
        Assert.Equal((0L, Verdict.NotYet), (decision.Points, decision.Verdict()));
        Assert.Equal(10, shop.Sell(Each("cone", 1, 1000)).Points);
    }

    [Fact]
    public void Sell_TierThatEarnsNothing_EarnsNothing()
    {
        var shop = new Shop(p => p.MemberTiers("year", r => r.Tier("guest", 0m).Tier("gold", 100m, 1m, 1m)));

        Assert.Equal(0, shop.Sell(Each("cone", 1, 10000)).Points);
        Assert.Equal(100, shop.Sell(Each("cone", 1, 10000)).Points);
    }

    [Fact]
    public void Sell_AfterDiscounts_WhatIsPaidEarnsAndCounts()
    {
        var shop = new Shop(p =>
            p.FreeItem("deal", r => r.Buy(Sku("cone"), 5).InBasket())
                .BasketTiers("tenth", r => r.Spend().PercentOff(0m, 10m))
                .MemberTiers("year", r => r.Tier("one", 0m, 1m, 1m))
        );

        var decision = shop.Sell(Each("cone", 6, 1000));

        Assert.Equal(45, decision.Points);
        Assert.Equal(["Measure year 0->4500"], decision.Posted(PostingAccount.Measure));
    }

    [Fact]
    public void Sell_OnlySomeGoods_OnlyTheyCount()
    {
        var shop = new Shop(p => p.MemberTiers("year", r => r.Items(Sku("cone")).Tier("one", 0m, 1m, 1m)));

        Assert.Equal(10, shop.Sell(Each("cone", 1, 1000), Each("tea", 1, 5000)).Points);
    }

    [Fact]
    public void Sell_AcrossTheTurnOfTheYear_TheWindowTurnsWithTheBusinessDay()
    {
        var shop = new Shop(p =>
            p.TimeZone("America/New_York")
                .BusinessDayStart(TimeSpan.FromHours(4))
                .MemberTiers("year", r => r.Tier("bronze", 0m, 1m, 1m).Tier("gold", 500m, 2m, 1m))
        );

        Assert.Equal(600, shop.At("2026-12-31 20:00").Sell(Each("cone", 1, 60000)).Points);
        Assert.Equal(200, shop.At("2027-01-01 08:59:59").Sell(Each("cone", 1, 10000)).Points);
        var after = shop.At("2027-01-01 09:00").Sell(Each("cone", 1, 10000));

        Assert.Equal(100, after.Points);
        Assert.Equal(["Measure year 0->10000"], after.Posted(PostingAccount.Measure));
        Assert.Equal(
            "2027-01-01",
            new DateTime(1970, 1, 1)
                .AddDays(after.Postings[1].Period)
                .ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)
        );
    }

    // erpnext 33550: a sale over the threshold earns at the rate held before it (196), not at the one after (217).
    [Fact]
    public void Sell_SaleThatReachesATier_EarnsAtTheOldRate()
    {
        var shop = new Shop(
            p => p.MemberTiers("year", r => r.Tier("silver", 0m, 1m, 1000m).Tier("gold", 100_000m, 1m, 900m)),
            currency: "VND"
        );

        Assert.Equal(196, shop.Sell(Each("cone", 1, 196_000)).Points);
        Assert.Equal(217, shop.Sell(Each("cone", 1, 196_000)).Points);
    }

    // erpnext 22167: the first tier was passed over.
    [Fact]
    public void Sell_FirstSaleEver_IsPricedByTheFirstTier() =>
        Assert.Equal(10, Year().Sell(Each("cone", 1, 1000)).Points);

    // nopCommerce 5235 counts 5 points for each whole 2.50; the linear rate pays every cent.
    [Theory]
    [InlineData(250, 5)]
    [InlineData(300, 6)]
    [InlineData(500, 10)]
    public void Sell_LinearRate_EarnsForPartsOfAnAmount(int spend, int points) =>
        Assert.Equal(
            points,
            new Shop(p => p.MemberTiers("year", r => r.Tier("one", 0m, 5m, 2.50m))).Sell(Each("cone", 1, spend)).Points
        );

    [Theory]
    [InlineData(9000, false, 90, "Awarded")]
    [InlineData(10000, true, 100, "Awarded")]
    [InlineData(11000, false, 100, "Reduced")]
    [InlineData(11000, true, 0, "CapReached")] // law 29's exception: who spends more earns less
    public void Law29_Sell_PointsCap_CutsOrDenies(int spend, bool allOrNothing, int points, string verdict)
    {
        var shop = Capped(new Cap(100, CapUnit.Points, CapScope.Transaction), allOrNothing);

        var decision = shop.Sell(Each("cone", 1, spend));

        Assert.Equal((points, verdict), ((int)decision.Points, decision.Verdict().ToString()));
        Assert.Equal(spend / 100, decision.Told().Asked);
        Assert.Equal(points, shop.Ann.Points);
    }

    [Fact]
    public void Sell_PointsCapOfADay_WritesOffWhatItCuts()
    {
        var shop = Capped(new Cap(100, CapUnit.Points, CapScope.Member, CalendarWindow.Day));

        Assert.Equal(100, shop.Sell(Each("cone", 1, 15050)).Points);
        Assert.Equal(0, shop.Sell(Each("cone", 1, 1000)).Points);
        // Half a point went on, as if all had been granted.
        Assert.Equal(1, shop.At("2026-06-02 12:00").Sell(Each("cone", 1, 50)).Points);
    }

    [Fact]
    public void Sell_TimesCap_LetsOneAwardADayThrough()
    {
        var shop = Capped(new Cap(1, CapUnit.Times, CapScope.Member, CalendarWindow.Day));

        Assert.Equal([10, 0], new[] { 1000, 1000 }.Select(spend => (int)shop.Sell(Each("cone", 1, spend)).Points));
    }

    private static Shop Year() =>
        new(p => p.MemberTiers("year", r => r.Tier("bronze", 0m, 1m, 1m).Tier("gold", 500m, 2m, 1m)));

    private static Shop Capped(Cap cap, bool allOrNothing = false)
    {
        return new Shop(p => p.MemberTiers("year", r => Rule(r)));

        MemberTierRuleBuilder Rule(MemberTierRuleBuilder rule)
        {
            rule.Tier("one", 0m, 1m, 1m).Cap(cap);
            return allOrNothing ? rule.AllOrNothing() : rule;
        }
    }
}
