using Loyalty.Rules.Rewards;
using Loyalty.Rules.Rewards.TieredSpend;
using static Loyalty.Rules.Tests.Goods;

namespace Loyalty.Rules.Tests.Rewards.TieredSpend;

public sealed class BasketTierTests
{
    [Theory]
    [InlineData(4999, 0, "NotYet", 4999, 5000)]
    [InlineData(5000, 500, "Awarded", 5000, 10000)]
    [InlineData(9999, 500, "Awarded", 9999, 10000)]
    [InlineData(10000, 1500, "Awarded", 10000, 0)]
    public void Sell_Spend_TheHighestStepReachedGives(int spend, int off, string verdict, int have, int need)
    {
        var decision = Steps(r => r.Spend().AmountOff(50m, 5m).AmountOff(100m, 15m)).Sell(Each("cone", 1, spend));

        var told = decision.Told();
        Assert.Equal((off, verdict), ((int)decision.Off(), told.Verdict.ToString()));
        Assert.Equal((have, need), ((int)told.Have, (int)told.Need));
        Assert.Equal(need == 0 ? [] : [$"big More {need - have} Money"], decision.Said());
    }

    [Theory]
    [InlineData(SpendBasis.Remaining, 0)]
    [InlineData(SpendBasis.Shelf, 500)]
    public void Sell_AfterAnItemReward_TheBasisSaysWhatCounts(SpendBasis basis, int off)
    {
        var shop = new Shop(p =>
            p.FreeItem("deal", r => r.Buy(Sku("cone"), 5).InBasket())
                .BasketTiers("big", r => r.Spend(basis: basis).AmountOff(60m, 5m))
        );

        var decision = shop.Sell(Each("cone", 6, 1000));

        Assert.Equal(1000 + off, decision.Off());
        Assert.Equal(basis == SpendBasis.Shelf ? 6000 : 5000, decision.Told("big").Have);
    }

    [Fact]
    public void Sell_Units_CountAlsoThoseThatAnItemRewardDiscounted()
    {
        var shop = new Shop(p =>
            p.FreeItem("deal", r => r.Buy(Sku("cone"), 5).InBasket())
                .BasketTiers("many", r => r.Units().AmountOff(6m, 1m))
        );

        Assert.Equal(1000 + 100, shop.Sell(Each("cone", 6, 1000), Each("sample", 9, 0)).Off());
    }

    [Fact]
    public void Sell_OnOtherGoods_OnlyTheyAreDiscounted()
    {
        var shop = Steps(r => r.Spend(Sku("cone")).AmountOff(5m, 1m).On(Sku("tea")));

        Assert.Equal([0, 100, 0], shop.Sell(Each("cone", 1, 500), Each("tea", 1, 300), Each("cup", 1, 9)).OffLines());
        Assert.Equal(Verdict.NoTarget, shop.Sell(Each("cone", 1, 500)).Verdict());
    }

    [Fact]
    public void Sell_Percent_IsRoundedHalfUpALine()
    {
        var decision = Steps(r => r.Spend().PercentOff(0m, 50m))
            .Sell(Each("a", 1, 5), Each("b", 1, 5), Each("c", 1, 4));

        Assert.Equal([3, 3, 2], decision.OffLines());
    }

    [Fact]
    public void Sell_PercentCutByACap_IsSharedOverItsUncutParts()
    {
        var shop = Steps(r => r.Spend().PercentOff(0m, 10m).Cap(new Cap(20, CapUnit.Money, CapScope.Transaction)));

        var decision = shop.Sell(Each("a", 1, 300), Each("b", 1, 100));

        Assert.Equal([15, 5], decision.OffLines());
        Assert.Equal((Verdict.Reduced, 40L, 20L), (decision.Verdict(), decision.Told().Asked, decision.Told().Granted));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)] // all or nothing is about caps, not about small baskets
    public void Sell_BasketSmallerThanTheAmount_TakesWhatItCan(bool allOrNothing)
    {
        var shop = Steps(r =>
            _ = allOrNothing ? r.Spend().AmountOff(0m, 249m).AllOrNothing() : r.Spend().AmountOff(0m, 249m)
        );

        var decision = shop.Sell(Each("cone", 1, 2500));

        Assert.Equal((2500, 0), (decision.Off(), decision.Pays()));
        Assert.Equal(
            (Verdict.Reduced, 24900L, 2500L),
            (decision.Verdict(), decision.Told().Asked, decision.Told().Granted)
        );
    }

    [Fact]
    public void Sell_AllOrNothingAndACapThatCuts_GivesNothing()
    {
        var shop = Steps(r =>
            r.Spend().AmountOff(0m, 5m).Cap(new Cap(499, CapUnit.Money, CapScope.Transaction)).AllOrNothing()
        );

        var decision = shop.Sell(Each("cone", 1, 2500));

        Assert.Equal((0L, Verdict.CapReached), (decision.Off(), decision.Verdict()));
    }

    [Fact]
    public void Sell_NotDiscountableGoods_AreMeasuredAndNotDiscounted()
    {
        var shop = Steps(r => r.Spend().AmountOff(50m, 5m));

        Assert.Equal(
            [0, 500],
            shop.Sell(Each("card", 1, 4000, d => d.NotDiscountable()), Each("cone", 1, 1000)).OffLines()
        );
        Assert.Equal(Verdict.NoTarget, shop.Sell(Each("card", 1, 5000, d => d.NotDiscountable())).Verdict());
    }

    [Fact]
    public void Sell_EverythingWasTaken_NamesTheFirstTaker()
    {
        var shop = new Shop(p =>
            p.BasketTiers("all", r => r.Spend().PercentOff(0m, 100m).Priority(1))
                .BasketTiers("more", r => r.Spend(basis: SpendBasis.Shelf).AmountOff(1m, 1m))
        );

        var told = shop.Sell(Each("cone", 1, 500)).Told("more");

        Assert.Equal((Verdict.Lost, "all"), (told.Verdict, told.LostTo));
    }

    [Fact]
    public void Sell_PercentageThatRoundsToNothing_HasNoTarget()
    {
        var told = Steps(r => r.Spend().PercentOff(0m, 1m)).Sell(Each("sweet", 1, 10)).Told();

        Assert.Equal((Verdict.NoTarget, 0L), (told.Verdict, told.Asked));
    }

    [Fact]
    public void Sell_Points_AreGivenAtTheStep()
    {
        var shop = Steps(r => r.Spend().Points(50m, 100).Points(100m, 300));

        Assert.Equal(300, shop.Sell(Each("cone", 1, 12000)).Points);
        Assert.Equal((300, "big"), (shop.Ann.Points, shop.Ann.Lots.Single().RuleId));
    }

    private static Shop Steps(Action<BasketTierRuleBuilder> rule) => new(p => p.BasketTiers("big", rule));
}
