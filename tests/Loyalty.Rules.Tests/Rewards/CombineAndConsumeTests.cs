using Loyalty.Rules.Rewards;
using Loyalty.Rules.Rewards.CrossSell;
using static Loyalty.Rules.Tests.Goods;

namespace Loyalty.Rules.Tests.Rewards;

/// <summary>A unit gets one item reward, unless both rules combine; what a reward takes away from later rules is said by the rule.</summary>
public sealed class CombineAndConsumeTests
{
    [Theory]
    [InlineData(true, true, 4400)] // 20 % of 100.00, then 30 % of the 80.00 that remain.
    [InlineData(true, false, 2000)]
    [InlineData(false, true, 2000)]
    [InlineData(false, false, 2000)]
    public void Sell_TwoPercentages_CombineOnlyWhereBothSaySo(bool first, bool second, long off)
    {
        var shop = new Shop(p =>
            p.CrossSell("a", r => Combining(r, first).When(Sku("tea"), 1).Offer(Sku("cone")).PercentOff(20))
                .CrossSell("b", r => Combining(r, second).When(Sku("tea"), 1).Offer(Sku("cone")).PercentOff(30))
        );

        var decision = shop.Sell(Each("tea", 1, 100), Each("cone", 1, 10000));

        Assert.Equal(off, decision.Off());
        Assert.Equal(off == 2000 ? Verdict.Lost : Verdict.Awarded, decision.Verdict("b"));
    }

    [Fact]
    public void Sell_CombiningRule_ChoosesByWhatRemains()
    {
        var shop = new Shop(p =>
            p.CrossSell(
                    "a",
                    r =>
                        r.When(Sku("tea"), 1)
                            .Offer(Sku("cone", "cake"))
                            .Choose(UnitOrder.Dearest)
                            .PercentOff(50)
                            .Combine()
                )
                .CrossSell("b", r => r.When(Sku("tea"), 1).Offer(Sku("cone", "cake")).AmountOff(2.50m).Combine())
        );

        // The cake falls from 4.00 to 2.00, which is less than the cone's 3.00, and then to nothing.
        Assert.Equal(
            [400L, 0L, 0L],
            shop.Sell(Each("cake", 1, 400), Each("cone", 1, 300), Each("tea", 1, 100)).OffLines()
        );
    }

    [Fact]
    public void Sell_ThreeThatCombine_RoundEachOfWhatRemainsOnceALine()
    {
        var shop = new Shop(p =>
        {
            foreach (string id in new[] { "a", "b", "c" })
                p.CrossSell(id, r => r.When(Sku("tea"), 1).Offer(Sku("cone"), 3).PercentOff(33).Combine());
        });

        // 1.00 of three units at 0.33, 0.33 and 0.34: 33 %, then 33 % of 0.67, then 33 % of 0.45.
        var decision = shop.Sell(Total("cone", 3, 100), Each("tea", 1, 100));

        Assert.Equal([33L, 22L, 15L], decision.Awards.Select(award => award.Discount));
    }

    [Theory]
    [InlineData(ConsumedUnits.Target, 3, 1)] // 6: two pairs; 2 cones are gone, 4 pay and buy 2 more, one of them.
    [InlineData(ConsumedUnits.None, 3, 2)]
    [InlineData(ConsumedUnits.Both, 3, 0)]
    public void Sell_WhatARewardConsumes_IsGoneForLaterRules(ConsumedUnits consume, int firstOff, int later)
    {
        // Six cones: a takes 3 (buy 1 get 1), b wants 2 cones for a cake.
        var shop = new Shop(p =>
            p.FreeItem("a", r => r.Buy(Sku("cone"), 1).InBasket().PercentOff(50).Consume(consume))
                .CrossSell("b", r => r.When(Sku("cone"), 3).Offer(Sku("cake")))
        );

        var decision = shop.Sell(Each("cone", 6, 200), Each("cake", 2, 100));

        Assert.Equal((firstOff, later), (decision.Free("a"), decision.Free("b")));
    }

    [Fact]
    public void Sell_UnderBoth_TheDearestBuysAreUsed()
    {
        var shop = new Shop(p =>
            p.CrossSell("a", r => r.When(Sku("cone", "cake"), 1).Offer(Sku("tea")).Consume(ConsumedUnits.Both))
                .CrossSell("b", r => r.When(Sku("pie"), 1).Offer(Sku("cone", "cake")).Choose(UnitOrder.Dearest))
        );

        var decision = shop.Sell(Each("cake", 1, 400), Each("cone", 1, 300), Each("pie", 1, 900), Each("tea", 1, 100));

        // The cake was used up for the tea; the cone is what is left to give.
        Assert.Equal([0L, 300L, 0L, 100L], decision.OffLines());
    }

    [Fact]
    public void Sell_OnTopUnderBoth_UsesUpWhatEarnedTheUnit()
    {
        var shop = new Shop(p =>
            p.FreeItem("a", r => r.Buy(Sku("cone"), 2).Get(Sku("tea"), 1).OnTop().Consume(ConsumedUnits.Both))
                .CrossSell("b", r => r.When(Sku("cone"), 1).Offer(Sku("cake"), 1))
        );

        Assert.Equal(1, shop.Sell(Each("cone", 3, 200), Each("cake", 2, 100)).Free("b"));
    }

    private static CrossSellRuleBuilder Combining(CrossSellRuleBuilder rule, bool combine) =>
        combine ? rule.Combine() : rule;
}
