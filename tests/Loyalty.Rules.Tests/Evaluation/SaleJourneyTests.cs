using Loyalty.Rules.Journeys;
using Loyalty.Rules.Receipts;
using static Loyalty.Rules.Tests.Goods;

namespace Loyalty.Rules.Tests.Evaluation;

/// <summary>The one call: timers due up to the sale fire, rules see that phase, what was decided advances the journey, and rewards of steps are for later.</summary>
public sealed class SaleJourneyTests
{
    private static readonly Line Tea = Each("tea", 1, 2000);

    [Fact]
    public void Sell_ASaleThatMovesTheMember_IsDecidedInThePhaseBefore()
    {
        var shop = Days();
        var first = shop.Sell(Tea);
        var second = shop.At("2026-06-02 12:00").Sell(Tea);
        var third = shop.At("2026-06-03 12:00").Sell(Tea);

        Assert.Equal(["new", "regular", "regular"], Phases(shop, first, second, third));
        Assert.Equal([0, 0, 100], new[] { first, second, third }.Select(one => one.Discount.MinorUnits));
        Assert.Equal(EligibilityReason.Phase, second.Told("for-regulars").Reason);
        Assert.Equal(["purchase: new -> regular"], Steps(second));
    }

    [Fact]
    public void Sell_ATimerDueAtTheInstantOfTheSale_FiresBeforeTheRules()
    {
        var shop = Days();
        shop.Sell(Tea);

        var back = shop.At("2026-06-11 12:00").Sell(Tea);

        Assert.Equal(200, back.Discount.MinorUnits); // for-cold
        Assert.Equal(["chill: new -> cold", "purchase: cold -> regular"], Steps(back));
        Assert.Equal(["come-back Waiting"], back.Touches.Select(one => $"{one.Touch.Touch.Id} {one.Status}"));
    }

    // The sale raises two events: the first begins the run, and the second has nothing to do with it.
    [Fact]
    public void Sell_ARunThatBeginsForWhoHasOptedOut_IsToldOnce()
    {
        var shop = new Shop(p =>
            p.BasketTiers("money", r => r.Spend().AmountOff(1, 1))
                .Journey(
                    Journey
                        .Create("days")
                        .Event("stop", "purchase", "rewardReceived")
                        .Enter(on: "purchase")
                        .OptOutOn("stop")
                        .Counter("stops", of: "stop")
                        .Phase("new", r => r.Steady())
                        .Build()
                )
        );
        shop.Ann = shop.Plan.Take(shop.Ann, new JourneyEvent("e-1", "stop", shop.Now)).NextState;

        shop.Sell(Tea);

        Assert.Equal(1, shop.Plan.Journey!.CounterOf(shop.Ann.Journey!.Runs.Single().State, "stops"));
    }

    [Fact]
    public void Sell_AStepWithAReward_PostsItForLaterAndNotForThisSale()
    {
        var shop = Days();
        shop.Sell(Tea);

        var second = shop.At("2026-06-02 12:00").Sell(w => w.Redeem("voucher"), Tea);

        Assert.Equal((0L, 0L), (second.Points, second.PointsRedeemed));
        Assert.Equal(50, second.JourneyRewards.Single().Reward.Points);
        var posting = second.Postings.Single(one => one.Account == PostingAccount.JourneyPoints);
        Assert.Equal(("days", 0, 0L, 50L), (posting.RuleId, posting.Part, posting.Before, posting.After));
        var lot = shop.Ann.Lots.Single();
        Assert.Equal(("days/1/1", "days", second.Sale.Header.At), (lot.TransactionId, lot.RuleId, lot.Issued));
        Assert.Equal((50L, 50L), (shop.Ann.Points, shop.Ann.PointsAt(second.Sale.Header.At)));

        Assert.Equal(50, shop.At("2026-06-03 12:00").Sell(w => w.Redeem("voucher"), Tea).PointsRedeemed);
        Assert.Empty(shop.Ann.Lots);
    }

