using Loyalty.Rules.Rewards.TieredSpend;
using static Loyalty.Rules.Tests.Goods;

namespace Loyalty.Rules.Tests.Rewards.TieredSpend;

public sealed class PointsMultiplierTests
{
    // J2, Square: 5 base points times 3; 4 times 1.5.
    [Theory]
    [InlineData(500, 3, 15)]
    [InlineData(400, 1.5, 6)]
    public void Sell_OneMultiplier_MultipliesWhatTheTierEarns(int spend, decimal times, int points) =>
        Assert.Equal(
            points,
            new Shop(p => p.MemberTiers("club", r => r.Tier("all", 0, t => t.Earns(1, 1).Multiplies(times))))
                .Sell(Each("cone", 1, spend))
                .Points
        );

    // Cones twice and goods on offer three times; 10.00 of a cone on offer at 1 point per 1.00.
    [Theory]
    [InlineData(MultiplierCombination.Highest, 30)]
    [InlineData(MultiplierCombination.Add, 40)]
    [InlineData(MultiplierCombination.Multiply, 60)]
    public void Sell_SeveralMultipliersOnALine_CombineAsTheProgramSays(MultiplierCombination combination, int points)
    {
        var shop = new Shop(p =>
            p.Multipliers(combination)
                .MemberTiers(
                    "club",
                    r =>
                        r.Tier(
                            "all",
                            0,
                            t => t.Earns(1, 1).Multiplies(Sku("cone"), 2).Multiplies(Where(s => s.Tag("offer")), 3)
                        )
                )
        );

        Assert.Equal(points, shop.Sell(Each("cone", 1, 1000, d => d.Tag("offer"))).Points);
        Assert.Equal(20, shop.Sell(Each("cone", 1, 1000)).Points);
        Assert.Equal(10, shop.Sell(Each("tea", 1, 1000)).Points);
    }

    [Fact]
    public void Sell_AMultiplierOfOneRule_ActsOnTheRatesOfAllAndOnNoBonus()
    {
        var shop = new Shop(p =>
            p.BasketTiers("bonus", r => r.Spend().Points(0, 7))
                .MemberTiers("a", r => r.Items(Sku("cone")).Tier("all", 0, t => t.Earns(1, 1).Multiplies(2)))
                .MemberTiers("b", r => r.Tier("all", 0, 3, 1))
        );

        var decision = shop.Sell(Each("cone", 1, 1000), Each("tea", 1, 100));

        // 10 of its own, and once more the 40 that both earn on cones.
        Assert.Equal(50, decision.Awards.Single(award => award.RuleId == "a").Points);
        Assert.Equal(33, decision.Awards.Single(award => award.RuleId == "b").Points);
        Assert.Equal(90, decision.Points);
    }

    [Fact]
    public void Sell_ATierThatEarnsNothingItself_MultipliesWhatOthersEarn()
    {
        var shop = new Shop(p =>
            p.MemberTiers("club", r => r.Tier("all", 0, t => t.Multiplies(1.5m)))
                .MemberTiers("points", r => r.Tier("all", 0, 1, 1))
        );

        // Half a point is carried.
        Assert.Equal([10 + 5, 1 + 0, 1 + 1], new[] { 1000, 100, 100 }.Select(spend => (int)Sell(spend)));

        long Sell(long spend) => shop.Sell(Each("cone", 1, spend)).Points;
    }

    // Gold multiplies by 2 only the part that it prices: 50.00 at 1 and 50.00 at 1 * 2.
    [Fact]
    public void Sell_Marginal_MultipliesEachPartByItsOwnTier()
    {
        var shop = new Shop(p =>
            p.MemberTiers(
                "year",
                r =>
                    r.Price(TierPricing.Marginal)
                        .Tier("bronze", 0, 1, 1)
                        .Tier("gold", 50, t => t.Earns(1, 1).Multiplies(2))
            )
        );

        Assert.Equal(150, shop.Sell(Each("cone", 1, 10000)).Points);
    }

    // 5 points per whole 2.50: 9.00 make 3 steps, and the cones of 4.00 alone make 1, which counts twice more.
    [Fact]
    public void Sell_Steps_AreMultipliedByWhatTheLinesAloneForm()
    {
        var shop = new Shop(p =>
            p.MemberTiers("year", r => r.Tier("all", 0, t => t.Earns(5, 2.50m).InSteps().Multiplies(Sku("cone"), 3)))
        );

        Assert.Equal(15 + 10, shop.Sell(Each("cone", 1, 400), Each("tea", 1, 500)).Points);
    }

    [Fact]
    public void Sell_ByLine_RoundsBaseAndExtraTogetherOnce()
    {
        var shop = new Shop(p =>
            p.MemberTiers(
                "year",
                r =>
                    r.Round(new Rounding(RoundingLevel.Line, RoundingMode.HalfUp))
                        .Tier("all", 0, t => t.Earns(1, 1).Multiplies(1.5m))
            )
        );

        // 0.60 and 0.90 give 0.9 and 1.35; half of each apart would be 0.3 and 0.45.
        Assert.Equal(2, shop.Sell(Each("cone", 1, 60), Each("tea", 1, 90)).Points);
    }

    [Fact]
    public void Sell_ByUnit_RoundsEachUnitWithItsMultiplier()
    {
        var shop = new Shop(p =>
            p.MemberTiers(
                "year",
                r =>
                    r.Round(new Rounding(RoundingLevel.Unit, RoundingMode.HalfUp))
                        .Tier("all", 0, t => t.Earns(1, 1).Multiplies(1.5m))
            )
        );

        Assert.Equal(3, shop.Sell(Each("cone", 3, 50)).Points);
    }
}
