using Loyalty.Rules.Rewards;
using Loyalty.Rules.Rewards.CrossSell;
using Loyalty.Rules.Rewards.Custom;
using static Loyalty.Rules.Tests.Goods;

namespace Loyalty.Rules.Tests.Rewards.Custom;

/// <summary>Rules of code say of units what built-in ones say, and stand in the tree like them.</summary>
public sealed class CustomUnitsTests
{
    [Theory]
    [InlineData(UnitOrder.Cheapest, 200)]
    [InlineData(UnitOrder.Dearest, 500)]
    [InlineData(UnitOrder.LowestCost, 300)]
    [InlineData(UnitOrder.HighestCost, 200)]
    public void Sell_CodeThatChooses_TakesUnitsInThatOrder(UnitOrder order, long off)
    {
        var shop = Proposing.Shop(RewardStage.Item, (_, proposal) => proposal.Units(1, Free), r => r.Choose(order));

        var decision = shop.Sell(
            Each("a", 1, 200, line => line.Cost(150)),
            Each("b", 1, 300, line => line.Cost(50)),
            Each("c", 1, 500, line => line.Cost(100))
        );

        Assert.Equal(off, decision.Off());
    }

    [Theory]
    [InlineData(true, true, 4400)] // 20 % of 100.00, then 30 % of the 80.00 that remain.
    [InlineData(true, false, 2000)]
    [InlineData(false, true, 2000)]
    public void Sell_CodeAndAFamily_CombineOnlyWhereBothSaySo(bool family, bool code, long off)
    {
        var shop = ShopOf(p =>
            p.CrossSell("a", r => Combining(r, family))
                .Custom(
                    "b",
                    r =>
                    {
                        r.Uses("30 %").Stage(RewardStage.Item).On(Sku("cone"));
                        if (code)
                            r.Combine();
                    }
                )
        );

        var decision = shop.Sell(Each("tea", 1, 100), Each("cone", 1, 10000));

        Assert.Equal(off, decision.Off());
        Assert.Equal(off == 2000 ? Verdict.Lost : Verdict.Awarded, decision.Verdict("b"));
    }

    [Fact]
    public void Sell_TwoOfCodeThatCombine_TakeBothOfTheSameUnit()
    {
        var shop = ShopOf(p =>
            p.Custom("a", r => r.Uses("20 %").Stage(RewardStage.Item).Combine())
                .Custom("b", r => r.Uses("30 %").Stage(RewardStage.Item).Combine())
        );

        Assert.Equal(4400, shop.Sell(Each("cone", 1, 10000)).Off());
    }

    [Theory]
    [InlineData(ConsumedUnits.Target, 0)]
    [InlineData(ConsumedUnits.None, 500)]
    public void Sell_AfterCode_UnitsAreBuysAsItSays(ConsumedUnits consumed, long cake)
    {
        var shop = ShopOf(p =>
            p.Custom("a", r => r.Uses("20 %").Stage(RewardStage.Item).On(Sku("cone")).Consume(consumed))
                .CrossSell("b", r => r.When(Sku("cone"), 1).Offer(Sku("cake")))
        );

        var decision = shop.Sell(Each("cone", 1, 10000), Each("cake", 1, 500));

        Assert.Equal(2000 + cake, decision.Off());
    }

    [Fact]
    public void Sell_CodeInANodeOfUnits_KeepsTheUnitsOfWhichItTakesMost()
    {
        var shop = ShopOf(p =>
            p.Custom("code", r => r.Uses("30 %").Stage(RewardStage.Item).On(Sku("cone")))
                .CrossSell("one", r => r.When(Sku("tea"), 1).Offer(Sku("cone")).AmountOff(1))
                .Arbitrate(ArbitrationNode.Best("code", "one").PerUnit())
        );

        // 30 % of one cone at 3.00 is 0.90, less than 1.00 off it.
        Assert.Equal([100L, 0L], shop.Sell(Each("cone", 1, 300), Each("tea", 1, 100)).OffLines());
        Assert.Equal([120L, 0L], shop.Sell(Each("cone", 1, 400), Each("tea", 1, 100)).OffLines());
    }

    [Theory]
    [InlineData(true, 100, "code", "one")]
    [InlineData(false, 90, "one", "code")]
    public void Sell_CodeInANode_GivesWayLikeAnyOther(bool best, long off, string lost, string lostTo)
    {
        var shop = ShopOf(p =>
            p.Custom("code", r => r.Uses("30 %").Stage(RewardStage.Item).On(Sku("cone")))
                .CrossSell("one", r => r.When(Sku("tea"), 1).Offer(Sku("cone")).AmountOff(1))
                .Arbitrate(best ? ArbitrationNode.Best("code", "one") : ArbitrationNode.First("code", "one"))
        );

        var decision = shop.Sell(Each("cone", 1, 300), Each("tea", 1, 100));

        Assert.Equal(off, decision.Off());
        Assert.Equal((Verdict.Lost, lostTo), (decision.Told(lost).Verdict, decision.Told(lost).LostTo));
    }

    [Fact]
    public void Parse_OfWhatCodeSaysOfUnits_IsTheFluentProgram()
    {
        var fluent = LoyaltyProgram
            .Create("p", "USD")
            .Custom(
                "own",
                r =>
                    r.Uses("code")
                        .Stage(RewardStage.Item)
                        .Choose(UnitOrder.Dearest)
                        .Combine()
                        .Consume(ConsumedUnits.None)
            )
            .Build();

        var read = LoyaltyProgram.Parse(
            """
            { "program": "p", "currency": "USD", "rules": [
              { "id": "own", "type": "custom", "uses": "code", "stage": "item", "choose": "dearest", "combine": true, "consume": "none" }
            ] }
            """
        );

        Assert.Equal(fluent, read);
        Assert.Equal(fluent.ToJson(), read.ToJson());
    }

    private static readonly Reward Free = Reward.PercentOff(Percent.Hundred);

    private static void Combining(CrossSellRuleBuilder rule, bool combine)
    {
        rule.When(Sku("tea"), 1).Offer(Sku("cone")).PercentOff(20);
        if (combine)
            rule.Combine();
    }

    /// <summary>A shop whose code takes so much off every unit that it may.</summary>
    private static Shop ShopOf(Action<LoyaltyProgramBuilder> program) =>
        new(
            program,
            custom: new[] { 20, 30 }.ToDictionary(
                percent => percent + " %",
                ICustomRewardRule (percent) =>
                    new Proposing((_, proposal) => proposal.Units(1_000, Reward.PercentOff(Percent.Of(percent))))
            )
        );
}
