using Loyalty.Rules.ReferenceModel;
using Loyalty.Rules.Rewards;
using static Loyalty.Rules.Laws.WorkedSales;

namespace Loyalty.Rules.Laws;

/// <summary>The oracle against the worked numbers of docs/semantics.md, sections 5.1 to 5.8 and 15.</summary>
public sealed class ReferenceItemTests
{
    [Theory]
    [InlineData(true, new[] { 0, 0, 1, 2, 3, 3, 3, 4, 5, 6 })]
    [InlineData(false, new[] { 0, 0, 0, 0, 3, 3, 3, 3, 3, 6 })]
    public void Decide_BuyTwoGetThreeInABasket_FreesWhatPartialGetSays(bool partial, int[] free)
    {
        var program = Program(p => p.FreeItem("r", r => r.InBasket().Buy(All, 2).Get(All, 3).PartialGet(partial)));
        Assert.Equal(
            free,
            Enumerable.Range(1, 10).Select(n => (int)Decide(program, Goods("pen", n, n)).Discount / 100)
        );
    }

    [Theory]
    [InlineData(UnitOrder.Cheapest, 1000)]
    [InlineData(UnitOrder.Dearest, 1700)]
    [InlineData(UnitOrder.LowestCost, 1500)]
    public void Decide_BuyOneGetOne_TakesUnitsInTheOrderOfChoice(UnitOrder order, long off)
    {
        var program = Program(p => p.FreeItem("r", r => r.InBasket().Buy(All, 1).Choose(order)));
        var decision = Decide(program, Cost("a", 2, 10, 8), Cost("b", 1, 10, 3), Goods("c", 1, 7));
        Assert.Equal(off, decision.Discount);
    }

    [Theory]
    [InlineData(UnitOrder.Cheapest, true, 600)]
    [InlineData(UnitOrder.Dearest, true, 600)]
    [InlineData(UnitOrder.Dearest, false, 1500)]
    public void Decide_UpToTheCheapestPaid_FreesNothingDearer(UnitOrder order, bool limited, long off)
    {
        var program = Program(p =>
            p.FreeItem(
                "r",
                r =>
                {
                    r.InBasket().Buy(All, 1).Choose(order);
                    if (limited)
                        r.UpToCheapestPaid();
                }
            )
        );
        var goods = Enumerable.Range(1, 6).Select(price => Goods("item" + price, 1, price)).ToArray();
        Assert.Equal(off, Decide(program, goods).Discount);
    }

    [Fact]
    public void Decide_StampsByAmount_CarriesTheRest()
    {
        var program = Program(p => p.FreeItem("r", r => r.Buy(All, 2).StampPerAmount(10)));
        var told = Visits(program, 3, 4, 1, 1).Select(one => (one.Free, one.Stamps, one.Owed, one.Money));
        Assert.Equal([(0, 1, 0, 800), (1, 1, 0, 600), (0, 0, 1, 200), (1, 0, 0, 200)], told);
    }

    [Fact]
    public void Decide_NextVisit_GivesWhatWasOwedBefore()
    {
        var program = Program(p => p.FreeItem("r", r => r.Buy(All, 2).RedeemNextVisit()));
        var told = Visits(program, 3, 3).Select(one => (one.Free, one.Stamps, one.Owed));
        Assert.Equal([(0, 1, 1), (1, 1, 1)], told);
    }

    [Fact]
    public void Decide_OnTopWithBank_OwesWhatWasNotTaken()
    {
        var program = Program(p => p.FreeItem("r", r => r.OnTop(bank: true).Buy(Sku("cone"), 3)));
        var oracle = new ReferenceInterpreter(program);
        var first = oracle.Decide(Sale("s1", Goods("cone", 6, 12)), oracle.NewMember("ann"));
        var taken = new Line("cone", 1, 0, new LineDetailsBuilder().GrantedBy("r").Build());
        var second = oracle.Decide(Sale("s2", Goods("cone", 1, 2), taken), first.Next);
        Assert.Equal((AwardKind.ItemAdded, 2L), (first.Awards[0].Kind, first.Awards[0].Units));
        Assert.Equal([2, 1], new[] { first, second }.Select(one => one.Next!.Counter("r", PostingAccount.OwedUnits)));
    }

    [Theory]
    [InlineData(2, 0)]
    [InlineData(3, 1)]
    [InlineData(5, 1)]
    [InlineData(6, 2)]
    public void Decide_ThreeForTwo_FreesOneOfThree(int units, int free)
    {
        var program = Program(p => p.FreeItem("r", r => r.PayFor(All, 3, 2)));
        Assert.Equal(free * 100, Decide(program, Goods("pen", units, units)).Discount);
    }

    [Theory]
    [InlineData(WeighedUnits.PerWholeUnit, 200)]
    [InlineData(WeighedUnits.AsOneUnit, 0)]
    [InlineData(WeighedUnits.Excluded, 0)]
    public void Decide_WeighedGoods_AreReadAsTheRuleSays(WeighedUnits weighed, long off)
    {
        var program = Program(p => p.FreeItem("r", r => r.InBasket().Buy(All, 2).Weighed(weighed)));
        var line = new Line("rice", Quantity.FromThousandths(3500), 700, new LineDetailsBuilder().Weighed().Build());
        Assert.Equal(off, Decide(program, line).Discount);
    }

    [Theory]
    [InlineData(true, 4400)]
    [InlineData(false, 2000)]
    public void Decide_TwoPercentages_CombineWhereBothSaySo(bool both, long off)
    {
        var program = Program(p =>
            p.CrossSell("a", r => r.When(Sku("tea"), 1).Offer(Sku("cone")).PercentOff(20).Combine())
                .CrossSell(
                    "b",
                    r =>
                    {
                        r.When(Sku("tea"), 1).Offer(Sku("cone")).PercentOff(30);
                        if (both)
                            r.Combine();
                    }
                )
        );
        Assert.Equal(off, Decide(program, Goods("cone", 1, 100), Goods("tea", 1, 1)).Discount);
    }

    [Theory]
    [InlineData(ConsumedUnits.Target, 1)]
    [InlineData(ConsumedUnits.None, 2)]
    [InlineData(ConsumedUnits.Both, 0)]
    public void Decide_WhatARuleConsumes_IsMissingToTheNext(ConsumedUnits consumed, int cakes)
    {
        var program = Program(p =>
            p.FreeItem("a", r => r.InBasket().Buy(Sku("cone"), 1).PercentOff(50).Consume(consumed))
                .CrossSell("b", r => r.When(Sku("cone"), 3).Offer(Sku("cake")))
        );
        var decision = Decide(program, Goods("cone", 6, 12), Goods("cake", 2, 20));
        Assert.Equal(cakes, decision.OutcomeOf("b")!.Granted);
    }

    private static IEnumerable<(int Free, int Stamps, int Owed, int Money)> Visits(
        LoyaltyProgram program,
        params int[] units
    )
    {
        var oracle = new ReferenceInterpreter(program);
        var member = oracle.NewMember("ann");
        foreach (int n in units)
        {
            var decision = oracle.Decide(Sale("s" + member.Applied.Count, Goods("drink", n, 6 * n)), member);
            member = decision.Next!;
            yield return (
                (int)decision.Awards.Sum(award => award.Units),
                (int)member.Counter("r", PostingAccount.Stamps),
                (int)member.Counter("r", PostingAccount.OwedUnits),
                (int)member.Counter("r", PostingAccount.StampRemainder)
            );
        }
    }
}
