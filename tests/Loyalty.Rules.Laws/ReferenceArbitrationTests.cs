using Loyalty.Rules.ReferenceModel;
using Loyalty.Rules.Rewards;
using static Loyalty.Rules.Laws.WorkedSales;

namespace Loyalty.Rules.Laws;

/// <summary>The oracle against the worked numbers of docs/semantics.md, sections 13, 14 and 16.</summary>
public sealed class ReferenceArbitrationTests
{
    [Theory]
    [InlineData("all", 640, null)]
    [InlineData("first A B", 400, "B")]
    [InlineData("first B A", 360, "A")]
    [InlineData("best A B", 400, "B")]
    public void Decide_ThreeCones_ByTheTree(string tree, long off, string? lost)
    {
        var program = Program(p =>
        {
            p.FreeItem("A", r => r.InBasket().Buy(All, 2).Get(All, 1))
                .BasketTiers("B", r => r.Spend().PercentOff(0, 30));
            if (tree != "all")
                p.Arbitrate(NodeOf(tree));
        });
        var decision = Decide(program, Goods("cone", 3, 12));
        Assert.Equal(off, decision.Discount);
        if (lost is not null)
            Assert.Equal(
                (Verdict.Lost, lost == "A" ? "B" : "A", tree.Split(' ')[0]),
                (decision.OutcomeOf(lost)!.Verdict, decision.OutcomeOf(lost)!.LostTo, decision.OutcomeOf(lost)!.Node)
            );
    }

    [Fact]
    public void Decide_UnderAGuardOfHalfTheMargin_CutsInTheOrderOfAwards()
    {
        var program = Program(p =>
            p.FreeItem("A", r => r.InBasket().Buy(All, 2).Get(All, 1))
                .BasketTiers("B", r => r.Spend().PercentOff(0, 30))
                .MemberTiers("C", r => r.Tier("one", 0, 10, 1))
                .PointValue(100, 1)
                .GuardMargin(50)
        );
        var decision = Decide(program, Cost("cone", 3, 12, 3));
        Assert.Equal([400, 50], decision.Awards.Select(award => award.Discount));
        Assert.Equal((Verdict.CutByGuard, 56L), (decision.OutcomeOf("C")!.Verdict, decision.OutcomeOf("C")!.Asked));
        Assert.Equal(750, decision.Payable);
    }

    [Theory]
    [InlineData(400, 360)]
    [InlineData(300, 290)]
    public void Decide_ANodeByTheUnit_LetsEachUnitKeepTheLargerDiscount(int price, long off)
    {
        var program = Program(p =>
            p.CrossSell("percent", r => r.When(Sku("tea"), 1).Offer(Sku("cone"), 3).PercentOff(30))
                .CrossSell("amount", r => r.When(Sku("tea"), 1).Offer(Sku("cone"), 2).AmountOff(1))
                .Arbitrate(ArbitrationNode.Best("percent", "amount").PerUnit())
        );
        Assert.Equal(off, Decide(program, Goods("cone", 3, price * 0.03m), Goods("tea", 1, 1)).Discount);
    }

    [Fact]
    public void Decide_UnitsThatANodeKept_AreGoneForTheNextRule()
    {
        var program = Program(p =>
            p.CrossSell("a", r => r.When(Sku("x"), 1).Offer(Sku("tea"), 5).AmountOff(0.5m))
                .CrossSell("b", r => r.When(Sku("tea"), 1).Offer(Sku("y"), 2))
                .CrossSell("c", r => r.When(Sku("x"), 1).Offer(Sku("tea"), 1).AmountOff(1).Priority(-5))
                .Arbitrate(ArbitrationNode.First("a", "b").PerUnit())
        );
        var decision = Decide(program, Goods("tea", 5, 15), Goods("x", 1, 1));
        Assert.Equal((250, Verdict.Lost), (decision.Discount, decision.OutcomeOf("c")!.Verdict));
    }

    [Theory]
    [InlineData("best", 700)]
    [InlineData("first", 200)]
    public void Decide_AWeighedLineThatBranchesCountInTwoWays_StaysWithOneOfThem(string kind, long off)
    {
        var program = Program(p =>
            p.FreeItem("a", r => r.InBasket().Buy(Sku("ham"), 1).Weighed(WeighedUnits.PerWholeUnit))
                .CrossSell("b", r => r.When(Sku("tea"), 1).Offer(Sku("ham")))
                .Arbitrate(NodeOf(kind + " a b").PerUnit())
        );
        var ham = new Line("ham", Quantity.FromDecimal(3.5m), 700, new LineDetailsBuilder().Weighed().Build());
        Assert.Equal(off, Decide(program, ham, Goods("tea", 1, 1)).Discount);
    }

    [Fact]
    public void Decide_CodeThatCombines_TakesOfWhatRemains()
    {
        var code = new Dictionary<string, Func<IReadOnlyList<ReferenceLine>, ReferenceAsk?>>
        {
            ["20"] = _ => new ReferenceAsk(Reward.PercentOff(Percent.Of(20)), 1),
            ["30"] = _ => new ReferenceAsk(Reward.PercentOff(Percent.Of(30)), 1),
        };
        var program = Program(p =>
            p.Custom("a", r => r.Uses("20").Stage(RewardStage.Item).Combine())
                .Custom("b", r => r.Uses("30").Stage(RewardStage.Item).Combine())
        );
        var oracle = new ReferenceInterpreter(program, customRules: code);
        var decision = oracle.Decide(Sale("s", Goods("cone", 1, 100)), oracle.NewMember("ann"));
        Assert.Equal([2000L, 2400L], decision.Awards.Select(award => award.Discount));
    }

    private static ArbitrationNode NodeOf(string tree)
    {
        string[] words = tree.Split(' ');
        return words[0] == "first"
            ? ArbitrationNode.First(words[1], words[2])
            : ArbitrationNode.Best(words[1], words[2]);
    }
}
