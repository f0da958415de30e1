using Loyalty.Rules.Journeys;
using Loyalty.Rules.Tests.Evaluation;
using static Loyalty.Rules.Tests.Goods;

namespace Loyalty.Rules.Tests.Journeys;

/// <summary>What a host does with the journey of a member's state between sales.</summary>
public sealed class BetweenSalesTests
{
    private static readonly Line Tea = Each("tea", 1, 2000);

    [Fact]
    public void AdvanceTo_ATimerWithARewardAndATouch_PostsTheOneAndHoldsTheOther()
    {
        var shop = SaleJourneyTests.Days();
        shop.Sell(Tea);
        var due = shop.Now.AddDays(10);

        Assert.Equal(due, shop.Plan.NextWake(shop.Ann));
        Assert.Equal("new", shop.Plan.PhaseOf(shop.Ann)!.Id);
        var decided = shop.Plan.AdvanceTo(shop.Ann, due.AddHours(3));

        Assert.Equal(JourneyAnswerKind.Moved, decided.Answer.Kind);
        var posting = Assert.Single(decided.Postings);
        Assert.Equal((PostingAccount.JourneyPoints, 7L), (posting.Account, posting.After));
        var next = decided.NextState;
        Assert.Equal((shop.Ann.Version + 1, 7L, due), (next.Version, next.Points, next.Lots[0].AvailableFrom));
        Assert.Equal("cold", shop.Plan.PhaseOf(next)!.Id);
        Assert.Equal("come-back", Assert.Single(next.Journey!.Waiting).Touch.Id);
        Assert.Equal((1L, 0L), (shop.Ann.Version, shop.Ann.Points)); // the state before is as it was
    }

    [Fact]
    public void AdvanceTo_WhereNothingIsDue_IsTheSameState()
    {
        var shop = SaleJourneyTests.Days();
        var fresh = shop.Ann;
        shop.Sell(Tea);

        Assert.Same(fresh, shop.Plan.AdvanceTo(fresh, shop.Now).NextState);
        Assert.Same(shop.Ann, shop.Plan.AdvanceTo(shop.Ann, shop.Now.AddDays(9)).NextState);
        Assert.Same(shop.Ann, shop.Plan.AdvanceTo(shop.Ann, shop.Now.AddDays(-1)).NextState);
    }

    [Fact]
    public void Take_AnEventOnce_IsTakenOnce()
    {
        var shop = SaleJourneyTests.Days();
        shop.Sell(Tea);
        var call = new JourneyEvent("c1", "call", shop.Now.AddHours(1));

        var once = shop.Plan.Take(shop.Ann, call);
        var twice = shop.Plan.Take(once.NextState, call);
        var other = shop.Plan.Take(once.NextState, new JourneyEvent("c1", "call", shop.Now.AddHours(2)));
        var unknown = shop.Plan.Take(once.NextState, new JourneyEvent("c2", "letter", shop.Now.AddHours(2)));

        Assert.Equal((JourneyAnswerKind.Stayed, 2L), (once.Answer.Kind, once.NextState.Version));
        Assert.Equal(JourneyAnswerKind.AlreadyTaken, twice.Answer.Kind);
        Assert.Same(once.NextState, twice.NextState);
        Assert.Equal(JourneyAnswerKind.Conflict, other.Answer.Kind);
        Assert.Same(once.NextState, other.NextState);
        Assert.Equal(JourneyAnswerKind.Ignored, unknown.Answer.Kind);
        Assert.Same(once.NextState, unknown.NextState);
    }

    // A host may say again what a sale says by itself, such as purchases of another channel.
    [Fact]
    public void Take_AnEventThatSalesRaiseToo_IsTaken()
    {
        var shop = SaleJourneyTests.Days();
        shop.Sell(Tea);

        var decided = shop.Plan.Take(shop.Ann, new JourneyEvent("web-1", "purchase", shop.Now.AddDays(1)));

        Assert.Equal("regular", shop.Plan.PhaseOf(decided.NextState)!.Id);
        Assert.Equal(50, decided.NextState.Points);
    }

    [Fact]
    public void Take_AnEventFromBeforeTheLatestSale_NeedsAReplayUnlessItWasTaken()
    {
        var shop = new Shop(p =>
            p.BasketTiers("any", r => r.Spend().AmountOff(10, 1))
                .Journey(Journey.Create("calls").Event("call").Enter("call").Phase("called", x => x.Steady()).Build())
        );
        var known = new JourneyEvent("c1", "call", shop.Now);
        shop.Ann = shop.Plan.Take(shop.Ann, known).NextState;
        shop.At("2026-06-02 12:00").Sell(Tea); // moves nothing in the journey

        var late = shop.Plan.Take(shop.Ann, new JourneyEvent("c2", "call", shop.Now.AddMinutes(-1)));
        var again = shop.Plan.Take(shop.Ann, known);
        var same = shop.Plan.Take(shop.Ann, new JourneyEvent("c2", "call", shop.Now));

        Assert.Equal((JourneyAnswerKind.NeedsReplay, JourneyReason.Earlier), (late.Answer.Kind, late.Answer.Reason));
        Assert.Same(shop.Ann, late.NextState);
        Assert.Same(shop.Ann.Journey, late.Answer.Next);
        Assert.Equal(JourneyAnswerKind.AlreadyTaken, again.Answer.Kind);
        Assert.Equal(JourneyAnswerKind.Stayed, same.Answer.Kind);
    }