    // A sale that comes long after the timer was due does not pay itself with what it brought either.
    [Fact]
    public void Sell_ATimerWithAReward_IssuesItAtItsTimeAndForLater()
    {
        var shop = Days();
        shop.Sell(Tea);

        var late = shop.At("2026-07-01 12:00").Sell(w => w.Redeem("taste"), Tea);

        Assert.Equal(0, late.PointsRedeemed);
        Assert.Equal(
            ["days/1/2 7 2026-06-11T12:00:00"],
            shop.Ann.Lots.Select(one => $"{one.TransactionId} {one.Points} {one.Issued.UtcDateTime:s}")
        );
        Assert.Equal(7, shop.At("2026-07-01 12:01").Sell(w => w.Redeem("taste"), Tea).PointsRedeemed);
    }

    [Theory]
    [InlineData("en", "Points for next time: +50", "Your points: 50")]
    [InlineData("vi", "Điểm tặng cho lần sau: +50", "Điểm hiện có: 50")]
    public void Receipt_OfASaleThatAStepRewards_TellsThePointsForNextTime(string language, params string[] expected)
    {
        var shop = Days();
        shop.Sell(Tea);

        var receipt = shop.At("2026-06-02 12:00").Sell(Tea).Receipt(language);

        Assert.Equal(
            expected,
            receipt
                .Lines.Where(line => line.Kind == ReceiptLineKind.Points)
                .Select(line => $"{line.Text}: {line.Amount}")
        );
    }

    [Fact]
    public void Sell_PointsWithDecimals_RewardsWholePoints()
    {
        var shop = Days(decimals: 2);
        shop.Sell(Tea);
        shop.At("2026-06-02 12:00").Sell(Tea);

        Assert.Equal(5000, shop.Ann.Points);
    }

    [Fact]
    public void Sell_TheSameSaleTwice_MovesNothingAgain()
    {
        var shop = Days();
        shop.Sell(Tea);
        var sale = shop.At("2026-06-02 12:00").Sell(Tea).Sale;
        var after = shop.Ann;

        var again = shop.Plan.Evaluate(sale, after);

        Assert.Equal(AdmissionStatus.AlreadyApplied, again.Admission.Status);
        Assert.Equal(after, again.NextState);
        Assert.Empty(again.JourneySteps);
        Assert.Empty(again.JourneyRewards);
    }

    [Fact]
    public void Sell_InTraining_SeesThePhaseAndKeepsNothing()
    {
        var shop = Days();
        shop.Sell(Tea);
        var before = shop.Ann;

        var training = shop.At("2026-06-11 12:00").Sell(w => w.Training(), Tea);

        Assert.Equal(200, training.Discount.MinorUnits);
        Assert.Equal(before, training.NextState);
        Assert.Empty(training.JourneySteps);
        Assert.Empty(training.Touches);
        Assert.Empty(training.JourneyRewards);
    }

    [Fact]
    public void Sell_ToAGuest_MovesNobodyAndNeedsAMemberForAPhase()
    {
        var decision = Days().SellToGuest(Tea);

        Assert.Empty(decision.JourneySteps);
        Assert.Equal(Verdict.NeedsMember, decision.Told("for-regulars").Verdict);
    }

    [Fact]
    public void Sell_ASaleThatIsRefused_MovesNothing()
    {
        var shop = Days();
        shop.Sell(Tea);
        var before = shop.Ann;

        var refused = shop.At("2026-06-11 12:00").Sell(Each("tea", -1, 2000));

        Assert.Equal(Refusal.Return, refused.Admission.Refusal);
        Assert.Equal(before, refused.NextState);
        Assert.Empty(refused.JourneySteps);
    }

    [Fact]
    public void Sell_AWishThatRefusesTheSale_MovesNothing()
    {
        var shop = Days();
        shop.Sell(Tea);
        var before = shop.Ann;

        var refused = shop.At("2026-06-11 12:00").Sell(w => w.Redeem("voucher", orRefuseSale: true), Tea);

        Assert.Equal(Refusal.CannotRedeem, refused.Admission.Refusal);
        Assert.Equal(before, refused.NextState);
        Assert.Empty(refused.JourneySteps);
        Assert.Empty(refused.Touches);
    }

