using static Loyalty.Rules.Tests.Goods;

namespace Loyalty.Rules.Tests.Rewards.SignUpBonus;

public sealed class FirstPurchaseTests
{
    private static readonly Line Cone = Each("cone", 1, 1000);

    [Fact]
    public void Sell_FirstPurchaseAfterJoining_GivesOnceForEver()
    {
        var shop = Points(r => r.OnFirstPurchase());

        var before = shop.Sell(Cone);
        var joining = shop.Sell(sale => sale.Enrol());
        var first = shop.Sell(Cone);
        var second = shop.Sell(Cone);

        Assert.Equal((0L, Verdict.NoOccasion), (before.Points, before.Verdict()));
        Assert.Equal((0L, 0), (joining.Points, joining.Outcomes.Count));
        Assert.Equal((500L, Verdict.Awarded), (first.Points, first.Verdict()));
        Assert.Equal(["Bonus welcome 0->1"], first.Posted(PostingAccount.Bonus));
        Assert.Equal((0L, Verdict.AlreadyGiven), (second.Points, second.Verdict()));
    }

    [Fact]
    public void Sell_JoiningWithAPurchase_IsThatPurchase() =>
        Assert.Equal(500, Points(r => r.OnFirstPurchase(0)).Sell(sale => sale.Enrol(), Cone).Points);

    [Theory]
    [InlineData("2026-07-01 23:59", 500)]
    [InlineData("2026-07-02 00:00", 0)]
    public void Sell_WithinDays_CountsBusinessDaysAfterTheDayOfEnrolment(string at, long points)
    {
        var shop = Points(r => r.OnFirstPurchase(30));
        shop.At("2026-06-01 23:00").Sell(sale => sale.Enrol());

        var decision = shop.At(at).Sell(Cone);

        Assert.Equal(points, decision.Points);
        Assert.Equal(points > 0 ? Verdict.Awarded : Verdict.NoOccasion, decision.Verdict());
    }

    [Fact]
    public void Sell_BelowTheMinimumSpend_WaitsForTheNextPurchase()
    {
        var shop = Points(r => r.OnFirstPurchase(minimumSpend: 20m));
        shop.Sell(sale => sale.Enrol());

        var small = shop.Sell(Cone);
        var large = shop.Sell(Each("cone", 2, 1000));

        Assert.Equal((Verdict.NotYet, 1000L, 2000L), (small.Verdict(), small.Told().Have, small.Told().Need));
        Assert.Equal(["welcome More 1000 Money"], small.Said());
        Assert.Equal(500, large.Points);
    }

    [Fact]
    public void Sell_MinimumSpend_IsMeasuredAfterItemRewardsAndBeforeTheBonus()
    {
        var shop = new Shop(p =>
            p.FreeItem("pair", r => r.Buy(Sku("cone"), 1).InBasket())
                .SignUpBonus("welcome", r => r.OnFirstPurchase(minimumSpend: 20m).AmountOff(5m))
        );
        shop.Sell(sale => sale.Enrol());

        Assert.Equal(1000, shop.Sell(Each("cone", 2, 1000)).Off());
        Assert.Equal(2500, shop.Sell(Each("cone", 4, 1000)).Off());
    }

    [Fact]
    public void Sell_ItemsOfTheFirstPurchase_OthersDoNotCount()
    {
        var shop = Points(r => r.OnFirstPurchase(minimumSpend: 10m).Items(Sku("cone")));
        shop.Sell(sale => sale.Enrol());

        Assert.Empty(shop.Sell(Each("tea", 9, 1000)).Outcomes);
        Assert.Equal(Verdict.NotYet, shop.Sell(Each("tea", 9, 1000), Each("cone", 1, 999)).Verdict());
        Assert.Equal(500, shop.Sell(Each("tea", 1, 1000), Cone).Points);
    }

    [Fact]
    public void Sell_WithoutItemsOfItsOwn_TargetsAloneAreNoPurchaseOfIt()
    {
        var shop = new Shop(p =>
            p.SignUpBonus("welcome", r => r.OnFirstPurchase().Items(Sku("cone")).On(Sku("tea")).PercentOff(50))
        );
        shop.Sell(sale => sale.Enrol());

        Assert.Equal(Verdict.NotYet, shop.Sell(Each("tea", 1, 400)).Verdict());
        Assert.Equal([0, 200], shop.Sell(Cone, Each("tea", 1, 400)).OffLines());
    }

    [Fact]
    public void Sell_NothingCouldTakeTheDiscount_TheBonusIsNotGone()
    {
        var shop = new Shop(p => p.SignUpBonus("welcome", r => r.OnFirstPurchase().On(Sku("tea")).PercentOff(50)));
        shop.Sell(sale => sale.Enrol());

        Assert.Equal(Verdict.NoTarget, shop.Sell(Cone).Verdict());
        Assert.Equal(200, shop.Sell(Each("tea", 1, 400)).Off());
    }

    [Fact]
    public void Sell_OnlyAFee_IsNoPurchase()
    {
        var shop = Points(r => r.OnFirstPurchase().Items(Where(s => s.Kind(LineKind.Fee))));
        shop.Sell(sale => sale.Enrol());

        var fee = shop.Sell(Each("card", 1, 500, l => l.Kind(LineKind.Fee)));

        Assert.Equal(Verdict.NoOccasion, fee.Verdict());
    }

    [Fact]
    public void Receipt_ForASmallFirstPurchase_SaysWhatIsMissing()
    {
        var shop = Points(r => r.OnFirstPurchase(minimumSpend: 20m));
        shop.Sell(sale => sale.Enrol());

        string receipt = shop.Sell(Cone).Receipt().ToString(60);
        shop.Sell(Each("cone", 2, 1000));
        string later = shop.Sell(Cone).Receipt().ToString(60);

        Assert.Contains("$10.00 more to 500 points", receipt, StringComparison.Ordinal);
        Assert.DoesNotContain("welcome", later, StringComparison.Ordinal);
    }

    private static Shop Points(Action<Loyalty.Rules.Rewards.SignUpBonus.SignUpBonusRuleBuilder> describe) =>
        new(p =>
            p.SignUpBonus(
                "welcome",
                rule =>
                {
                    rule.Points(500);
                    describe(rule);
                }
            )
        );
}
