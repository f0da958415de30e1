using Loyalty.Rules.ReferenceModel;
using Loyalty.Rules.Rewards;

namespace Loyalty.Rules.Laws;

/// <summary>The oracle against numbers worked by hand and against those that other systems publish.</summary>
public sealed class ReferenceModelTests
{
    private static readonly DateTimeOffset Noon = new(2026, 6, 3, 12, 0, 0, TimeSpan.Zero);

    // docs/semantics.md, section 5
    [Theory]
    [InlineData(4, 0, 4, 0)]
    [InlineData(5, 0, 0, 1)]
    [InlineData(6, 1, 0, 0)]
    [InlineData(11, 1, 0, 1)]
    [InlineData(12, 2, 0, 0)]
    public void Decide_WithAFreshCardOfFive_FreesAndKeepsWhatTheTableSays(int units, int free, int stamps, int owed)
    {
        var program = Program(p => p.FreeItem("card", r => r.Buy(Everything, 5)));
        var decision = Decide(program, Sale("s1").Line("cone", units, 2m * units));
        Assert.Equal(free * 200, decision.Discount);
        Assert.Equal(stamps, decision.Next!.Counter("card", PostingAccount.Stamps));
        Assert.Equal(owed, decision.Next!.Counter("card", PostingAccount.OwedUnits));
        Assert.Equal(free, decision.OutcomeOf("card")!.Granted);
        Assert.Equal(owed, decision.OutcomeOf("card")!.Waiting);
    }

    // A13: Odoo thread 211087, in one basket; a card gives part of what it owes, as that till does.
    [Theory]
    [InlineData(10, 0)]
    [InlineData(11, 1)]
    [InlineData(12, 2)]
    public void Decide_WithBuyTenGetThree_FreesWhatIsBeyondTen(int units, int free)
    {
        var program = Program(p => p.FreeItem("ten", r => r.Buy(Everything, 10).Get(Everything, 3)));
        Assert.Equal(free * 100, Decide(program, Sale("s1").Line("pen", units, units)).Discount);
    }

    // F(N) = Y * floor(N / (X + Y)) + max(0, N mod (X + Y) - X), however the units fall into visits
    [Fact]
    public void Decide_WithACardOfTheSameItems_FreesTheSameNumberHoweverVisitsAreSplit()
    {
        foreach (
            var (x, y, visit) in from x in Range(1, 4)
            from y in Range(1, 3)
            from visit in Range(1, 7)
            select (x, y, visit)
        )
        {
            var oracle = new ReferenceInterpreter(
                Program(p => p.FreeItem("card", r => r.Buy(Everything, x).Get(Everything, y)))
            );
            var member = oracle.NewMember("ann");
            long free = 0;
            for (int n = visit; n <= 28; n += visit)
            {
                var decision = oracle.Decide(Sale($"s{n}").Line("cone", visit, 2m * visit).Build(), member);
                member = decision.Next!;
                free += decision.Awards.Sum(award => award.Units);
                Assert.Equal((y * (n / (x + y))) + Math.Max(0, (n % (x + y)) - x), free);
            }
        }
    }

    // A5b: Odoo, older till
    [Fact]
    public void Decide_WithBuyTwoTakeThree_FreesAsTheTillDoes()
    {
        var program = Program(p => p.FreeItem("two", r => r.Buy(Everything, 2).Get(Everything, 3)));
        var free = Enumerable.Range(1, 10).Select(n => Decide(program, Sale("s1").Line("pen", n, n)).Discount / 100);
        Assert.Equal([0, 0, 1, 2, 3, 3, 3, 4, 5, 6], free);
    }

    // D1: Medusa, in the basket
    [Theory]
    [InlineData(2, 0)]
    [InlineData(3, 500)]
    [InlineData(5, 500)]
    [InlineData(6, 1000)]
    public void Decide_WithBuyTwoGetOneInTheBasket_TakesOffWholeSets(int units, long off)
    {
        var program = Program(p => p.FreeItem("two", r => r.Buy(Everything, 2).InBasket()));
        Assert.Equal(off, Decide(program, Sale("s1").Line("shirt", units, 5m * units)).Discount);
    }

    // D3: Medusa
    [Theory]
    [InlineData(100, 750)]
    [InlineData(2, 500)]
    public void Decide_WithACapOnUnits_GivesNoMore(int cap, long off)
    {
        var program = Program(p =>
            p.FreeItem(
                "two",
                r => r.Buy(Everything, 2).InBasket().Cap(new Cap(cap, CapUnit.Units, CapScope.Transaction))
            )
        );
        Assert.Equal(off, Decide(program, Sale("s1").Line("shirt", 10, 25m)).Discount);
    }

