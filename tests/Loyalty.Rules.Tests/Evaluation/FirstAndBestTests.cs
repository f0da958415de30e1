using Loyalty.Rules.Rewards;
using static Loyalty.Rules.Tests.Goods;

namespace Loyalty.Rules.Tests.Evaluation;

/// <summary>A tree says which rules give together: the first branch that gives anything, or the one with which the sale is worth most.</summary>
public sealed class FirstAndBestTests
{
    [Theory]
    [InlineData("all", 640)]
    [InlineData("first a b", 400)]
    [InlineData("first b a", 360)]
    [InlineData("best a b", 400)]
    public void Sell_TwoRulesOnTheSameUnits_AreTakenAsTheTreeSays(string tree, long off)
    {
        var shop = new Shop(p => ThreeForTwoAndThirtyPercent(p, tree));

        var decision = shop.Sell(Each("cone", 3, 400));

        Assert.Equal(off, decision.Off());
        if (tree == "all")
            return;
        string winner = tree == "first b a" ? "b" : "a";
        string loser = winner == "a" ? "b" : "a";
        Assert.Equal(Verdict.Awarded, decision.Verdict(winner));
        var lost = decision.Told(loser);
        Assert.Equal((Verdict.Lost, winner, tree.Split(' ')[0]), (lost.Verdict, lost.LostTo, lost.Node));
        Assert.Equal((loser == "a" ? 1L : 360L, 0L), (lost.Asked, lost.Granted));
    }

    [Fact]
    public void Sell_FirstBranchOfWhichNothingIsGranted_MakesWayForTheNext()
    {
        var shop = new Shop(p => ThreeForTwoAndThirtyPercent(p, "first a b"));

        var decision = shop.Sell(Each("cone", 2, 400));

        Assert.Equal(240, decision.Off());
        var told = decision.Told("a");
        Assert.Equal((Verdict.NoTarget, null, null), (told.Verdict, told.LostTo, told.Node));
    }

    [Fact]
    public void Sell_BestOfEqualBranches_TakesTheEarlierOfTheEarlierNode()
    {
        var shop = new Shop(p =>
        {
            foreach (string id in new[] { "a", "b", "c", "d" })
                p.BasketTiers(id, r => r.Spend().AmountOff(0, 1));
            p.Arbitrate(
                ArbitrationNode.All(
                    ArbitrationNode.Best("d", "c").Named("one"),
                    ArbitrationNode.Best("b", "a").Named("two")
                )
            );
        });

        var decision = shop.Sell(Each("cone", 1, 400));

        Assert.Equal(["b", "d"], decision.Awards.Select(award => award.RuleId));
        Assert.Equal(("d", "one"), (decision.Told("c").LostTo, decision.Told("c").Node));
        Assert.Equal(("b", "two"), (decision.Told("a").LostTo, decision.Told("a").Node));
    }

    [Fact]
    public void Sell_BestAndARuleBeside_IsDecidedByTheWholeSale()
    {
        // "half" alone gives more than "cheap", but it leaves less for "rest", which is decided after it.
        var shop = new Shop(p =>
            p.FreeItem("half", r => r.Buy(Sku("tea"), 1).Get(Sku("cone"), 1).PercentOff(50).InBasket())
                .BasketTiers("rest", r => r.Spend(Sku("cone")).AmountOff(10, 9))
                .BasketTiers("cheap", r => r.Spend(Sku("tea")).AmountOff(0, 4))
                .Arbitrate(ArbitrationNode.Best("half", "cheap"))
        );

        var decision = shop.Sell(Each("cone", 1, 1000), Each("tea", 1, 500));

        Assert.Equal(["cheap", "rest"], decision.Awards.Select(award => award.RuleId));
        Assert.Equal(1300, decision.Off());
    }

    [Fact]
    public void Sell_BranchThatGivesNothing_IsTheBestWhereTheOtherStandsInTheWay()
    {
        var shop = new Shop(p =>
            p.FreeItem("half", r => r.Buy(Sku("tea"), 1).Get(Sku("cone"), 1).PercentOff(50).InBasket())
                .BasketTiers("rest", r => r.Spend(Sku("cone")).AmountOff(10, 9))
                .BasketTiers("never", r => r.Spend(Sku("cake")).AmountOff(0, 4))
                .Arbitrate(ArbitrationNode.Best("half", "never").Named("one"))
        );

        var decision = shop.Sell(Each("cone", 1, 1000), Each("tea", 1, 500));

        Assert.Equal(["rest"], decision.Awards.Select(award => award.RuleId));
        var lost = decision.Told("half");
        Assert.Equal((Verdict.Lost, null, "one", 1L), (lost.Verdict, lost.LostTo, lost.Node, lost.Asked));
    }