    [Fact]
    public void Sell_WhereTheJourneyKnowsNothingOfSales_LeavesItAlone()
    {
        var shop = new Shop(p =>
            p.BasketTiers("any", r => r.Spend().AmountOff(10, 1))
                .Journey(
                    Journey
                        .Create("calls")
                        .Event("call")
                        .Enter("call")
                        .Phase(
                            "called",
                            phase => phase.Timer("week", t => t.AfterDays(7)).OnTimer("week", t => t.To("over"))
                        )
                        .Phase("over", phase => phase.Steady())
                        .Build()
                )
        );
        shop.Sell(Tea);
        Assert.Null(shop.Ann.Journey);

        shop.Ann = shop.Plan.Take(shop.Ann, new JourneyEvent("1", "call", shop.Now)).NextState;
        var called = shop.Ann.Journey;
        shop.At("2026-06-07 12:00").Sell(Tea);
        Assert.Same(called, shop.Ann.Journey); // idle time is no change

        Assert.Equal(["week: called -> over"], Steps(shop.At("2026-06-20 12:00").Sell(Tea)));
        Assert.Equal(new DateTimeOffset(2026, 6, 8, 12, 0, 0, TimeSpan.Zero), shop.Ann.Journey!.At);
    }

    [Fact]
    public void Sell_ToAHeldOutMember_WalksTheSamePhasesAndGivesNothing()
    {
        var shop = Days(perMilleHeldOut: 1000);
        shop.Sell(Tea);

        var second = shop.At("2026-06-02 12:00").Sell(Tea);

        Assert.Equal(["purchase: new -> regular"], Steps(second));
        Assert.True(second.JourneyRewards.Single().IsWithheld);
        Assert.DoesNotContain(second.Postings, one => one.Account == PostingAccount.JourneyPoints);
        Assert.Equal(0, shop.Ann.Points);
        Assert.Equal(TouchStatus.WithheldByHoldout, Assert.Single(second.Touches).Status);
    }

    [Fact]
    public void Apply_OfABuffer_GivesTheStateOfADurableDecision()
    {
        var shop = Days();
        var builder = shop.Ann.ToBuilder();
        var buffer = new DecisionBuffer();
        string[] times = ["2026-06-01 12:00", "2026-06-02 12:00", "2026-06-20 12:00", "2026-07-30 12:00"];
        foreach (string time in times)
        {
            var durable = shop.At(time).Sell(Tea);
            shop.Plan.Evaluate(durable.Sale.AsView(), builder, buffer);
            builder.Apply(buffer);

            Assert.Equal(durable.NextState, builder.ToImmutable());
            Assert.Equal(durable.NextState!.Journey, builder.Journey);
            Assert.Equal(durable.JourneySteps.Select(Text), buffer.JourneySteps.Select(Text));
            Assert.Equal(durable.Touches.Select(one => one.Touch), buffer.Touches.Select(one => one.Touch));
            Assert.Equal(durable.JourneyRewards, buffer.JourneyRewards);
            Assert.Equal(durable.Postings, buffer.Postings.ToArray());
        }
        Assert.Equal(builder.ToImmutable(), builder.ToImmutable().ToBuilder().ToImmutable());
    }

    [Fact]
    public void Evaluate_IntoABufferThatServedAJourney_LeavesNothingOfIt()
    {
        var shop = Days();
        var other = new Shop(p => p.BasketTiers("any", r => r.Spend().AmountOff(10, 1)));
        shop.Sell(Tea);
        var buffer = new DecisionBuffer();
        var bob = other.Ann.ToBuilder();

        shop.Plan.Evaluate(
            shop.At("2026-06-11 12:00").Sale("2", "ann", null, [Tea]).AsView(),
            shop.Ann.ToBuilder(),
            buffer
        );
        Assert.Equal(2, buffer.JourneySteps.Count);
        other.Plan.Evaluate(other.Sale("1", "ann", null, [Tea]).AsView(), bob, buffer);

        Assert.Empty(buffer.JourneySteps);
        Assert.Empty(buffer.Touches);
        Assert.Empty(buffer.JourneyRewards);
        bob.Apply(buffer);
        Assert.Null(bob.Journey);
        Assert.Equal(0, bob.Points);
    }