    // D6: Medusa
    [Fact]
    public void Decide_WithATargetAmongTheBuys_FreesOnlyWhatIsLeftToPay()
    {
        var program = Program(p =>
            p.FreeItem("any", r => r.Buy(Skus("t", "o1", "o2"), 2).Get(Skus("t"), 1).InBasket())
        );
        Assert.Equal(1000, Decide(program, Sale("s1").Line("t", 1, 10).Line("o1", 1, 10).Line("o2", 1, 10)).Discount);
        Assert.Equal(1000, Decide(program, Sale("s1").Line("o2", 1, 10).Line("t", 1, 10).Line("o1", 1, 10)).Discount);
        Assert.Equal(0, Decide(program, Sale("s1").Line("t", 1, 10).Line("o1", 1, 10)).Discount);
    }

    [Fact]
    public void Decide_WithGoodsThatDoNotDivide_FreesTheCheapestUnitFirst()
    {
        var program = Program(p => p.FreeItem("two", r => r.Buy(Everything, 2).InBasket()));
        var decision = Decide(program, Sale("s1").Line("soap", 3, 10m));
        Assert.Equal(333, decision.Discount);
        Assert.Equal([new ReferenceLineDiscount(0, 0, 333)], decision.LineDiscounts);
    }

    [Fact]
    public void Decide_WithAMoneyCap_GivesTheLastUnitInPart()
    {
        var program = Program(p =>
            p.FreeItem(
                "card",
                r => r.Buy(Everything, 1).Cap(new Cap(250, CapUnit.Money, CapScope.Member, CalendarWindow.Day))
            )
        );
        var decision = Decide(program, Sale("s1").Line("cone", 6, 12m));
        Assert.Equal(
            new ReferenceOutcome("card", Verdict.Reduced, OutcomeUnit.Units, 0, 1, OutcomeUnit.Units, 3, 2, 2),
            decision.OutcomeOf("card")
        );
        Assert.Equal(250, decision.Discount);
        Assert.Equal(
            [
                new ReferencePosting(null, PostingAccount.Purchases, 0, 0, 0, 1),
                new ReferencePosting("card", PostingAccount.Stamps, 0, 0, 0, 0),
                new ReferencePosting("card", PostingAccount.OwedUnits, 0, 0, 0, 2),
                new ReferencePosting("card", PostingAccount.CapUse, 0, 20_607, 0, 250),
            ],
            decision.Postings
        );
    }

    [Fact]
    public void Decide_WithCrossSellAndNoTarget_OffersItWithItsSaving()
    {
        var catalog = Catalog.Create().Item("cone").Item("sundae", item => item.Price(700)).Build();
        var program = Program(p =>
            p.Select("sundae", s => s.Sku("sundae")).CrossSell("dozen", r => r.When(Skus("cone"), 12).Offer("sundae"))
        );
        var decision = Decide(program, Sale("s1").Line("cone", 12, 24m), catalog);
        Assert.Equal(Verdict.NoTarget, decision.OutcomeOf("dozen")!.Verdict);
        Assert.Equal(
            [new ReferenceNudge("dozen", NudgeKind.AddItem, 1, OutcomeUnit.Units, "sundae", 700)],
            decision.Nudges
        );
        var with = Decide(program, Sale("s2").Line("cone", 12, 24m).Line("sundae", 1, 6.5m), catalog);
        Assert.Equal(650, with.Discount);
    }

    [Fact]
    public void Decide_WithTwoRulesForOneUnit_SaysWhichRuleTookIt()
    {
        var program = Program(p =>
            p.CrossSell("a", r => r.When(Skus("tea"), 1).Offer(Skus("cup")))
                .CrossSell("b", r => r.When(Skus("tea"), 1).Offer(Skus("cup")))
        );
        var decision = Decide(program, Sale("s1").Line("tea", 1, 3m).Line("cup", 1, 4m));
        Assert.Equal(Verdict.Awarded, decision.OutcomeOf("a")!.Verdict);
        Assert.Equal((Verdict.Lost, "a"), (decision.OutcomeOf("b")!.Verdict, decision.OutcomeOf("b")!.LostTo));
    }