    [Theory]
    [InlineData(0, "off")]
    [InlineData(1, "off")]
    [InlineData(2, "points")]
    public void Sell_PointsAgainstMoney_AreWeighedAtTheirValue(decimal worth, string winner)
    {
        // 1.00 off against 100 points.
        var shop = new Shop(p =>
            p.BasketTiers("off", r => r.Spend().AmountOff(0, 1))
                .BasketTiers("points", r => r.Spend().Points(0, 100))
                .PointValue(100, worth)
                .Arbitrate(ArbitrationNode.Best("off", "points"))
        );

        Assert.Equal(winner, shop.Sell(Each("cone", 1, 400)).Awards.Single().RuleId);
    }

    [Fact]
    public void Sell_CardThatLost_StillCountsAndOwes()
    {
        var shop = new Shop(p =>
            p.FreeItem("card", r => r.Buy(Sku("cone"), 5))
                .BasketTiers("coupon", r => r.Spend().PercentOff(0, 50))
                .Arbitrate(ArbitrationNode.Best("card", "coupon"))
        );

        var decision = shop.Sell(Each("cone", 6, 200));

        Assert.Equal(600, decision.Off());
        Assert.Equal(
            (Verdict.Lost, 1L, 1L),
            (decision.Verdict("card"), decision.Told("card").Asked, decision.Told("card").Waiting)
        );
        Assert.Equal((1, 1), (shop.Ann.Stamps("card"), shop.Ann.OwedUnits("card")));
    }

    [Fact]
    public void Sell_NodesInsideNodes_AreSettledFromTheOutside()
    {
        var shop = new Shop(p =>
        {
            foreach (var (id, off) in new[] { ("a", 1), ("b", 5), ("c", 3), ("d", 4) })
                p.BasketTiers(id, r => r.Spend(Sku(id)).AmountOff(0, off));
            p.Arbitrate(
                ArbitrationNode.First(
                    ArbitrationNode.Best("a", "b").Named("inner"),
                    ArbitrationNode.All("c", ArbitrationNode.First("d", "e"))
                )
            );
            p.BasketTiers("e", r => r.Spend(Sku("e")).AmountOff(0, 9));
        });

        var one = shop.Sell(Each("a", 1, 1000), Each("b", 1, 1000), Each("c", 1, 1000), Each("d", 1, 1000));
        var other = shop.Sell(Each("c", 1, 1000), Each("d", 1, 1000), Each("e", 1, 1000));
        var single = shop.Sell(Each("e", 1, 1000));

        Assert.Equal(["b"], one.Awards.Select(award => award.RuleId));
        Assert.Equal(("b", "inner"), (one.Told("a").LostTo, one.Told("a").Node));
        Assert.Equal(("b", "first"), (one.Told("c").LostTo, one.Told("c").Node));
        Assert.Equal(["c", "d"], other.Awards.Select(award => award.RuleId));
        Assert.Equal(("d", "first"), (other.Told("e").LostTo, other.Told("e").Node));
        Assert.Equal(900, single.Off());
    }

    [Fact]
    public void Sell_RuleThatItsOwnCapStops_DoesNotLose()
    {
        var shop = new Shop(p =>
            p.BasketTiers(
                    "a",
                    r => r.Spend().AmountOff(0, 5).Cap(new Cap(300, CapUnit.Money, CapScope.Transaction)).AllOrNothing()
                )
                .BasketTiers("b", r => r.Spend().AmountOff(0, 1))
                .Arbitrate(ArbitrationNode.First("a", "b"))
        );

        var decision = shop.Sell(Each("cone", 1, 1000));

        Assert.Equal(100, decision.Off());
        Assert.Equal(
            (Verdict.CapReached, 500L, null),
            (decision.Verdict("a"), decision.Told("a").Asked, decision.Told("a").Node)
        );
    }

