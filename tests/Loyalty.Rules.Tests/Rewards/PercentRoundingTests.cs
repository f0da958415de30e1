using Loyalty.Rules.Rewards;
using static Loyalty.Rules.Tests.Goods;

namespace Loyalty.Rules.Tests.Rewards;

/// <summary>Percentages of item rewards, rounded as the reward says; and sets in the order of what they cost.</summary>
public sealed class PercentRoundingTests
{
    // A third off two units for 0.05 and two for 0.07.
    [Theory]
    [InlineData(RoundingLevel.Line, RoundingMode.HalfUp, 3, 5)] // 3.33 and 4.67
    [InlineData(RoundingLevel.Line, RoundingMode.Floor, 3, 4)]
    [InlineData(RoundingLevel.Line, RoundingMode.Ceiling, 4, 5)]
    [InlineData(RoundingLevel.Unit, RoundingMode.HalfUp, 4, 4)] // 1.67 and 2.33 each
    [InlineData(RoundingLevel.Unit, RoundingMode.Floor, 2, 4)]
    [InlineData(RoundingLevel.Transaction, RoundingMode.HalfUp, 3, 5)] // 8 in all: 3, and what the others add
    [InlineData(RoundingLevel.Transaction, RoundingMode.Ceiling, 4, 4)] // 8 in all: 4, and what the others add
    public void Sell_APercentageOffUnits_IsRoundedAsTheRewardSays(
        RoundingLevel level,
        RoundingMode mode,
        int off,
        int other
    )
    {
        var shop = new Shop(p =>
            p.FreeItem(
                "deal",
                r => r.Buy(Sku("x"), 4).Get(Sku("a", "b"), 4).InBasket().PercentOff(33.3333m, new Rounding(level, mode))
            )
        );

        var decision = shop.Sell(Each("a", 2, 5), Each("b", 2, 7), Each("x", 4, 100));

        Assert.Equal([off, other, 0], decision.OffLines().Select(one => (int)one));
    }

    [Theory]
    [InlineData(UnitOrder.LowestCost, new long[] { 0, 100, 50 })] // b and c
    [InlineData(UnitOrder.HighestCost, new long[] { 75, 75, 0 })] // a and b
    public void Sell_SetsInTheOrderOfCost_TakeThoseUnits(UnitOrder order, long[] off)
    {
        var shop = new Shop(p => p.BasketTiers("pair", r => r.Units().AmountOff(0, 1.5m).PerSet(2).Choose(order)));

        var decision = shop.Sell(
            Each("a", 1, 400, d => d.Cost(300)),
            Each("b", 1, 400, d => d.Cost(200)),
            Each("c", 1, 200, d => d.Cost(100))
        );

        Assert.Equal(off, decision.OffLines());
    }

    [Fact]
    public void Sell_UnitsOfUnknownCost_ComeLast()
    {
        var shop = new Shop(p => p.BasketTiers("pair", r => r.Units().SetPrice(0, 2, 1).Choose(UnitOrder.HighestCost)));

        Assert.Equal(
            [0, 100, 100],
            shop.Sell(Each("a", 1, 150), Each("b", 1, 150, d => d.Cost(1)), Each("c", 1, 150, d => d.Cost(2)))
                .OffLines()
        );
    }
}