    // Y = 2: the other cup of the line is left, but one is no whole reward.
    [Fact]
    public void Decide_WhenARuleBeforeTookPartOfTheLine_SaysLost()
    {
        var program = Program(p =>
            p.CrossSell("a", r => r.When(Skus("tea"), 1).Offer(Skus("cup")))
                .CrossSell("b", r => r.When(Skus("tea"), 1).Offer(Skus("cup"), 2))
        );
        var outcome = Decide(program, Sale("s1").Line("tea", 1, 3m).Line("cup", 2, 8m)).OutcomeOf("b")!;
        Assert.Equal((Verdict.Lost, "a", 2), (outcome.Verdict, outcome.LostTo, outcome.Waiting));
    }

    [Fact]
    public void Decide_WhenACapIsUsedUp_SaysCapReachedAndOffersNothing()
    {
        var program = Program(p =>
            p.CrossSell(
                "cup",
                r => r.When(Skus("tea"), 1).Offer(Skus("cup")).Cap(new Cap(1, CapUnit.Times, CapScope.Member))
            )
        );
        var oracle = new ReferenceInterpreter(program);
        var first = oracle.Decide(Sale("s1").Line("tea", 1, 3m).Line("cup", 1, 4m).Build(), oracle.NewMember("ann"));
        var second = oracle.Decide(Sale("s2").Line("tea", 1, 3m).Build(), first.Next);
        var outcome = second.OutcomeOf("cup")!;
        Assert.Equal((Verdict.CapReached, 0, 1), (outcome.Verdict, outcome.Asked, outcome.Waiting));
        Assert.Empty(second.Nudges);
    }

    // T = 0 + 2 - 1 = 1 stamp makes a card of one full, which owes the unit that was given.
    [Fact]
    public void Decide_WhenACardEndsWhereItBegan_PostsBothAccounts()
    {
        var program = Program(p => p.FreeItem("card", r => r.Buy(Everything, 1)));
        Assert.Equal(
            [
                new ReferencePosting(null, PostingAccount.Purchases, 0, 0, 0, 1),
                new ReferencePosting("card", PostingAccount.Stamps, 0, 0, 0, 0),
                new ReferencePosting("card", PostingAccount.OwedUnits, 0, 0, 0, 0),
            ],
            Decide(program, Sale("s1").Line("cone", 2, 4m)).Postings
        );
    }

    // Buy 5 get 3: 4 and 1 more make 5 stamps and nothing today, 4 and 2 more free one.
    [Theory]
    [InlineData(2, NudgeKind.More, 3)]
    [InlineData(3, NudgeKind.AddItem, 3)]
    [InlineData(4, NudgeKind.AddItem, 2)]
    [InlineData(5, NudgeKind.AddItem, 1)]
    public void Decide_WithACardOnTheWay_SaysTheSmallestTrueThing(int units, NudgeKind kind, long missing)
    {
        var program = Program(p => p.FreeItem("card", r => r.Buy(Everything, 5).Get(Everything, 3)));
        Assert.Equal(
            [new ReferenceNudge("card", kind, missing, OutcomeUnit.Units)],
            Decide(program, Sale("s1").Line("cone", units, 2m * units)).Nudges
        );
    }

    [Fact]
    public void Decide_WithAPercentageThatRoundsToNothing_SaysNoTarget()
    {
        var program = Program(p => p.BasketTiers("ten", r => r.PercentOff(0, 10)));
        Assert.Equal(Verdict.NoTarget, Decide(program, Sale("s1").Line("gum", 1, 0.04m)).OutcomeOf("ten")!.Verdict);
    }

    // E11: Solidus
    [Theory]
    [InlineData(50, 10)]
    [InlineData(150, 15)]
    [InlineData(200, 20)]
    public void Decide_WithBasketTiers_GivesTheHighestStep(int spend, int off)
    {
        var program = Program(p => p.BasketTiers("big", r => r.AmountOff(0, 10).AmountOff(100, 15).AmountOff(200, 20)));
        Assert.Equal(off * 100, Decide(program, Sale("s1").Line("chair", 1, spend)).Discount);
    }

    // C3: Odoo
    [Theory]
    [InlineData(25, 0, Verdict.Reduced)]
    [InlineData(425, 17_600, Verdict.Awarded)]
    public void Decide_WithAnAmountOffTheBasket_NeverPaysOut(int basket, long pays, Verdict verdict)
    {
        var program = Program(p => p.BasketTiers("off", r => r.AmountOff(0, 249)));
        var decision = Decide(program, Sale("s1").Line("desk", 1, basket));
        Assert.Equal(pays, decision.Payable);
        Assert.Equal(verdict, decision.OutcomeOf("off")!.Verdict);
    }