    [Fact]
    public void Apply_ADecisionUponAnotherJourneyOfTheSameVersion_Throws()
    {
        var shop = Days();
        shop.Sell(Tea);
        var called = shop.Plan.Take(shop.Ann, new JourneyEvent("1", "call", shop.Now)).NextState;
        var stopped = shop.Plan.Take(shop.Ann, new JourneyEvent("1", "stop", shop.Now)).NextState;
        var sale = shop.At("2026-06-02 12:00").Sale("2", "ann", null, [Tea]);
        var buffer = new DecisionBuffer();
        shop.Plan.Evaluate(sale.AsView(), called.ToBuilder(), buffer);

        Assert.Throws<InvalidOperationException>(() => stopped.With(shop.Plan.Evaluate(sale, called)));
        Assert.Throws<InvalidOperationException>(() => stopped.ToBuilder().Apply(buffer));
        Assert.Equal(called.Version + 1, called.With(shop.Plan.Evaluate(sale, called)).Version);
    }

    [Fact]
    public void Sell_BeforeWhereTheJourneyHasCome_NeedsAReplay()
    {
        var shop = Days();
        shop.Ann = shop.Plan.Take(shop.Ann, new JourneyEvent("1", "call", shop.Now)).NextState;
        var before = shop.Ann;

        var late = shop.At("2026-06-01 11:59").Sell(Tea);

        Assert.Equal(AdmissionStatus.NeedsReplay, late.Admission.Status);
        Assert.Equal(before, late.NextState);
        Assert.True(shop.At("2026-06-01 12:00").Sell(Tea).Admission.IsAccepted);
    }

    [Fact]
    public void Sell_BehindMoreTimersThanOneCallFires_IsRefusedUntilTheJourneyWasAdvanced()
    {
        var shop = new Shop(p =>
            p.BasketTiers("any", r => r.Spend().AmountOff(10, 1))
                .Journey(
                    Journey
                        .Create("clock")
                        .Event("purchase")
                        .Enter("purchase")
                        .Phase(
                            "ticking",
                            phase =>
                                phase
                                    .Timer("tick", t => t.After(JourneyDuration.OfSeconds(10)))
                                    .OnTimer("tick", t => t.To("ticking"))
                        )
                        .Build()
                )
        );
        shop.Sell(Tea);
        var before = shop.Ann;

        var refused = shop.At("2026-06-16 12:00").Sell(Tea); // 129,600 ticks later
        Assert.Equal(Refusal.JourneyBehind, refused.Admission.Refusal);
        Assert.Equal(before, refused.NextState);
        Assert.Empty(refused.JourneySteps);

        var ahead = shop.Plan.AdvanceTo(shop.Ann, shop.Now);
        Assert.Equal(JourneyAnswerKind.Unfinished, ahead.Answer.Kind);
        ahead = shop.Plan.AdvanceTo(ahead.NextState, shop.Now);
        Assert.Equal(JourneyAnswerKind.Moved, ahead.Answer.Kind);
        Assert.True(shop.Plan.Evaluate(refused.Sale, ahead.NextState).Admission.IsAccepted);
    }

    [Fact]
    public void Explain_ARuleOfAPhase_SeesThePhaseOfTheSalesTime()
    {
        var shop = Days();
        shop.Sell(Tea);
        var sale = shop.At("2026-06-11 12:00").Sale("next", "ann", null, [Tea]);

        Assert.Equal(Verdict.Awarded, shop.Plan.Explain("for-cold", sale, shop.Ann).Verdict);
        Assert.Equal(EligibilityReason.Phase, shop.Plan.Explain("for-regulars", sale, shop.Ann).Reason);
    }

