using Loyalty.Rules.Rewards;
using Loyalty.Rules.Rewards.TieredSpend;
using static Loyalty.Rules.Tests.Goods;

namespace Loyalty.Rules.Tests.Rewards.TieredSpend;

/// <summary>Steps that price what lies above them, and percentages rounded in every way.</summary>
public sealed class MarginalStepTests
{
    // Law 33: continuous at each boundary, a minor unit before and behind it.
    [Theory]
    [InlineData(1999, 0)]
    [InlineData(2000, 0)]
    [InlineData(2001, 1)]
    [InlineData(4999, 3000)] // tenths of a cent, rounded up below
    [InlineData(5000, 3000)]
    [InlineData(5001, 3002)]
    [InlineData(8000, 9000)]
    public void Law33_MarginalPercentages_AreContinuousAtTheirBoundaries(int spend, int tenths)
    {
        var up = new Rounding(RoundingLevel.Transaction, RoundingMode.Ceiling);
        var shop = Steps(r => r.Spend().PercentOff(20, 10, up).PercentOff(50, 20, up).Marginal());

        Assert.Equal((tenths + 9) / 10, shop.Sell(Each("cone", 1, spend)).Off());
    }

    [Fact]
    public void Sell_MarginalPercentages_TakeTheSameFractionOfEveryLine() =>
        Assert.Equal(
            [675, 225],
            Steps(r => r.Spend().PercentOff(20, 10).PercentOff(50, 20).Marginal())
                .Sell(Each("a", 1, 6000), Each("b", 1, 2000))
                .OffLines()
        );

    [Fact]
    public void Sell_MarginalOfWhatTheTillCharged_TakesThatFractionOfWhatRemains()
    {
        // 50.00 at the till, of which half is above 25.00: a twentieth of the 40.00 that remain.
        var shop = new Shop(p =>
            p.FreeItem("deal", r => r.Buy(Sku("cone"), 4).InBasket())
                .BasketTiers("big", r => r.Spend(basis: SpendBasis.Shelf).PercentOff(25, 10).Marginal())
        );

        Assert.Equal(1000 + 200, shop.Sell(Each("cone", 5, 1000)).Off());
    }

    [Theory]
    [InlineData(UnitOrder.Cheapest, new long[] { 100, 100, 0 })]
    [InlineData(UnitOrder.Dearest, new long[] { 0, 100, 400 })]
    public void Sell_MarginalUnits_TheHighestStepTakesTheFirst(UnitOrder order, long[] off)
    {
        var shop = Steps(r => r.Units().PercentOff(1, 50).PercentOff(2, 100).Marginal().Choose(order));

        Assert.Equal(off, shop.Sell(Each("a", 1, 100), Each("b", 1, 200), Each("c", 1, 400)).OffLines());
    }

    [Theory]
    [InlineData(1, "NotYet", 2, 0, "big More 1 Units")]
    [InlineData(2, "Awarded", 4, 150, "big More 2 Units")]
    [InlineData(3, "Awarded", 4, 300, "big More 1 Units")]
    [InlineData(4, "Awarded", 0, 600, "")]
    public void Sell_MarginalUnits_TellTheWayToTheNextUnit(int units, string verdict, int need, int off, string said)
    {
        var decision = Steps(r => r.Units().FixedPrice(1, 1.5m).FixedPrice(3, 0).PerUnit().Marginal())
            .Sell(Each("soap", units, 300));

        var told = decision.Told();
        Assert.Equal((verdict, need), (told.Verdict.ToString(), (int)told.Need));
        Assert.Equal((off, said), ((int)decision.Off(), string.Join(", ", decision.Said())));
    }

    [Fact]
    public void Sell_MarginalSets_AreMadeOfTheUnitsOfEachStep()
    {
        // 7 units above 2 are two pairs and one over; 2 pay, and so does that one.
        var shop = Steps(r => r.Units().SetPrice(2, 2, 5).SetPrice(7, 2, 4).Marginal());

        Assert.Equal(2 * 100 + 200, shop.Sell(Each("soap", 9, 300)).Off());
    }

    [Theory]
    [InlineData(4999, 500)]
    [InlineData(6000, 1000)]
    public void Sell_MarginalAmounts_AddUp(int spend, int off)
    {
        var shop = Steps(r => r.Spend().AmountOff(20, 5).AmountOff(50, 5).Marginal());

        Assert.Equal(off, shop.Sell(Each("cone", 1, spend)).Off());
    }

    [Fact]
    public void Sell_MarginalAmountsOfEachUnit_AddUp()
    {
        var shop = Steps(r => r.Spend().AmountOff(0, 0.1m).AmountOff(5, 0.2m).PerUnit().Marginal());

        Assert.Equal([60, 25], shop.Sell(Each("cone", 2, 300), Each("mint", 1, 25)).OffLines());
    }

    [Fact]
    public void Sell_MarginalPoints_AddUp()
    {
        var shop = Steps(r => r.Spend().Points(50, 100).Points(100, 300).Marginal());

        Assert.Equal(100, shop.Sell(Each("cone", 1, 9000)).Points);
        Assert.Equal(400, shop.Sell(Each("cone", 1, 12000)).Points);
    }

    [Fact]
    public void Sell_MarginalPercentageOfSpend_InvitesToNothing() =>
        Assert.Empty(
            Steps(r => r.Spend().PercentOff(0, 5).PercentOff(50, 10).Marginal()).Sell(Each("cone", 1, 4000)).Said()
        );

    [Theory]
    [InlineData(RoundingLevel.Line, RoundingMode.HalfUp, new long[] { 10, 1 })]
    [InlineData(RoundingLevel.Line, RoundingMode.Floor, new long[] { 9, 0 })]
    [InlineData(RoundingLevel.Line, RoundingMode.HalfEven, new long[] { 10, 0 })]
    [InlineData(RoundingLevel.Line, RoundingMode.Ceiling, new long[] { 10, 1 })]
    [InlineData(RoundingLevel.Unit, RoundingMode.HalfUp, new long[] { 9, 1 })]
    [InlineData(RoundingLevel.Unit, RoundingMode.Ceiling, new long[] { 12, 1 })]
    [InlineData(RoundingLevel.Transaction, RoundingMode.HalfUp, new long[] { 10, 0 })]
    [InlineData(RoundingLevel.Transaction, RoundingMode.Ceiling, new long[] { 10, 1 })]
    public void Sell_Percentage_IsRoundedAsTheRewardSays(RoundingLevel level, RoundingMode mode, long[] off)
    {
        var shop = Steps(r => r.Spend().PercentOff(0, 10, new Rounding(level, mode)));

        Assert.Equal(off, shop.Sell(Each("sweet", 3, 33), Each("straw", 1, 5)).OffLines());
    }

    [Fact]
    public void Sell_MarginalPercentageOfNothing_HasNoTargetThoughThereIsMoney()
    {
        var shop = new Shop(p =>
            p.FreeItem("deal", r => r.InBasket().Buy(Sku("sundae"), 3))
                .BasketTiers("hard", r => r.Spend(Sku("cone")).On(Selector.Everything).PercentOff(0, 50).Marginal())
        );

        var told = shop.Sell(Each("sundae", 6, 150)).Told("hard");

        Assert.Equal((Verdict.NoTarget, null, 0), (told.Verdict, told.LostTo, told.Asked));
    }

    private static Shop Steps(Action<BasketTierRuleBuilder> rule) => new(p => p.BasketTiers("big", rule));
}