    // C16: Odoo
    [Fact]
    public void Decide_WithAllOff_LeavesExactlyNothing()
    {
        var program = Program(p => p.BasketTiers("free", r => r.PercentOff(0, 100)));
        var sale = Sale("s1")
            .Line("a", 1, 5.60m)
            .Line("b", 1, 8.92m)
            .Line("c", 1, 44.91m)
            .Line("d", 1, 217.26m)
            .Line("e", 1, 2400m);
        Assert.Equal(0, Decide(program, sale).Payable);
    }

    // E1, E3, E4: Solidus
    [Theory]
    [InlineData(new[] { 20, 30, 100 }, 15, new long[] { 200, 300, 1000 })]
    [InlineData(new[] { 50, 50, 50 }, 15, new long[] { 500, 500, 500 })]
    [InlineData(new[] { 50, 50, 50 }, 10, new long[] { 334, 333, 333 })]
    public void Decide_WithAnAmountOverLines_SharesByLargestRemainder(int[] prices, int off, long[] shares)
    {
        var program = Program(p => p.BasketTiers("off", r => r.AmountOff(0, off)));
        var sale = Sale("s1").Line("a", 1, prices[0]).Line("b", 1, prices[1]).Line("c", 1, prices[2]);
        Assert.Equal(shares, Decide(program, sale).LineDiscounts.Select(part => part.Amount));
    }

    // F1, F1b: Vendure; G2: Saleor
    [Theory]
    [InlineData(300, new long[] { 4000, 2000, 2000 }, new long[] { 150, 75, 75 })]
    [InlineData(-300, new long[] { 4000, 2000, 2000 }, new long[] { -150, -75, -75 })]
    [InlineData(299, new long[] { 1000, 1000, 1000 }, new long[] { 100, 100, 99 })]
    [InlineData(40, new long[] { 10, 0 }, new long[] { 40, 0 })]
    [InlineData(10, new long[] { 0, 0 }, new long[] { 5, 5 })]
    [InlineData(95, new long[] { 10, 20, 10, 30, 50, 20, 10, 40 }, new long[] { 5, 10, 5, 15, 25, 10, 5, 20 })]
    [InlineData(1377, new long[] { 3000, 1000 }, new long[] { 1033, 344 })]
    public void Share_WithPublishedWeights_GivesThePublishedShares(long amount, long[] weights, long[] shares) =>
        Assert.Equal(shares, Exact.Share(amount, weights));

    [Theory]
    [InlineData(5, 2, RoundingMode.HalfEven, 2)]
    [InlineData(7, 2, RoundingMode.HalfEven, 4)]
    [InlineData(5, 2, RoundingMode.HalfUp, 3)]
    [InlineData(-1, 2, RoundingMode.HalfUp, 0)]
    [InlineData(-1, 2, RoundingMode.Floor, -1)]
    [InlineData(-1, 2, RoundingMode.Ceiling, 0)]
    public void Round_WithAHalf_TakesTheNeighbourOfItsMode(int top, int bottom, RoundingMode mode, int whole) =>
        Assert.Equal(whole, (int)Exact.Round(top, bottom, mode));

    [Fact]
    public void Decide_WithCarryHalfUp_NeverTakesPointsBack()
    {
        var program = Program(p =>
            p.MemberTiers(
                "tier",
                r => r.Tier("all", 0, 1, 1).Round(new Rounding(RoundingLevel.Carry, RoundingMode.HalfUp))
            )
        );
        var oracle = new ReferenceInterpreter(program);
        var first = oracle.Decide(Sale("s1").Line("gum", 1, 0.50m).Build(), oracle.NewMember("ann"));
        var second = oracle.Decide(Sale("s2").Line("gift", 1, 0m).Build(), first.Next);
        Assert.Equal((1, 0), (first.Points, second.Points));
        Assert.Equal(-50, second.Next!.Counter("tier", PostingAccount.Remainder));
        Assert.Equal(Verdict.NotYet, second.OutcomeOf("tier")!.Verdict);
    }

    [Fact]
    public void Decide_WithWeighedGoods_CountsALineAsOneUnitAndAFractionAsNone()
    {
        var program = Program(p => p.BasketTiers("two", r => r.Units().AmountOff(2, 1)));
        var weighed = Sale("s1").Line("ham", 2.5m, 10m, line => line.Weighed());
        Assert.Equal(1, Decide(program, weighed).OutcomeOf("two")!.Have);
        Assert.Equal(2, Decide(program, Sale("s1").Line("ham", 2.5m, 10m)).OutcomeOf("two")!.Have);
    }