    [Fact]
    public void Sell_APhaseAroundOthers_MeansAllInsideIt()
    {
        var shop = new Shop(p =>
            p.BasketTiers("any", r => r.Spend().AmountOff(10, 1).For(e => e.Phase("customer")))
                .Journey(
                    Journey
                        .Create("nested")
                        .Event("purchase", "call")
                        .Enter("call")
                        .Phase("stranger", phase => phase.On("purchase", t => t.To("customer")))
                        .Phase(
                            "customer",
                            phase =>
                                phase
                                    .Phase("young", child => child.On("purchase", t => t.To("old")))
                                    .Phase("old", child => child.Steady())
                        )
                        .Build()
                )
        );
        shop.Ann = shop.Plan.Take(shop.Ann, new JourneyEvent("1", "call", shop.Now)).NextState;
        var sales = Enumerable.Range(2, 3).Select(day => shop.At($"2026-06-0{day} 12:00").Sell(Tea)).ToList();

        Assert.Equal([0, 100, 100], sales.Select(one => one.Discount.MinorUnits));
    }

    [Fact]
    public void Sell_AttributesOfTheSale_AreWhatConditionsRead()
    {
        var shop = new Shop(p =>
            p.MemberAttribute("vip")
                .BasketTiers("any", r => r.Spend().AmountOff(10, 1))
                .Journey(
                    Journey
                        .Create("known")
                        .Event("purchase")
                        .Attribute("vip")
                        .Enter("purchase")
                        .Phase(
                            "anyone",
                            phase => phase.On("purchase", t => t.If(Condition.AnyOf("vip", "yes")).To("vip"))
                        )
                        .Phase("vip", phase => phase.Steady())
                        .Build()
                )
        );

        Assert.Empty(shop.Sell(Tea).JourneySteps);
        Assert.Equal(["purchase: anyone -> vip"], Steps(shop.Sell(w => w.Attribute("vip", "yes"), Tea)));
    }

    internal static Shop Days(int decimals = 0, int perMilleHeldOut = 0) =>
        new(p =>
            p.PointDecimals(decimals)
                .BasketTiers("for-regulars", r => r.Spend().AmountOff(10, 1).For(e => e.Phase("regular")))
                .BasketTiers("for-cold", r => r.Spend().AmountOff(10, 2).For(e => e.Phase("cold")))
                .Redemption("voucher", r => r.Points(50).AmountOff(5))
                .Redemption("taste", r => r.Points(7).AmountOff(1).IncludingThisSale())
                .Journey(Story(perMilleHeldOut).Build())
        );

    private static JourneyBuilder Story(int perMilleHeldOut)
    {
        var journey = Journey
            .Create("days")
            .Event("purchase", "call", "stop")
            .Enter("purchase")
            .OptOutOn("stop")
            .Counter("purchases", of: "purchase")
            .Channel("mail", perDay: 1)
            .Touch("thanks", "mail")
            .Touch("come-back", "mail")
            .Phase(
                "new",
                p =>
                    p.Timer("chill", t => t.AfterDays(10))
                        .On(
                            "purchase",
                            t =>
                                t.If(Condition.Counter("purchases", atLeast: 2))
                                    .To("regular")
                                    .Do(Effect.Reward(50), Effect.Touch("thanks"))
                        )
                        .OnTimer("chill", t => t.To("cold").Do(Effect.Touch("come-back"), Effect.Reward(7)))
            )
            .Phase("regular", p => p.Steady())
            .Phase("cold", p => p.Steady().On("purchase", t => t.To("regular")));
        return perMilleHeldOut == 0 ? journey : journey.Holdout("control", "salt", perMilleHeldOut);
    }

    private static IEnumerable<string> Phases(Shop shop, params Decision[] decisions) =>
        decisions.Select(one => shop.Plan.PhaseOf(one.NextState!)!.Id);

    private static IEnumerable<string> Steps(Decision decision) => decision.JourneySteps.Select(Text);

    private static string Text(RunStep step) => $"{step.Step.Trigger.Id}: {step.Step.From.Id} -> {step.Step.To.Id}";
}
