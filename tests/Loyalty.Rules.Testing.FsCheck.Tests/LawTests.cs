using Loyalty.Rules.Rewards;
using Loyalty.Rules.Rewards.Custom;

namespace Loyalty.Rules.Testing.Laws.Tests;

/// <summary>Each law holds where its condition does, and a program planted against it is caught with the smallest sales that show it.</summary>
public sealed class LawTests
{
    [Fact]
    public void NeverAboveTheCap_OfARulesOwnCaps_Holds_AndTheCapsAreReached()
    {
        var attack = Attack
            .On(
                Shop.Plan(program =>
                    program
                        .FreeItem(
                            "card",
                            rule =>
                                rule.Buy("cones", 2)
                                    .Get("cones", 2)
                                    .Cap(new Cap(2, CapUnit.Times, CapScope.Member, CalendarWindow.Week))
                                    .Cap(new Cap(3, CapUnit.Units, CapScope.Transaction))
                        )
                        .BasketTiers(
                            "off",
                            rule =>
                                rule.Spend()
                                    .PercentOff(5, 50)
                                    .Cap(new Cap(300, CapUnit.Money, CapScope.Member, CalendarWindow.Day))
                        )
                        .MemberTiers(
                            "points",
                            rule => rule.Tier("all", 0, 1, 1).Cap(new Cap(10, CapUnit.Points, CapScope.Transaction))
                        )
                )
            )
            .NeverAboveTheCap();

        Assert.All(attack.Coverage.Programs[0].Rules, rule => Assert.Contains(Verdict.Reduced, rule.Verdicts));
        Assert.Contains(
            Verdict.CapReached,
            attack.Coverage.Programs[0].Rules.Single(rule => rule.RuleId == "off").Verdicts
        );
    }

    [Fact]
    public void NeverAboveTheCap_OfRulesTogether_CatchesWhatNoRulesOwnCapDoes()
    {
        var plan = Shop.Plan(program =>
            program
                .BasketTiers(
                    "a",
                    rule => rule.Spend().PercentOff(0, 50).Cap(new Cap(200, CapUnit.Money, CapScope.Transaction))
                )
                .BasketTiers(
                    "b",
                    rule => rule.Spend().PercentOff(0, 50).Cap(new Cap(200, CapUnit.Money, CapScope.Transaction))
                )
        );
        var cap = new Cap(300, CapUnit.Money, CapScope.Transaction);

        Attack.On(plan).NeverAboveTheCap().NeverAboveTheCap(cap, "a").NeverAboveTheCap(cap, "b");
        var broken = Assert.Throws<LawException>(() => Attack.On(plan).NeverAboveTheCap(cap));

        Assert.Equal("the rules never give more than the cap", broken.Law);
        var sale = Assert.Single(broken.Sales);
        Assert.Single(sale.Lines);
        Assert.Matches("\n[34]\\.[0-9]{2} USD given; the cap is 3\\.00 USD a sale\\.\nThen:\n", broken.Message);
    }

    [Theory]
    [InlineData(CapUnit.Points, 30, "31 points given; the cap is 30 points a member and month.")]
    [InlineData(CapUnit.Times, 2, "3 times given; the cap is 2 times a member and month.")]
    public void NeverAboveTheCap_PerMemberAndWindow_CountsWhatThatMemberGot(CapUnit unit, long amount, string why)
    {
        var plan = Shop.Plan(program => program.MemberTiers("points", rule => rule.Tier("all", 0, 1, 1)));

        var broken = Assert.Throws<LawException>(() =>
            Attack.On(plan).NeverAboveTheCap(new Cap(amount, unit, CapScope.Member, CalendarWindow.Month))
        );

        Assert.Contains("\n" + why + "\n", broken.Message, StringComparison.Ordinal);
        Assert.Single(broken.Sales.Select(sale => sale.Header.MemberId).Distinct());
    }

    [Fact]
    public void NeverAboveTheCap_HoldsRulesInCodeToTheirCapsToo()
    {
        var program = LoyaltyProgram
            .Create("shop", "USD")
            .Custom(
                "code",
                rule =>
                    rule.Uses("greedy").Stage(RewardStage.Basket).Cap(new Cap(100, CapUnit.Money, CapScope.Transaction))
            )
            .Build();
        var plan = program.Compile(
            Shop.Catalog,
            new Dictionary<string, ICustomRewardRule> { ["greedy"] = new Greedy() }
        );

        var attack = Attack.On(plan).NeverAboveTheCap();

        Assert.Contains(Verdict.Reduced, attack.Coverage.Programs[0].Rules[0].Verdicts);
    }