    [Fact]
    public void Decide_WithKindsOfLine_MatchesGoodsUnlessAKindIsNamed()
    {
        var fees = new SelectorBuilder().Any(Skus("bag"), new SelectorBuilder().Kind(LineKind.Fee).Build()).Build();
        var program = Program(p =>
            p.BasketTiers("goods", r => r.AmountOff(500, 1)).BasketTiers("named", r => r.Spend(fees).AmountOff(500, 1))
        );
        var decision = Decide(
            program,
            Sale("s1").Line("bag", 1, 2m).Line("delivery", 1, 4m, line => line.Kind(LineKind.Fee))
        );
        Assert.Equal((200, 600), (decision.OutcomeOf("goods")!.Have, decision.OutcomeOf("named")!.Have));
    }

    // A "not" names no kind, and neither it nor what is excepted stops at goods.
    [Fact]
    public void Decide_WithKindsUnderNotAndExcept_LooksAtEveryKind()
    {
        var fee = new SelectorBuilder().Kind(LineKind.Fee).Build();
        var notFees = new SelectorBuilder().Not(fee).Build();
        var notBags = new SelectorBuilder().Kind(LineKind.Goods, LineKind.Fee, LineKind.Tip).Not(Skus("bag")).Build();
        var program = Program(p =>
            p.BasketTiers("a", r => r.Spend(notFees).AmountOff(500, 1))
                .BasketTiers("b", r => r.Spend(notBags).AmountOff(500, 1))
                .BasketTiers("c", r => r.Spend(notBags).Except(Skus("express")).AmountOff(500, 1))
        );
        var sale = Sale("s1")
            .Line("bag", 1, 2m)
            .Line("tea", 1, 1m)
            .Line("express", 1, 4m, line => line.Kind(LineKind.Fee))
            .Line("bag", 1, 8m, line => line.Kind(LineKind.Tip))
            .Line("relief", 1, 16m, line => line.Kind(LineKind.Donation));
        var decision = Decide(program, sale);
        Assert.Equal(
            (300, 500, 100),
            (decision.OutcomeOf("a")!.Have, decision.OutcomeOf("b")!.Have, decision.OutcomeOf("c")!.Have)
        );
    }

    // B1: Odoo
    [Fact]
    public void Decide_WithADiscountBefore_EarnsOnWhatIsPaid()
    {
        var program = Program(p =>
            p.BasketTiers("ten", r => r.PercentOff(0, 10)).MemberTiers("tier", r => r.Tier("all", 0, 1, 1))
        );
        Assert.Equal(90, Decide(program, Sale("s1").Line("desk", 1, 100)).Points);
    }

    // J1: Square
    [Fact]
    public void Decide_WithAPointPerTen_FloorsAndCarriesTheRest()
    {
        var program = Program(p => p.MemberTiers("tier", r => r.Tier("all", 0, 1, 10)));
        var decision = Decide(program, Sale("s1").Line("desk", 1, 105));
        Assert.Equal(10, decision.Points);
        Assert.Equal(500, decision.Next!.Counter("tier", PostingAccount.Remainder));
    }

    [Fact]
    public void Decide_WithTwoCarriedSales_EarnsWhatTheirSumEarns()
    {
        var oracle = new ReferenceInterpreter(Program(p => p.MemberTiers("tier", r => r.Tier("all", 0, 1, 1))));
        var first = oracle.Decide(Sale("s1").Line("gum", 1, 0.60m).Build(), oracle.NewMember("ann"));
        var second = oracle.Decide(Sale("s2").Line("gum", 1, 0.60m).Build(), first.Next);
        Assert.Equal((0, 1), (first.Points, second.Points));
        Assert.Equal(20, second.Next!.Counter("tier", PostingAccount.Remainder));
        Assert.Equal(120, second.Next!.Counter("tier", PostingAccount.Measure, 0, 20_454));
    }

    // K8: Antavo, as 1 point per 1.00
    [Theory]
    [InlineData(RoundingMode.HalfUp, 39, 38)]
    [InlineData(RoundingMode.Ceiling, 39, 39)]
    [InlineData(RoundingMode.Floor, 38, 38)]
    public void Decide_WithEachRounding_TakesItsNeighbour(RoundingMode mode, long high, long low)
    {
        var program = Program(p =>
            p.MemberTiers("tier", r => r.Tier("all", 0, 1, 1).Round(new Rounding(RoundingLevel.Transaction, mode)))
        );
        Assert.Equal(high, Decide(program, Sale("s1").Line("desk", 1, 38.7m)).Points);
        Assert.Equal(low, Decide(program, Sale("s1").Line("desk", 1, 38.3m)).Points);
    }

