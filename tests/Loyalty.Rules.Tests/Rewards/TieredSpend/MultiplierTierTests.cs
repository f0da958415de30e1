using Loyalty.Rules.Rewards.TieredSpend;
using static Loyalty.Rules.Tests.Goods;

namespace Loyalty.Rules.Tests.Rewards.TieredSpend;

/// <summary>Steps of a basket that multiply points: what they add is an award of their own.</summary>
public sealed class MultiplierTierTests
{
    [Theory]
    [InlineData(900, 0, "NotYet", 2000)]
    [InlineData(2000, 20, "Awarded", 5000)]
    [InlineData(5000, 100, "Awarded", 0)]
    public void Sell_TheHighestStepReached_AddsToWhatLinesEarn(int spend, int extra, string verdict, int need)
    {
        var shop = Multiplied(r => r.Spend().MultipliesPoints(20, 2).MultipliesPoints(50, 3));

        var decision = shop.Sell(Each("cone", 1, spend));

        Assert.Equal(spend / 100 + extra, decision.Points);
        var told = decision.Told("times");
        Assert.Equal((verdict, need), (told.Verdict.ToString(), (int)told.Need));
        Assert.Equal((extra, extra), ((int)told.Asked, (int)told.Granted));
    }

    [Fact]
    public void Sell_OnOtherLines_MultipliesThoseAlone_AlsoWhereNothingMayBeTakenOff()
    {
        var shop = Multiplied(r => r.Spend(Sku("tea")).MultipliesPoints(5, 1.5m).On(Sku("cone")));

        Assert.Equal(
            5 + 10 + 5,
            shop.Sell(Each("tea", 1, 500), Each("cone", 1, 1000, d => d.NotDiscountable())).Points
        );
        Assert.Equal(10, shop.Sell(Each("cone", 1, 1000)).Points);
    }

    [Fact]
    public void Sell_TwoMultipliers_TheHighestOnALineHolds()
    {
        var shop = Multiplied(
            r => r.Spend(Sku("cone")).MultipliesPoints(0, 3),
            p => p.BasketTiers("double", r => r.Spend().MultipliesPoints(0, 2))
        );

        var decision = shop.Sell(Each("cone", 1, 1000), Each("tea", 1, 500));

        Assert.Equal(15 + 20 + 5, decision.Points);
        Assert.Equal((20L, 5L), (decision.Told("times").Granted, decision.Told("double").Granted));
    }

    [Theory]
    [InlineData(MultiplierCombination.Add, 10 + 20 + 10)]
    [InlineData(MultiplierCombination.Multiply, 60)]
    public void Sell_TwoMultipliers_CombineAsTheProgramSays(MultiplierCombination combination, int points)
    {
        var shop = Multiplied(
            r => r.Spend().MultipliesPoints(0, 3),
            p => p.Multipliers(combination).BasketTiers("double", r => r.Spend().MultipliesPoints(0, 2))
        );

        Assert.Equal(points, shop.Sell(Each("cone", 1, 1000)).Points);
    }

    [Fact]
    public void Sell_UnlessSaid_TheExtraIsCarried()
    {
        var shop = Multiplied(r => r.Spend().MultipliesPoints(0, 1.5m));

        // Half of 1 point each: 0, then 1.
        Assert.Equal([1L, 2L], new[] { 100, 100 }.Select(spend => shop.Sell(Each("cone", 1, spend)).Points));
    }

    [Fact]
    public void Sell_ByLine_TheExtraIsRoundedOnceALine()
    {
        var up = new Rounding(RoundingLevel.Line, RoundingMode.Ceiling);
        var shop = Multiplied(r => r.Spend().MultipliesPoints(0, 1.5m, up));

        Assert.Equal(2 + 1 + 1, shop.Sell(Each("cone", 1, 100), Each("tea", 1, 100)).Points);
    }

    [Fact]
    public void Sell_FlatBonuses_AreNotMultiplied()
    {
        var shop = Multiplied(
            r => r.Spend().MultipliesPoints(0, 2),
            p => p.BasketTiers("bonus", r => r.Spend().Points(0, 7))
        );

        Assert.Equal(1 + 1 + 7, shop.Sell(Each("cone", 1, 100)).Points);
    }

    [Fact]
    public void Sell_ACapOnPoints_CutsTheExtra()
    {
        var decision = Multiplied(r => r.Spend().MultipliesPoints(0, 3).CapPoints(5)).Sell(Each("cone", 1, 1000));

        Assert.Equal((10L + 5, Verdict.Reduced), (decision.Points, decision.Told("times").Verdict));
        Assert.Equal(20, decision.Told("times").Asked);
    }

    [Fact]
    public void Sell_ToAGuest_NeedsAMember() =>
        Assert.Equal(
            Verdict.NeedsMember,
            Multiplied(r => r.Spend().MultipliesPoints(0, 2)).SellToGuest(Each("cone", 1, 100)).Told("times").Verdict
        );

    [Fact]
    public void Receipt_OfTheNextStep_SaysHowManyTimes() =>
        Assert.Contains(
            "$10.00 more to 1.5 times the points",
            Multiplied(r => r.Spend().MultipliesPoints(20, 1.5m))
                .Sell(Each("cone", 1, 1000))
                .Receipt()
                .Lines.Select(line => line.Text)
        );

    private static Shop Multiplied(Action<BasketTierRuleBuilder> rule, Action<LoyaltyProgramBuilder>? others = null) =>
        new(p =>
        {
            p.BasketTiers("times", rule).MemberTiers("year", r => r.Tier("all", 0, 1, 1));
            others?.Invoke(p);
        });
}