    [Fact]
    public void Enter_ByHand_BeginsARunUnlessASaleCameLater()
    {
        var shop = new Shop(p =>
            p.BasketTiers("any", r => r.Spend().AmountOff(10, 1))
                .Journey(Journey.Create("club").Event("purchase").Phase("in", x => x.Steady()).Build())
        );
        var entered = shop.Plan.Enter(shop.Ann, shop.Now);
        shop.Sell(Tea);

        Assert.Equal("in", shop.Plan.PhaseOf(entered.NextState)!.Id);
        Assert.Null(shop.Plan.PhaseOf(shop.Ann));
        Assert.Equal(JourneyAnswerKind.NeedsReplay, shop.Plan.Enter(shop.Ann, shop.Now.AddDays(-1)).Answer.Kind);
        Assert.Equal(JourneyReason.StillRunning, shop.Plan.Enter(entered.NextState, shop.Now.AddDays(1)).Answer.Reason);
    }

    [Fact]
    public void Drain_TouchesOfSales_GoOutOnceByTheRulesOfTheirChannel()
    {
        var shop = SaleJourneyTests.Days();
        shop.Sell(Tea);
        shop.At("2026-06-12 12:00").Sell(Tea); // come-back waits

        Assert.Equal(JourneyReason.OtherPlan, SaleJourneyTests.Days(2).Plan.Drain(shop.Ann, shop.Now).Batch.Reason);
        var first = shop.Plan.Drain(shop.Ann, shop.Now);
        var second = shop.Plan.Drain(first.NextState, shop.Now);

        Assert.Equal(["come-back"], first.Batch.Sent.Select(one => one.Touch.Id));
        Assert.Equal("ann/days/1/1", first.Batch.Sent[0].Id);
        Assert.Equal(shop.Ann.Version + 1, first.NextState.Version);
        Assert.Empty(second.Batch.Sent);
    }

    [Fact]
    public void Drain_WhereNothingWasEverIssued_IsTheSameState()
    {
        var shop = SaleJourneyTests.Days();
        shop.Sell(Tea);

        Assert.Same(shop.Ann, shop.Plan.Drain(shop.Ann, shop.Now).NextState);
    }

    [Fact]
    public void Take_AfterOptingOutBetweenSales_NoSaleIssuesATouch()
    {
        var shop = SaleJourneyTests.Days();
        shop.Sell(Tea);
        shop.Ann = shop.Plan.Take(shop.Ann, new JourneyEvent("s", "stop", shop.Now)).NextState;

        var second = shop.At("2026-06-02 12:00").Sell(Tea);

        Assert.Equal(TouchStatus.WithheldByOptOut, Assert.Single(second.Touches).Status);
        Assert.Equal(50, shop.Ann.Points); // what is owed is owed
    }

    [Fact]
    public void Take_ARewardThatNoBalanceHolds_IsRefused()
    {
        var shop = SaleJourneyTests.Days();
        string json = System.Text.Encoding.UTF8.GetString(shop.Ann.ToJson()).TrimEnd('}', '\n');
        shop.Ann = shop.Plan.ReadState(
            json
                + """, "lots": [{"transaction": "old", "rule": "voucher", "issued": "2026-05-01T00:00:00Z", "points": 999999999999999990}]}"""
        );
        shop.Sell(Tea);
        var rich = shop.Ann;
        var called = new JourneyEvent("web-1", "purchase", shop.Now.AddDays(1));

        var refused = shop.Plan.Take(rich, called);

        Assert.Equal((JourneyAnswerKind.Refused, JourneyReason.Overflow), (refused.Answer.Kind, refused.Answer.Reason));
        Assert.Same(rich, refused.NextState);
        var sale = shop.At("2026-06-02 12:00").Sale("2", "ann", null, [Tea]);
        var decision = shop.Plan.Evaluate(sale, rich);
        Assert.Equal(Refusal.Overflow, decision.Admission.Refusal);
        Assert.Empty(decision.JourneySteps);
        Assert.Equal(rich, decision.NextState);
    }

    [Fact]
    public void Take_AStateOfAnotherProgram_IsRefused()
    {
        var state = SaleJourneyTests.Days(2).Ann;
        var plan = SaleJourneyTests.Days().Plan;

        var decided = plan.Take(state, new JourneyEvent("1", "call", Walk.Start));

        Assert.Equal(
            (JourneyAnswerKind.Refused, JourneyReason.OtherPlan),
            (decided.Answer.Kind, decided.Answer.Reason)
        );
        Assert.Same(state, decided.NextState);
    }