    [Theory]
    [InlineData(RoundingLevel.Transaction, 2)]
    [InlineData(RoundingLevel.Line, 1)]
    public void Decide_WithEachLevel_RoundsThatOften(RoundingLevel level, long points)
    {
        var program = Program(p =>
            p.MemberTiers("tier", r => r.Tier("all", 0, 1, 1).Round(new Rounding(level, RoundingMode.Floor)))
        );
        Assert.Equal(points, Decide(program, Sale("s1").Line("a", 2, 1.90m).Line("b", 1, 0.60m)).Points);
    }

    // B3, B4 in one: points on food only, a percentage off the food
    [Fact]
    public void Decide_WithPointsOnFoodOnly_EarnsOnWhatTheFoodCost()
    {
        var program = Program(p =>
            p.BasketTiers("ten", r => r.Spend(Skus("food")).PercentOff(0, 10))
                .MemberTiers("tier", r => r.Items(Skus("food")).Tier("all", 0, 1, 1))
        );
        Assert.Equal(90, Decide(program, Sale("s1").Line("food", 1, 100).Line("other", 1, 50)).Points);
    }

    [Fact]
    public void Decide_WhenASaleCrossesATier_PricesItByTheTierBefore()
    {
        var oracle = new ReferenceInterpreter(
            Program(p => p.MemberTiers("tier", r => r.Tier("a", 0, 1, 1).Tier("b", 100, 2, 1)))
        );
        var first = oracle.Decide(Sale("s1").Line("desk", 1, 150).Build(), oracle.NewMember("ann"));
        var second = oracle.Decide(Sale("s2").Line("desk", 1, 10).Build(), first.Next);
        Assert.Equal((150, 20), (first.Points, second.Points));
        Assert.Equal(170, second.Next!.Balance);
    }

    // K23: the same sale delivered twice
    [Fact]
    public void Decide_WhenASaleComesTwice_GivesOnce()
    {
        var oracle = new ReferenceInterpreter(Program(p => p.SignUpBonus("welcome", r => r.Points(500))));
        var sale = Sale("99").Line("a", 2, 4m).Line("b", 1, 1m).Enrol().Build();
        var first = oracle.Decide(sale, oracle.NewMember("ann"));
        var split = Sale("99").Line("b", 1, 1m).Line("a", 1, 2m).Line("a", 1, 2m).Enrol().Build();
        var second = oracle.Decide(split, first.Next);
        Assert.Equal((AdmissionStatus.AlreadyApplied, 500), (second.Status, second.Applied!.Points));
        Assert.Same(first.Next, second.Next);
        Assert.Equal(500, second.Next!.Balance);
        Assert.Equal(AdmissionStatus.Conflict, oracle.Decide(Sale("99").Line("a", 1, 2m).Build(), first.Next).Status);
        var again = oracle.Decide(Sale("100").Line("a", 1, 2m).Enrol().Build(), first.Next);
        Assert.Equal(Verdict.AlreadyGiven, again.OutcomeOf("welcome")!.Verdict);
    }

    [Theory]
    [InlineData(0, AdmissionStatus.Accepted)]
    [InlineData(-1, AdmissionStatus.NeedsReplay)]
    [InlineData(-7 * 24 * 60, AdmissionStatus.NeedsReplay)]
    [InlineData((-7 * 24 * 60) - 1, AdmissionStatus.TooLate)]
    public void Decide_WhenASaleComesLate_AsksForAReplayWithinTheHorizon(int minutes, AdmissionStatus status)
    {
        var oracle = new ReferenceInterpreter(Program(p => p.FreeItem("card", r => r.Buy(Everything, 5))));
        var member = oracle.Decide(Sale("s1").Line("cone", 1, 2m).Build(), oracle.NewMember("ann")).Next;
        var late = Transaction.Create("s2", Noon.AddMinutes(minutes), "USD").Member("ann").Line("cone", 1, 2m).Build();
        Assert.Equal(status, oracle.Decide(late, member).Status);
    }

    [Fact]
    public void Decide_ForAGuest_GivesBasketRewardsAndInvites()
    {
        var program = Program(p =>
            p.FreeItem("card", r => r.Buy(Everything, 5)).BasketTiers("off", r => r.AmountOff(0, 1))
        );
        var sale = Transaction.Create("s1", Noon, "USD").Line("cone", 1, 2m).Build();
        var decision = new ReferenceInterpreter(program).Decide(sale, null);
        Assert.Equal(100, decision.Discount);
        Assert.Equal(Verdict.NeedsMember, decision.OutcomeOf("card")!.Verdict);
        Assert.Equal([new ReferenceNudge(null, NudgeKind.Join, 0, OutcomeUnit.None)], decision.Nudges);
        Assert.Null(decision.Next);
    }