    [Fact]
    public void NeverAboveTheCap_OfAProgramWithoutCaps_SaysWhatIsMissing()
    {
        var plan = Shop.Plan(program => program.FreeItem("card", rule => rule.Buy("cones", 5)));

        Assert.Equal(
            "No rule of the program has a cap. Say one to hold it against: NeverAboveTheCap(new Cap(...)).",
            Assert.Throws<InvalidOperationException>(() => Attack.On(plan).NeverAboveTheCap()).Message
        );
        Assert.StartsWith(
            "The program has no rule 'crad'.",
            Assert
                .Throws<ArgumentException>(() =>
                    Attack.On(plan).NeverAboveTheCap(new Cap(1, CapUnit.Units, CapScope.Transaction), "crad")
                )
                .Message,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void NeverCostsMoreThan_OfACardOnDearGoods_TellsWhatItCosts()
    {
        // A cone brings 1.50. Five bring 7.50, and the sixth, given for 2.00, 1.50 more: 22 % at most.
        var plan = Shop.Plan(program => program.FreeItem("card", rule => rule.Buy("cones", 5)));

        Attack.On(plan).NeverCostsMoreThan(23m);
        var broken = Assert.Throws<LawException>(() => Attack.On(plan).NeverCostsMoreThan(22m));

        Assert.Equal("rewards never cost more than 22 % of the margin", broken.Law);
        Assert.Contains(
            "\nSo far the margin is 9.00 USD, of which 1.98 USD may go to rewards; they cost 2.00 USD.\n",
            broken.Message,
            StringComparison.Ordinal
        );
        Assert.Equal(6, broken.Sales.Sum(sale => sale.Lines.Sum(line => line.Quantity.ToDecimal())));
    }

    [Fact]
    public void NeverCostsMoreThan_WithPointsThatAreWorthSomething_CountsThem()
    {
        var plan = Shop.Plan(program => program.SignUpBonus("welcome", rule => rule.Points(500)));

        Attack.On(plan).NeverCostsMoreThan(0m);
        var broken = Assert.Throws<LawException>(() =>
            Attack.On(plan).PointsAreWorth(100, 1m).NeverCostsMoreThan(100m)
        );

        Assert.Contains("they cost 5.00 USD.", broken.Message, StringComparison.Ordinal);
        Assert.Contains(" joins and buys ", broken.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void NeverCostsMoreThan_WithoutCosts_SaysWhatIsMissing()
    {
        var plan = Shop.Parse("""{ "id": "r", "type": "freeItem", "buy": { "units": 5 } }""", null);

        Assert.Equal(
            "The plan's catalog has no item with a cost and a price, so there is no margin. Give items both.",
            Assert.Throws<InvalidOperationException>(() => Attack.On(plan).NeverCostsMoreThan(10m)).Message
        );
    }

    [Fact]
    public void SplittingNeverGains_OfPointsThatAreCarried_Holds()
    {
        var attack = Attack
            .On(Shop.Plan(program => program.MemberTiers("points", rule => rule.Tier("all", 0, 1, 3))))
            .SplittingNeverGains();

        Assert.Equal(1, attack.Coverage.RulesReached);
    }

    [Fact]
    public void SplittingNeverGains_OfABonusPerSale_ShowsBothDecisions()
    {
        var plan = Shop.Plan(program => program.BasketTiers("visit", rule => rule.Units("cones").Points(2, 10)));

        var broken = Assert.Throws<LawException>(() => Attack.On(plan).SplittingNeverGains());

        Assert.Equal(
            $"""
            The law does not hold: splitting a visit never gains.
            At once it brings 0.00 USD off and 10 points; in two 0.00 USD off and 20 points.
            At once:
              Mon 2026-06-01 12:00: ann buys 2 x cone for 4.00 USD, 2 x cone for 4.00 USD
                8.00 USD less 0.00 USD is 8.00 USD to pay; 10 points earned.
                visit: gave 10 points.
                ann now has 10 points.
            In two:
              Mon 2026-06-01 12:00: ann buys 2 x cone for 4.00 USD
                4.00 USD less 0.00 USD is 4.00 USD to pay; 10 points earned.
                visit: gave 10 points.
                ann now has 10 points.
              Mon 2026-06-01 12:00: ann buys 2 x cone for 4.00 USD
                4.00 USD less 0.00 USD is 4.00 USD to pay; 10 points earned.
                visit: gave 10 points.
                ann now has 20 points.
            When it holds: It holds where rewards accumulate. Caps and bonuses per sale, rounding to a near number, a tier reached in between, and a cheapest item that is free break it.
            To see it again: Attack.On(plan).Replay({broken.Case}).SplittingNeverGains()
            """.Replace("\r\n", "\n"),
            broken.Message
        );
    }

    [Fact]
    public void AddingAnItemNeverLowersTheBenefit_OfOnePercentage_Holds()
    {
        Attack
            .On(Shop.Plan(program => program.BasketTiers("off", rule => rule.Spend().PercentOff(0, 10))))
            .AddingAnItemNeverLowersTheBenefit();
    }

    [Fact]
    public void AddingAnItemNeverLowersTheBenefit_WhereTheCheapestIsFree_FindsTheCheaperItem()
    {
        var plan = Shop.Plan(program => program.FreeItem("two", rule => rule.Buy(Selector.Everything, 1).InBasket()));

        var broken = Assert.Throws<LawException>(() => Attack.On(plan).AddingAnItemNeverLowersTheBenefit());

        Assert.Equal(2, broken.Sales.Count);
        Assert.Equal(3, broken.Sales[1].Lines.Sum(line => line.Quantity.ToDecimal()));
        Assert.Matches(
            "\nWithout 1 x [a-z]+ for [0-9.]+ USD the customer gets [0-9.]+ USD off and 0 points; with it [0-9.]+ USD off and 0 points\\.\n",
            broken.Message
        );
    }

    [Fact]
    public void AddingAnItemNeverLowersTheBenefit_OfPointsOnWhatIsPaid_DependsOnWhatPointsAreWorth()
    {
        var plan = Shop.Plan(program =>
            program
                .BasketTiers("big", rule => rule.Spend().AmountOff(20, 5))
                .MemberTiers("points", rule => rule.Tier("all", 0, 1, 1))
        );

        // 5.00 off and fewer points is neither more nor less, until somebody says what a point is worth.
        Attack.On(plan).AddingAnItemNeverLowersTheBenefit();
        Attack.On(plan).PointsAreWorth(100, 1m).AddingAnItemNeverLowersTheBenefit();
        Assert.Throws<LawException>(() => Attack.On(plan).PointsAreWorth(1, 2m).AddingAnItemNeverLowersTheBenefit());
    }

    [Fact]
    public void NudgesTellTheTruth_OfRulesThatLeaveOneAnotherAlone_HoldsToTheLastMinorUnit()
    {
        var attack = Attack
            .On(
                Shop.Plan(program =>
                    program
                        .FreeItem("card", rule => rule.Buy("cones", 5))
                        .CrossSell(
                            "pair",
                            rule =>
                                rule.When(new SelectorBuilder().Sku("sundae").Build(), 2)
                                    .Offer(new SelectorBuilder().Sku("tea").Build())
                                    .PercentOff(50)
                        )
                        .BasketTiers("big", rule => rule.Spend().AmountOff(50, 5))
                        .MemberTiers("year", rule => rule.Tier("low", 0, 1, 1).Tier("high", 100, 2, 1))
                )
            )
            .NudgesTellTheTruth();

        Assert.Equal(4, attack.Coverage.RulesReached);
    }

    [Fact]
    public void NudgesTellTheTruth_WhereAnEarlierRuleTakesTheOffer_ShowsIt()
    {
        var plan = Shop.Plan(program =>
            program
                .CrossSell("gift", rule => rule.When("cones", 2).Offer(new SelectorBuilder().Sku("sundae").Build()))
                .CrossSell(
                    "first",
                    rule =>
                        rule.When("cones", 1)
                            .Offer(new SelectorBuilder().Sku("sundae").Build())
                            .PercentOff(10)
                            .Priority(1)
                )
        );

        var broken = Assert.Throws<LawException>(() => Attack.On(plan).NudgesTellTheTruth());

        Assert.Contains(
            "\nRule 'gift' asks for 1 more; with sundae added it gives no more.\nIt is said:\n",
            broken.Message,
            StringComparison.Ordinal
        );
        Assert.Contains("\nDone:\n  Mon 2026-06-01 12:00: ", broken.Message, StringComparison.Ordinal);
        Assert.EndsWith(".NudgesTellTheTruth()", broken.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void NudgesTellTheTruth_OfAnInvitationThatBringsNothing_ShowsIt()
    {
        var plan = Shop.Plan(program =>
            program
                .MemberAttribute("student")
                .FreeItem("card", rule => rule.Buy("cones", 5).For(who => who.Attribute("student", "yes")))
        );

        var broken = Assert.Throws<LawException>(() => Attack.On(plan).NudgesTellTheTruth());

        Assert.Contains(
            "\nThe guest is invited to join, and joining brings nothing.\nIt is said:\n  Mon 2026-06-01 12:00: a guest buys 1 x cone for 2.00 USD\n",
            broken.Message,
            StringComparison.Ordinal
        );
        Assert.Contains(
            "\n  Mon 2026-06-01 12:00: newcomer joins and buys 1 x cone for 2.00 USD\n",
            broken.Message,
            StringComparison.Ordinal
        );
    }

    /// <summary>Takes everything off.</summary>
    private sealed class Greedy : ICustomRewardRule
    {
        public void Propose(in CustomTurn turn, Proposal proposal) => proposal.AmountOff(1_000_000);
    }
}