    [Fact]
    public void Calls_OfAProgramWithoutAJourney_SayHowToGetOne()
    {
        var shop = new Shop(p => p.BasketTiers("any", r => r.Spend().AmountOff(10, 1)));

        var said = Assert.Throws<InvalidOperationException>(() => shop.Plan.AdvanceTo(shop.Ann, shop.Now));

        Assert.Equal(
            "The program 'shop' has no journey. Give it one with LoyaltyProgramBuilder.Journey, or ask whether Journey is null before you call.",
            said.Message
        );
        Assert.Null(shop.Plan.Journey);
        Assert.Null(shop.Plan.NextWake(shop.Ann));
        Assert.Null(shop.Plan.PhaseOf(shop.Ann));
    }

    [Fact]
    public void TakeOver_AfterALateSale_SendsNothingTwiceAndFiresWhatHadFired()
    {
        var plan = LoyaltyProgram
            .Create("p", "USD")
            .Journey(
                Journey
                    .Create("days")
                    .Event("purchase")
                    .Enter("purchase")
                    .Channel("mail", perDay: 1)
                    .Touch("hello", "mail")
                    .Touch("come-back", "mail")
                    .Phase(
                        "new",
                        p =>
                            p.OnEnter(Effect.Touch("hello"))
                                .Timer("quiet", t => t.AfterDays(3))
                                .OnTimer("quiet", t => t.Do(Effect.Touch("come-back"), Effect.Reward(5)))
                    )
                    .Build()
            )
            .Build()
            .Compile();
        var monday = new DateTimeOffset(2026, 6, 1, 12, 0, 0, TimeSpan.Zero);
        Transaction Sale(string id, double day) =>
            Transaction.Create(id, monday.AddDays(day), "USD").Member("ann").Line("tea", 1, 2m).Build();
        var start = plan.NewMember("ann");
        var first = plan.Evaluate(Sale("1", 0), start).NextState!;
        var standing = plan.Drain(first, monday.AddHours(1)).NextState;
        standing = plan.AdvanceTo(standing, monday.AddDays(3)).NextState;
        standing = plan.Drain(standing, monday.AddDays(3).AddHours(1)).NextState;
        Assert.Equal(["hello", "come-back"], standing.Journey!.Sent.Select(sent => sent.Touch.Id));
        var late = Sale("late", 1);
        Assert.Equal(AdmissionStatus.NeedsReplay, plan.Evaluate(late, standing).Admission.Status);

        var replayed = plan.Evaluate(late, plan.Evaluate(Sale("1", 0), start).NextState!).NextState!;
        Assert.Equal("hello", plan.Drain(replayed, monday.AddDays(1)).Batch.Sent.Single().Touch.Id);
        var decided = plan.TakeOver(replayed, standing);

        Assert.Equal(JourneyAnswerKind.Moved, decided.Answer.Kind);
        Assert.Equal(5, decided.Postings.Single().After);
        var ann = decided.NextState;
        Assert.Equal((5L, replayed.Version + 1), (ann.Points, ann.Version));
        Assert.Empty(ann.Journey!.Waiting);
        Assert.Equal(standing.Journey.Sent, ann.Journey.Sent);
        Assert.Empty(plan.Drain(ann, monday.AddDays(4)).Batch.Sent);
        Assert.Throws<ArgumentException>(() => plan.TakeOver(plan.NewMember("bob"), standing));
    }

    [Fact]
    public void EraseJourney_OfAMember_LeavesTheLedgerAndNothingElse()
    {
        var shop = SaleJourneyTests.Days();
        shop.Sell(Tea);
        var rewarded = shop.Plan.AdvanceTo(shop.Ann, shop.Now.AddDays(10)).NextState;

        var erased = shop.Plan.EraseJourney(rewarded);

        Assert.Equal((7L, rewarded.Version + 1, true), (erased.Points, erased.Version, erased.Journey!.IsErased));
        Assert.Same(erased, shop.Plan.EraseJourney(erased));
        Assert.Null(shop.Plan.PhaseOf(erased));
        Assert.Null(shop.Plan.NextWake(erased));
        Assert.Equal(erased, shop.Plan.ReadState(System.Text.Encoding.UTF8.GetString(erased.ToJson())));
        var call = new JourneyEvent("c1", "call", shop.Now.AddDays(11));
        Assert.Equal(JourneyReason.Erased, shop.Plan.Take(erased, call).Answer.Reason);
        Assert.True(shop.Plan.EraseJourney(shop.Plan.NewMember("bob")).Journey!.IsErased);
        // What came late does not bring them back.
        Assert.True(shop.Plan.TakeOver(rewarded, erased).NextState.Journey!.IsErased);
    }
}