    [Fact]
    public void Decide_ForAGuest_NamesTheSaleBeforeTheMember()
    {
        var program = Program(p =>
            p.FreeItem("a", r => r.Buy(Everything, 5).For(e => e.Tender("card").Attribute("level", "gold")))
                .BasketTiers("b", r => r.Points(0, 5).For(e => e.Tender("cash")))
                .BasketTiers("c", r => r.AmountOff(0, 1).For(e => e.Attribute("level", "gold").Basket(Everything, 2)))
                .BasketTiers("d", r => r.AmountOff(0, 1).For(e => e.Attribute("level", "gold")))
        );
        var sale = Transaction
            .Create("s1", Noon, "USD")
            .Line("cone", 1, 2m)
            .With(d => d.Tender("cash", 200).Tender("card", 0));
        var decision = new ReferenceInterpreter(program).Decide(sale.Build(), null);
        Assert.Equal(EligibilityReason.Tender, decision.OutcomeOf("a")!.Reason);
        Assert.Equal(Verdict.NeedsMember, decision.OutcomeOf("b")!.Verdict);
        Assert.Equal(EligibilityReason.Basket, decision.OutcomeOf("c")!.Reason);
        Assert.Equal(Verdict.NeedsMember, decision.OutcomeOf("d")!.Verdict);
    }

    [Fact]
    public void Decide_WhenAMemberJoinsAtTheFirstInstant_PostsASecondAndThenThePurchase()
    {
        var program = Program(p => p.FreeItem("card", r => r.Buy(Skus("cone"), 5)));
        var epoch = new DateTimeOffset(1970, 1, 1, 0, 0, 0, TimeSpan.Zero);
        var sale = Transaction.Create("s1", epoch, "USD").Member("ann").Enrol().Line("tea", 1, 2m);
        Assert.Equal(
            [
                new ReferencePosting(null, PostingAccount.Enrolment, 0, 0, 0, 1),
                new ReferencePosting(null, PostingAccount.Purchases, 0, 0, 0, 1),
            ],
            Decide(program, sale).Postings
        );
    }

    // Friday's hours from 01:00 lie on Saturday's date where the day starts at 04:00. 2026-06-05 is a Friday.
    [Theory]
    [InlineData(5, 1, false)]
    [InlineData(6, 1, true)]
    [InlineData(6, 2, true)]
    [InlineData(6, 3, false)]
    public void Decide_WithHoursAfterMidnight_CountsThemToTheBusinessDay(int day, int hour, bool open)
    {
        var program = Program(p =>
            p.BusinessDayStart(TimeSpan.FromHours(4))
                .BasketTiers(
                    "late",
                    r => r.AmountOff(0, 1).During(Weekdays.Friday, TimeSpan.FromHours(1), TimeSpan.FromHours(3))
                )
        );
        var at = new DateTimeOffset(2026, 6, day, hour, 0, 0, TimeSpan.Zero);
        var sale = Transaction.Create("s1", at, "USD").Line("tea", 1, 2m).Build();
        Assert.Equal(
            open ? Verdict.Awarded : Verdict.OutsideWindow,
            new ReferenceInterpreter(program).Decide(sale, null).OutcomeOf("late")!.Verdict
        );
    }

    // New York, 2026-03-08: 02:30 does not exist, so the day begins at 03:00 EDT (07:00 UTC).
    [Theory]
    [InlineData("2026-03-08T06:59:00Z", 20_519)]
    [InlineData("2026-03-08T07:00:00Z", 20_520)]
    public void Decide_WhereTheDayStartsInAGap_BeginsItAfterTheGap(string at, int day)
    {
        var program = Program(p =>
            p.TimeZone("America/New_York")
                .BusinessDayStart(new TimeSpan(2, 30, 0))
                .MemberTiers("tier", r => r.Tier("all", 0, 1, 1).Over(CalendarWindow.Day))
        );
        var oracle = new ReferenceInterpreter(program);
        var instant = DateTimeOffset.Parse(at, System.Globalization.CultureInfo.InvariantCulture);
        var sale = Transaction.Create("s1", instant, "USD").Member("ann").Line("tea", 1, 2m).Build();
        Assert.Contains(
            new ReferencePosting("tier", PostingAccount.Measure, 0, day, 0, 200),
            oracle.Decide(sale, oracle.NewMember("ann")).Postings
        );
    }

