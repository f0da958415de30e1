using Loyalty.Rules.Rewards;
using static Loyalty.Rules.Tests.Goods;

namespace Loyalty.Rules.Tests.Evaluation;

/// <summary>A node of scope unit lets each unit, or each merged line, choose its branch.</summary>
public sealed class UnitScopeTests
{
    [Theory]
    [InlineData("best percent amount", 400, 3, 0, 360)] // 1.20 beats 1.00 on each unit.
    [InlineData("best percent amount", 300, 1, 2, 290)] // 0.90 against 1.00, which two of three units may have.
    [InlineData("best amount percent", 300, 1, 2, 290)]
    [InlineData("first amount percent", 400, 1, 2, 320)]
    [InlineData("first percent amount", 300, 3, 0, 270)]
    public void Sell_Units_EachTakeTheBranchThatTheNodeSays(
        string tree,
        long price,
        long percent,
        long amount,
        long off
    )
    {
        var shop = new Shop(p =>
        {
            p.CrossSell("percent", r => r.When(Sku("tea"), 1).Offer(Sku("cone"), 3).PercentOff(30))
                .CrossSell("amount", r => r.When(Sku("tea"), 1).Offer(Sku("cone"), 2).AmountOff(1));
            Choose(p, tree);
        });

        var decision = shop.Sell(Each("tea", 1, 100), Each("cone", 3, price));

        Assert.Equal((percent, amount, off), (decision.Free("percent"), decision.Free("amount"), decision.Off()));
        Assert.Equal(
            (
                percent == 0 ? Verdict.Lost
                : percent < 3 ? Verdict.Reduced
                : Verdict.Awarded,
                3L
            ),
            (decision.Verdict("percent"), decision.Told("percent").Asked)
        );
        var second = decision.Told("amount");
        if (amount == 0)
            Assert.Equal((Verdict.Lost, "percent", "by-unit"), (second.Verdict, second.LostTo, second.Node));
    }

    [Theory]
    [InlineData("best percent amount", 800)]
    [InlineData("first percent amount", 500)]
    [InlineData("first amount percent", 800)]
    public void Sell_Lines_EachTakeTheBranchThatTheNodeSays(string tree, long off)
    {
        var shop = new Shop(p =>
        {
            p.BasketTiers("percent", r => r.Spend().PercentOff(0, 10))
                .BasketTiers("amount", r => r.Spend(Sku("tea")).AmountOff(0, 5));
            Choose(p, tree);
        });

        // 10 % are 3.00 of the cake and 2.00 of the tea.
        Assert.Equal(off, shop.Sell(Each("cake", 1, 3000), Each("tea", 1, 2000)).Off());
    }

    [Fact]
    public void Sell_APercentageOfTheUnitsThatStay_IsRoundedAnew()
    {
        var shop = new Shop(p =>
        {
            p.CrossSell("percent", r => r.When(Sku("tea"), 1).Offer(Sku("cone"), 3).PercentOff(50))
                .CrossSell("amount", r => r.When(Sku("tea"), 1).Offer(Sku("cone"), 1).AmountOff(0.02m));
            Choose(p, "best percent amount");
        });

        // 50 % of three units at 0.03 are 0.02, 0.01 and 0.02 of 0.05; one goes to neither more nor less, so the earlier branch keeps it.
        var decision = shop.Sell(Each("tea", 1, 100), Each("cone", 3, 3));

        Assert.Equal((3L, 5L), (decision.Free("percent"), decision.Off()));
    }

    [Fact]
    public void Sell_Bundles_CountTogether_AndALaterRuleSeesWhatTheyLeft()
    {
        var shop = new Shop(p =>
            p.BasketTiers("a1", r => r.Spend().AmountOff(0, 1).Priority(3))
                .BasketTiers("b", r => r.Spend().PercentOff(0, 15).Priority(1))
                .BasketTiers("a2", r => r.Spend().AmountOff(0, 1).Priority(2))
                .BasketTiers("last", r => r.Spend().PercentOff(0, 50).Priority(2))
                .Arbitrate(ArbitrationNode.Best(ArbitrationNode.All("a1", "a2"), "b").PerUnit())
        );

        var decision = shop.Sell(Each("cone", 1, 1000));

        // 2.00 beat 1.50; the rules of the node are decided together, at the place of the first of them.
        Assert.Equal(["a1", "a2", "b", "last"], decision.Outcomes.Select(outcome => outcome.RuleId));
        Assert.Equal([100L, 100L, 400L], decision.Awards.Select(award => award.Discount));
        Assert.Equal(("a1", "best"), (decision.Told("b").LostTo, decision.Told("b").Node));
    }

