using static Loyalty.Rules.Tests.Goods;

namespace Loyalty.Rules.Tests.Rewards.TieredSpend;

public sealed class PointRoundingTests
{
    [Fact]
    public void Sell_Carry_TheExactRemainderJoinsTheNextSale()
    {
        var shop = Rounded(Rounding.PointsDefault);

        var first = shop.Sell(Each("cone", 1, 60));
        Assert.Equal((0L, Verdict.NotYet), (first.Points, first.Verdict()));
        Assert.Equal(["Remainder year 0->60"], first.Posted(PostingAccount.Remainder));

        var second = shop.Sell(Each("cone", 1, 60));
        Assert.Equal(1, second.Points);
        Assert.Equal(["Remainder year 60->20"], second.Posted(PostingAccount.Remainder));
    }

    [Fact]
    public void Sell_CarryOverAChangeOfTier_KeepsTheMeaningOfTheRemainder()
    {
        var shop = new Shop(p => p.MemberTiers("year", r => r.Tier("one", 0m, 1m, 1m).Tier("three", 0.60m, 3m, 2m)));

        Assert.Equal(0, shop.Sell(Each("cone", 1, 60)).Points);
        // 0.60 + 0.40 * 3 / 2 = 1.20
        Assert.Equal(1, shop.Sell(Each("cone", 1, 40)).Points);
        Assert.Equal(40, shop.Ann.Core.Values[shop.Ann.Core.Count - 1]); // 0.20 over the common denominator 200
    }

    // Running totals of 0.60, 1.20, 1.80, 2.40 and of 0.50, 1.00, 1.50, 2.00.
    [Theory]
    [InlineData(RoundingMode.Floor, 60, "0 1 0 1")]
    [InlineData(RoundingMode.HalfUp, 60, "1 0 1 0")]
    [InlineData(RoundingMode.Ceiling, 60, "1 1 0 1")]
    [InlineData(RoundingMode.Floor, 50, "0 1 0 1")]
    [InlineData(RoundingMode.HalfUp, 50, "1 0 1 0")]
    [InlineData(RoundingMode.Ceiling, 50, "1 0 1 0")]
    public void Law93_Sell_CarryInEachMode_GivesTheRoundedRunningTotal(RoundingMode mode, int spend, string points)
    {
        var shop = Rounded(new Rounding(RoundingLevel.Carry, mode));

        var earned = Enumerable.Range(0, 4).Select(_ => shop.Sell(Each("cone", 1, spend)).Points);

        Assert.Equal(points, string.Join(" ", earned));
    }

    [Theory]
    [InlineData(RoundingMode.Floor, 3870, 38)]
    [InlineData(RoundingMode.Floor, 3830, 38)]
    [InlineData(RoundingMode.HalfUp, 3870, 39)]
    [InlineData(RoundingMode.HalfUp, 3830, 38)]
    [InlineData(RoundingMode.HalfUp, 3850, 39)]
    [InlineData(RoundingMode.HalfUp, 3750, 38)]
    [InlineData(RoundingMode.HalfEven, 3850, 38)]
    [InlineData(RoundingMode.HalfEven, 3750, 38)]
    [InlineData(RoundingMode.HalfEven, 3851, 39)]
    [InlineData(RoundingMode.Ceiling, 3870, 39)]
    [InlineData(RoundingMode.Ceiling, 3830, 39)]
    [InlineData(RoundingMode.Ceiling, 3800, 38)]
    public void Sell_OnceATransaction_RoundsTheBase(RoundingMode mode, int spend, int points)
    {
        var shop = Rounded(new Rounding(RoundingLevel.Transaction, mode));

        var decision = shop.Sell(Each("cone", 1, spend - 10), Each("tea", 1, 10));

        Assert.Equal(points, decision.Points);
        Assert.Empty(decision.Posted(PostingAccount.Remainder));
    }

    [Theory]
    [InlineData(RoundingMode.Floor, 0)]
    [InlineData(RoundingMode.HalfUp, 3)]
    [InlineData(RoundingMode.HalfEven, 2)]
    [InlineData(RoundingMode.Ceiling, 3)]
    public void Sell_OnceALine_RoundsEachMergedLine(RoundingMode mode, int points)
    {
        var shop = Rounded(new Rounding(RoundingLevel.Line, mode));

        Assert.Equal(points, shop.Sell(Each("a", 1, 60), Each("b", 1, 50), Each("c", 1, 90)).Points);
    }

    [Fact]
    public void Sell_EqualLinesOnceALine_AreRoundedAsOne() =>
        Assert.Equal(
            1,
            Rounded(new Rounding(RoundingLevel.Line, RoundingMode.Floor))
                .Sell(Each("a", 1, 60), Each("a", 1, 60))
                .Points
        );

    // Law 32's exception: rounding up a transaction pays those who split.
    [Fact]
    public void Law32_Sell_SplitSaleRoundedUp_EarnsMore()
    {
        var rounding = new Rounding(RoundingLevel.Transaction, RoundingMode.HalfUp);
        var split = Rounded(rounding);

        Assert.Equal(1, Rounded(rounding).Sell(Each("cone", 1, 100)).Points);
        Assert.Equal(2, split.Sell(Each("cone", 1, 50)).Points + split.Sell(Each("cone", 1, 50)).Points);
    }

    private static Shop Rounded(Rounding rounding) =>
        new(p => p.MemberTiers("year", r => r.Tier("one", 0m, 1m, 1m).Round(rounding)));
}