    [Fact]
    public void Decide_WithMergedLines_SharesOverTheTillsLinesByIdLength()
    {
        var program = Program(p => p.BasketTiers("off", r => r.AmountOff(0, 0.01m)));
        var sale = Sale("s1").Line(new Line("tea", 1, 200, null, "10")).Line(new Line("tea", 1, 200, null, "9"));
        Assert.Equal([new ReferenceLineDiscount(0, 1, 1)], Decide(program, sale).LineDiscounts);
    }

    // 2 cents over 1.00 and 3.00 are 0.5 and 1.5: the larger line has the odd one, whatever its id.
    [Fact]
    public void Decide_WithATieInsideAMergedLine_FavoursTheLargerLine()
    {
        var program = Program(p => p.BasketTiers("off", r => r.AmountOff(0, 0.02m)));
        var sale = Sale("s1").Line(new Line("tea", 1, 100, null, "9")).Line(new Line("tea", 3, 300, null, "10"));
        Assert.Equal([new ReferenceLineDiscount(0, 1, 2)], Decide(program, sale).LineDiscounts);
    }

    [Theory]
    [InlineData(1_000_000, 1, Refusal.QuantityOutOfRange, -1)]
    [InlineData(1, 1_000_001, Refusal.QuantityOutOfRange, 1)]
    [InlineData(0, 1_000_001, Refusal.QuantityOutOfRange, 0)]
    [InlineData(999_999, 1, Refusal.None, -1)]
    public void Decide_WithTooManyUnits_NamesTheLineThatAloneHasThem(int first, int second, Refusal refusal, int line)
    {
        var program = Program(p => p.BasketTiers("off", r => r.Spend(Skus("x")).AmountOff(0, 1)));
        var decision = Decide(program, Sale("s1").Line("tea", first, 2m).Line("tea", second, 2m));
        Assert.Equal((refusal, line), (decision.Refusal, decision.RefusedLine));
    }

    // The sum is looked at line by line, so it is found before the return.
    [Fact]
    public void Decide_WithAmountsThatAreTooMuchTogether_NamesNoLine()
    {
        var program = Program(p => p.BasketTiers("off", r => r.AmountOff(0, 1)));
        var sale = Sale("s1").Line("ship", 1, 10_000_000_000m).Line("tea", 1, 0.01m).Line("tea", -1, 2m);
        var decision = Decide(program, sale);
        Assert.Equal((Refusal.AmountOutOfRange, -1), (decision.Refusal, decision.RefusedLine));
    }

    [Fact]
    public void Decide_WithARefusedLine_NamesIt()
    {
        var program = Program(p => p.FreeItem("card", r => r.Buy(Everything, 5)));
        var decision = Decide(program, Sale("s1").Line("tea", 1, 2m).Line("tea", -1, 2m));
        Assert.Equal(
            (AdmissionStatus.Refused, Refusal.Return, 1),
            (decision.Status, decision.Refusal, decision.RefusedLine)
        );
    }

    [Fact]
    public void Decide_WithACustomRule_PassesItsAskThroughTheCaps()
    {
        var program = Program(p =>
            p.Custom(
                "mine",
                r => r.Uses("half").Stage(RewardStage.Item).Cap(new Cap(1, CapUnit.Units, CapScope.Transaction))
            )
        );
        var oracle = new ReferenceInterpreter(
            program,
            null,
            new Dictionary<string, Func<IReadOnlyList<ReferenceLine>, ReferenceAsk?>>
            {
                ["half"] = lines => new ReferenceAsk(Reward.PercentOff(Percent.Of(50)), lines.Sum(line => line.Units)),
            }
        );
        var decision = oracle.Decide(Sale("s1").Line("tea", 2, 4m).Build(), oracle.NewMember("ann"));
        Assert.Equal((100, Verdict.Reduced), (decision.Discount, decision.OutcomeOf("mine")!.Verdict));
    }

    private static IEnumerable<int> Range(int from, int to) => Enumerable.Range(from, to - from + 1);

    private static Selector Everything => Selector.Everything;

    private static Selector Skus(params string[] skus) => new SelectorBuilder().Sku(skus).Build();

    private static LoyaltyProgram Program(Action<LoyaltyProgramBuilder> describe)
    {
        var builder = LoyaltyProgram.Create("club", "USD");
        describe(builder);
        return builder.Build();
    }

    private static TransactionBuilder Sale(string id) => Transaction.Create(id, Noon, "USD").Member("ann");

    private static ReferenceDecision Decide(LoyaltyProgram program, TransactionBuilder sale, Catalog? catalog = null)
    {
        var oracle = new ReferenceInterpreter(program, catalog);
        return oracle.Decide(sale.Build(), oracle.NewMember("ann"));
    }
}