    [Fact]
    public void Sell_Caps_CutWhatTheBranchAloneWouldGive()
    {
        var shop = new Shop(p =>
        {
            p.CrossSell(
                    "percent",
                    r =>
                        r.When(Sku("tea"), 1)
                            .Offer(Sku("cone"), 3)
                            .PercentOff(100)
                            .Cap(new Cap(650, CapUnit.Money, CapScope.Transaction))
                )
                .CrossSell("amount", r => r.When(Sku("tea"), 1).Offer(Sku("cone"), 3).AmountOff(3));
            Choose(p, "best percent amount");
        });

        // 6.50 free one cone and 2.50 of the next; that one and the third take 3.00 instead.
        var decision = shop.Sell(Each("tea", 1, 100), Each("cone", 3, 400));

        Assert.Equal((1L, 2L, 1000L), (decision.Free("percent"), decision.Free("amount"), decision.Off()));
    }

    [Fact]
    public void Sell_ACardInANode_OwesWhatAnotherBranchKept()
    {
        var shop = new Shop(p =>
            p.FreeItem("card", r => r.Buy(Sku("cone"), 1).PercentOff(50))
                .CrossSell("free", r => r.When(Sku("tea"), 1).Offer(Sku("cone")))
                .Arbitrate(ArbitrationNode.Best("card", "free").PerUnit())
        );

        var decision = shop.Sell(Each("tea", 1, 100), Each("cone", 2, 400));

        Assert.Equal(
            (Verdict.Lost, "free", 1L),
            (decision.Verdict("card"), decision.Told("card").LostTo, decision.Told("card").Asked)
        );
        Assert.Equal(2, shop.Ann.OwedUnits("card"));
        Assert.Equal(400, decision.Off());
    }

    [Fact]
    public void Sell_ANodeByTheUnitInsideABest_IsOneBranchOfIt()
    {
        var shop = new Shop(p =>
            p.CrossSell("percent", r => r.When(Sku("tea"), 1).Offer(Sku("cone"), 3).PercentOff(30))
                .CrossSell("amount", r => r.When(Sku("tea"), 1).Offer(Sku("cone"), 2).AmountOff(1))
                .BasketTiers("coupon", r => r.Spend().AmountOff(0, 2.89m))
                .Arbitrate(
                    ArbitrationNode.Best("coupon", ArbitrationNode.Best("percent", "amount").PerUnit()).Named("one")
                )
        );

        var won = shop.Sell(Each("tea", 1, 100), Each("cone", 3, 300));
        var lost = shop.Sell(Each("tea", 1, 100), Each("cone", 3, 200));

        Assert.Equal((290, "amount", "one"), (won.Off(), won.Told("coupon").LostTo, won.Told("coupon").Node));
        Assert.Equal((289, "coupon", "one"), (lost.Off(), lost.Told("amount").LostTo, lost.Told("amount").Node));
    }

    [Fact]
    public void Sell_UnderAGuard_ChargesWhatEachRuleKeeps()
    {
        var shop = new Shop(
            p =>
            {
                p.CrossSell("percent", r => r.When(Sku("tea"), 1).Offer(Sku("cone"), 3).PercentOff(30))
                    .CrossSell("amount", r => r.When(Sku("tea"), 1).Offer(Sku("cone"), 2).AmountOff(1))
                    .GuardMargin();
                Choose(p, "best percent amount");
            },
            goods => goods.Item("cone", i => i.Cost(250)).Item("tea", i => i.Cost(100))
        );

        // 1.50 of margin: "amount" comes first in the order of ids and takes 1.50 of its 2.00.
        var decision = shop.Sell(Each("tea", 1, 100), Each("cone", 3, 300));

        Assert.Equal(
            [(150L, Verdict.Reduced), (0L, Verdict.CutByGuard)],
            new[] { "amount", "percent" }.Select(id =>
                (decision.Awards.Where(a => a.RuleId == id).Sum(a => a.Discount), decision.Verdict(id))
            )
        );
    }

