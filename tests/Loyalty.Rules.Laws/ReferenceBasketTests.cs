using Loyalty.Rules.Rewards.TieredSpend;
using static Loyalty.Rules.Laws.WorkedSales;

namespace Loyalty.Rules.Laws;

/// <summary>The oracle against the worked numbers of docs/semantics.md, section 6.</summary>
public sealed class ReferenceBasketTests
{
    [Fact]
    public void Decide_AnAmount_FallsOnThePiecesThatAreNamed()
    {
        Assert.Equal(100, Off(r => r.Spend().AmountOff(0, 1)));
        Assert.Equal(200, Off(r => r.Spend().AmountOff(0, 1).PerLine()));
        Assert.Equal(300, Off(r => r.Spend().AmountOff(0, 1).PerUnit()));
        Assert.Equal(100, Off(r => r.Spend().AmountOff(0, 1).PerSet(2)));

        static long Off(Action<BasketTierRuleBuilder> rule) =>
            Decide(Steps(rule), Goods("a", 2, 6), Goods("b", 1, 5)).Discount;
    }

    [Fact]
    public void Decide_ASetPrice_IsSharedByWhatUnitsCost()
    {
        var decision = Decide(
            Steps(r => r.Units().SetPrice(3, 3, 10)),
            Goods("a", 1, 3),
            Goods("b", 1, 4),
            Goods("c", 1, 5)
        );
        Assert.Equal([50, 67, 83], decision.LineDiscounts.Select(part => part.Amount));
    }

    [Fact]
    public void Decide_UnitsAtThisStage_ShareWhatRemainsOfTheLine()
    {
        var program = Program(p =>
            p.FreeItem("free", r => r.InBasket().Buy(All, 2).Get(All, 1))
                .BasketTiers("each", r => r.Units().FixedPrice(0, 3).PerUnit())
        );
        var decision = Decide(program, Goods("a", 3, 10));
        Assert.Equal([333, 33 + 34], decision.Awards.Select(award => award.Discount));
    }

    [Theory]
    [InlineData(RoundingLevel.Line, new long[] { 10, 1 })]
    [InlineData(RoundingLevel.Unit, new long[] { 9, 1 })]
    [InlineData(RoundingLevel.Transaction, new long[] { 10 })]
    public void Decide_APercentage_IsRoundedWhereItSays(RoundingLevel level, long[] parts)
    {
        var rounding = new Rounding(level, RoundingMode.HalfUp);
        var decision = Decide(
            Steps(r => r.Spend().PercentOff(0, 10, rounding)),
            Goods("a", 3, 0.99m),
            Goods("b", 1, 0.05m)
        );
        Assert.Equal(parts, decision.LineDiscounts.Select(part => part.Amount));
    }

    [Fact]
    public void Decide_MarginalPercentagesOfSpend_TakeOneFractionOfEveryLine()
    {
        var program = Steps(r => r.Spend().PercentOff(20, 10).PercentOff(50, 20).Marginal());
        Assert.Equal(900, Decide(program, Goods("a", 1, 80)).Discount);
        var two = Decide(program, Goods("a", 1, 60), Goods("b", 1, 20));
        Assert.Equal([675, 225], two.LineDiscounts.Select(part => part.Amount));
        Assert.Equal(0, Decide(program, Goods("a", 1, 20)).Discount);
    }

    [Fact]
    public void Decide_MarginalPercentagesOfUnits_TakeTheirUnitsInOrder()
    {
        var program = Steps(r => r.Units().PercentOff(1, 50).PercentOff(2, 100).Marginal());
        var decision = Decide(program, Goods("a", 1, 1), Goods("b", 1, 2), Goods("c", 1, 4));
        Assert.Equal([100, 100], decision.LineDiscounts.Select(part => part.Amount));
    }

    [Fact]
    public void Decide_MarginalSets_LeaveTheRestOfEachStepToPay()
    {
        var program = Steps(r => r.Units().FixedPrice(0, 0.01m).FixedPrice(5, 0.01m).PerSet(2).Marginal());
        Assert.Equal(3998, Decide(program, Goods("a", 6, 60)).Discount);
    }

    [Fact]
    public void Decide_AStepTooNarrowForASet_IsNeverNext()
    {
        var program = Steps(r => r.Units().SetPrice(2, 5, 1).SetPrice(3, 3, 1).SetPrice(4, 2, 1).Marginal());
        Assert.Equal(6, Decide(program, Goods("a", 2, 20)).OutcomeOf("big")!.Need);
    }

    [Fact]
    public void Decide_AMarginalPercentageOfNothingMeasured_HasNothingToTake()
    {
        var program = Program(p =>
            p.FreeItem("free", r => r.InBasket().Buy(All, 3).Get(All, 1))
                .BasketTiers("big", r => r.Spend(Sku("tea")).On(All).PercentOff(0, 50).Marginal())
        );
        Assert.Equal(Verdict.NoTarget, Decide(program, Goods("sundae", 6, 9)).OutcomeOf("big")!.Verdict);
    }

    [Fact]
    public void Decide_MarginalAmounts_AddUp() =>
        Assert.Equal(
            1000,
            Decide(Steps(r => r.Spend().AmountOff(20, 5).AmountOff(50, 5).Marginal()), Goods("a", 1, 60)).Discount
        );

    private static LoyaltyProgram Steps(Action<BasketTierRuleBuilder> rule) => Program(p => p.BasketTiers("big", rule));
}
