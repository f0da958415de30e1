using Loyalty.Rules.Rewards.TieredSpend;
using static Loyalty.Rules.Tests.Goods;

namespace Loyalty.Rules.Tests.Rewards.TieredSpend;

public sealed class TierPricingTests
{
    // 1 point per 1.00, from 500.00 on 2 points; 450.00 spent, now 100.00.
    [Theory]
    [InlineData(TierPricing.Before, 100)]
    [InlineData(TierPricing.After, 200)]
    [InlineData(TierPricing.Marginal, 150)]
    public void Sell_ThatCrossesAThreshold_IsPricedAsTheRuleSays(TierPricing pricing, int points)
    {
        var shop = Year(pricing);
        shop.Sell(Each("cone", 1, 45000));

        Assert.Equal(points, shop.Sell(Each("cone", 1, 10000)).Points);
        Assert.Equal(20, shop.Sell(Each("cone", 1, 1000)).Points);
    }

    // Law 33: one minor unit below the boundary, on it, and above it; at 1 and then 100 points per 1.00.
    [Theory]
    [InlineData(49999, 499, 99)]
    [InlineData(50000, 500, 0)]
    [InlineData(50001, 501, 0)]
    [InlineData(50100, 600, 0)]
    public void Law33_Sell_MarginalAtABoundary_IsExact(int spend, int points, int remainder)
    {
        var shop = new Shop(p =>
            p.MemberTiers(
                "year",
                r => r.Price(TierPricing.Marginal).Tier("bronze", 0, 1m, 1m).Tier("gold", 500, 100m, 1m)
            )
        );

        var decision = shop.Sell(Each("cone", 1, spend));

        Assert.Equal(points, decision.Points);
        Assert.Equal(
            remainder == 0 ? [] : [$"Remainder year 0->{remainder}"],
            decision.Posted(PostingAccount.Remainder)
        );
    }

    [Fact]
    public void Sell_MarginalOverSeveralThresholds_PaysEachPartItsOwnRate()
    {
        var shop = new Shop(p =>
            p.MemberTiers(
                "year",
                r =>
                    r.Price(TierPricing.Marginal)
                        .Tier("one", 10, 1m, 1m)
                        .Tier("two", 20, 2m, 1m)
                        .Tier("none", 40)
                        .Tier("three", 50, 3m, 1m)
            )
        );

        // 10.00 at 0, 10.00 at 1, 20.00 at 2, 10.00 at 0, 10.00 at 3.
        Assert.Equal(80, shop.Sell(Each("cone", 1, 6000)).Points);
    }

    // Law 34: both lines are split at the same two thirds, 2.00 and 1.00 of 3.00; by line 1.33 + 0.67 * 2 -> 3, 0.67 + 0.33 * 2 -> 1.
    [Fact]
    public void Law34_Sell_MarginalByLine_SplitsEveryLineByTheSameFraction()
    {
        var shop = new Shop(p =>
            p.MemberTiers(
                "year",
                r =>
                    r.Price(TierPricing.Marginal)
                        .Round(new Rounding(RoundingLevel.Line, RoundingMode.HalfUp))
                        .Tier("one", 0, 1m, 1m)
                        .Tier("two", 2, 2m, 1m)
            )
        );

        Assert.Equal(4, shop.Sell(Each("cone", 1, 200), Each("tea", 1, 100)).Points);
    }

    [Fact]
    public void Sell_MarginalByAnotherMeasure_CutsTheMoneyDownToMinorUnits()
    {
        var shop = new Shop(p =>
            p.MemberTiers(
                "club",
                r =>
                    r.Measure(TierMeasure.Units)
                        .Price(TierPricing.Marginal)
                        .Tier("one", 0, 1m, 0.01m)
                        .Tier("two", 1, 10m, 0.01m)
            )
        );

        // A third of 1.00 lies below the threshold of one unit: 33 at 1, 67 at 10.
        Assert.Equal(703, shop.Sell(Total("cone", 3, 100)).Points);
    }

    // K12, nopCommerce 5235, and what waits for the next step.
    [Fact]
    public void Sell_StepsUnderCarry_CollectBetweenSales()
    {
        var shop = new Shop(p => p.MemberTiers("year", r => r.Tier("one", 0, t => t.Earns(5, 2.50m).InSteps())));

        Assert.Equal(5, shop.Sell(Each("cone", 1, 300)).Points);
        var second = shop.Sell(Each("cone", 1, 200));
        Assert.Equal(5, second.Points);
        Assert.Equal(["StepRemainder year 50->0"], second.Posted(PostingAccount.StepRemainder));
    }

    [Theory]
    [InlineData(RoundingLevel.Transaction, 20)]
    [InlineData(RoundingLevel.Line, 15)]
    [InlineData(RoundingLevel.Unit, 10)]
    public void Sell_Steps_AreFormedAtTheLevelOfRounding(RoundingLevel level, int points)
    {
        var shop = new Shop(p =>
            p.MemberTiers(
                "year",
                r => r.Round(new Rounding(level, RoundingMode.Floor)).Tier("one", 0, t => t.Earns(5, 2.50m).InSteps())
            )
        );

        // 2 * 4.00 and 2.00.
        Assert.Equal(points, shop.Sell(Each("cone", 2, 400), Each("tea", 1, 200)).Points);
    }

    [Fact]
    public void Sell_OnceAUnit_RoundsEachUnitAndTheFractionBehindThem()
    {
        var shop = new Shop(p =>
            p.MemberTiers(
                "year",
                r => r.Round(new Rounding(RoundingLevel.Unit, RoundingMode.HalfUp)).Tier("one", 0, 1m, 1m)
            )
        );

        Assert.Equal(6, shop.Sell(Each("cone", 3, 150)).Points);
        // 2.500 for 4.00: 1.60, 1.60 and 0.80.
        Assert.Equal(5, shop.Sell(Total("tea", 2.5m, 400)).Points);
    }

    private static Shop Year(TierPricing pricing) =>
        new(p => p.MemberTiers("year", r => r.Price(pricing).Tier("bronze", 0m, 1m, 1m).Tier("gold", 500m, 2m, 1m)));
}