    // Ham, 3.500 kg for 7.00: a kilogram of it free, or all of it. It is the same ham.
    [Theory]
    [InlineData("best kilogram all", 700, "all", "kilogram")]
    [InlineData("first kilogram all", 200, "kilogram", "all")]
    [InlineData("first all kilogram", 700, "all", "kilogram")]
    public void Sell_AWeighedLineThatBranchesCountInTwoWays_StaysWithOneOfThem(
        string tree,
        long off,
        string winner,
        string loser
    )
    {
        var shop = new Shop(p =>
        {
            p.FreeItem("kilogram", r => r.InBasket().Buy(Sku("ham"), 1).Weighed(WeighedUnits.PerWholeUnit))
                .CrossSell("all", r => r.When(Sku("tea"), 1).Offer(Sku("ham")))
                .CrossSell("later", r => r.When(Sku("tea"), 1).Offer(Sku("ham")).Priority(-5));
            Choose(p, tree);
        });

        var decision = shop.Sell(Each("tea", 1, 100), Total("ham", 3.5m, 700, line => line.Weighed()));

        Assert.Equal((off, 800 - off), (decision.Off(), decision.Payable.MinorUnits));
        Assert.Equal(
            (Verdict.Lost, winner, "by-unit"),
            (decision.Verdict(loser), decision.Told(loser).LostTo, decision.Told(loser).Node)
        );
        Assert.Equal((Verdict.Lost, winner), (decision.Verdict("later"), decision.Told("later").LostTo));
    }

    // Two cones bring the coupon, whatever another branch takes of them; a coupon in hand leaves one of two.
    [Fact]
    public void Sell_ACouponOfANode_IsEarnedByWhatItsOwnBranchLeft()
    {
        var shop = new Shop(p =>
        {
            p.CrossSell("coupon", r => r.When(Sku("cone"), 2).Offer(Sku("cone")).AmountOff(1).AsCoupon(30))
                .CrossSell("free", r => r.When(Sku("tea"), 1).Offer(Sku("cone")));
            Choose(p, "best coupon free");
        });

        var first = shop.Sell(Each("tea", 1, 100), Each("cone", 2, 400));
        var second = shop.Sell(Each("cone", 2, 400));

        Assert.Equal((400L, Verdict.Awarded), (first.Off(), first.Verdict("coupon")));
        Assert.NotNull(first.Awards.Single(award => award.RuleId == "coupon").CouponUntil);
        Assert.Equal((100L, (int?)null), (second.Off(), second.Awards.Single().CouponUntil));
    }

    [Fact]
    public void Sell_ALineOfWhichANodeKeepsAllUnits_HasNoneForALaterRule()
    {
        var shop = new Shop(p =>
        {
            p.CrossSell("all", r => r.When(Sku("cup"), 1).Offer(Sku("tea"), 5).AmountOff(0.5m))
                .CrossSell("none", r => r.When(Sku("tea"), 1).Offer(Sku("cake"), 2))
                .CrossSell("later", r => r.When(Sku("cup"), 1).Offer(Sku("tea")).AmountOff(1).Priority(-5));
            Choose(p, "first all none");
        });

        var decision = shop.Sell(Each("tea", 5, 1500), Each("cup", 1, 100));

        Assert.Equal((5L, 250), (decision.Free("all"), decision.Off()));
        Assert.Equal((Verdict.Lost, "all"), (decision.Verdict("later"), decision.Told("later").LostTo));
    }

    [Fact]
    public void Sell_UnitsThatANodeBroughtToZero_EarnNoStamps()
    {
        var shop = new Shop(p =>
            p.CrossSell("free", r => r.When(Sku("cone"), 1).Offer(Sku("cone"), 2).AmountOff(3.33m).Priority(1))
                .FreeItem("card", r => r.Buy(Sku("cone"), 1).Get(Sku("cake"), 1))
                .Arbitrate(ArbitrationNode.First("free").PerUnit())
        );

        shop.Sell(Each("cone", 6, 250));

        Assert.Equal(2, shop.Ann.OwedUnits("card"));
    }

    [Fact]
    public void Sell_UnitsToAdd_AreContestedByNobody()
    {
        var shop = new Shop(p =>
        {
            p.BasketTiers("gift", r => r.Spend().PercentOff(0, 10).AddItem(50, Sku("mug")))
                .BasketTiers("amount", r => r.Spend().AmountOff(0, 2));
            Choose(p, "best gift amount");
        });

        var decision = shop.Sell(Each("cone", 1, 5000));

        Assert.Equal((1L, 200), (decision.Free("gift"), decision.Off()));
        Assert.Equal((Verdict.Awarded, Verdict.Awarded), (decision.Verdict("gift"), decision.Verdict("amount")));
    }

    private static void Choose(LoyaltyProgramBuilder program, string tree)
    {
        string[] words = tree.Split(' ');
        var rules = words.Skip(1).Select(ArbitrationNode.Rule).ToArray();
        var node = words[0] == "best" ? ArbitrationNode.Best(rules) : ArbitrationNode.First(rules);
        program.Arbitrate(node.PerUnit().Named("by-unit"));
    }
}