    [Fact]
    public void Sell_RulesThatAreOnlyAsked_TakeNothing()
    {
        var shop = new Shop(p =>
            p.BasketTiers("each", r => r.Spend(Sku("cone")).AmountOff(0, 1).PerUnit())
                .BasketTiers("whole", r => r.Spend().AmountOff(0, 3))
                .FreeItem("unit", r => r.Buy(Sku("tea"), 1).Get(Sku("cone"), 1).InBasket())
                .BasketTiers("last", r => r.Spend().PercentOff(0, 100))
                .Arbitrate(ArbitrationNode.First("last", "each", "whole", "unit"))
        );

        var decision = shop.Sell(Each("cone", 2, 400), Each("tea", 1, 200));

        // Whatever the others would take, the last one finds all of it.
        Assert.Equal(["last"], decision.Awards.Select(award => award.RuleId));
        Assert.Equal(0, decision.Pays());
        Assert.Equal(
            [(1L, "last"), (200L, "last"), (300L, "last")],
            new[] { "unit", "each", "whole" }.Select(id => (decision.Told(id).Asked, decision.Told(id).LostTo!))
        );
    }

    [Theory]
    [InlineData("en", "Coupon: not together with Third cone free")]
    [InlineData("vi", "Phiếu giảm giá: không áp dụng cùng Third cone free")]
    public void Receipt_OfARuleThatLost_SaysToWhich(string language, string line)
    {
        var shop = new Shop(p =>
            p.FreeItem("a", r => r.Buy(Sku("cone"), 2).InBasket().Named("Third cone free"))
                .BasketTiers("b", r => r.Spend(Sku("cone")).PercentOff(0, 30).Named("Coupon").Named("vi", "Phiếu giảm giá"))
                .Arbitrate(ArbitrationNode.Best("a", "b"))
        );

        var receipt = shop.Try("a", Each("cone", 3, 400)).Receipt(language);

        Assert.Contains(receipt.Lines, one => one.Text == line);
    }

    [Fact]
    public void Sell_RulesOfATree_PromiseNothing()
    {
        var shop = new Shop(p =>
            p.FreeItem("a", r => r.Buy(Sku("cone"), 1).InBasket())
                .BasketTiers("b", r => r.Spend().AmountOff(100, 5))
                .BasketTiers("beside", r => r.Spend().AmountOff(100, 5))
                .Arbitrate(ArbitrationNode.First("a", "b"))
        );

        Assert.Equal(["beside More 9600 Money"], shop.Sell(Each("cone", 1, 400)).Said());
    }

    [Fact]
    public void Explain_OfATree_SaysWhatTheDecisionSays()
    {
        var shop = new Shop(p => ThreeForTwoAndThirtyPercent(p, "best a b"));
        var decision = shop.Try("a", Each("cone", 3, 400));

        foreach (var eager in decision.Outcomes)
            Assert.Equal(eager, shop.Plan.Explain(eager.RuleId, decision.Sale, shop.Ann));
        Assert.Equal(
            [
                "a: gave 1 unit, 4.00 USD off. So far 0 of 2 units.",
                "b: 3.60 USD is due, but 'a' is given in 'best' instead.",
            ],
            decision.Explain()
        );
    }

    [Fact]
    public void Decision_OfATree_ReadsBack()
    {
        var shop = new Shop(p => ThreeForTwoAndThirtyPercent(p, "best a b"));
        var decision = shop.Try("a", Each("cone", 3, 400));

        Assert.True(
            shop.Plan.TryReadDecision(decision.ToJson(), decision.Sale, out var back, out var report),
            report.ToString()
        );
        Assert.Equal(decision.Told("b"), back!.Told("b"));
        Assert.Equal("best", back!.Told("b").Node);
    }

    private static void ThreeForTwoAndThirtyPercent(LoyaltyProgramBuilder program, string tree)
    {
        program
            .FreeItem("a", r => r.Buy(Sku("cone"), 2).InBasket())
            .BasketTiers("b", r => r.Spend(Sku("cone")).PercentOff(0, 30));
        string[] words = tree.Split(' ');
        var rules = words.Skip(1).Select(ArbitrationNode.Rule).ToArray();
        if (words[0] != "all")
            program.Arbitrate(words[0] == "best" ? ArbitrationNode.Best(rules) : ArbitrationNode.First(rules));
    }
}
