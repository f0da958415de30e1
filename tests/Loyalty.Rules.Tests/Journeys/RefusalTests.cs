using Loyalty.Rules.Journeys;

namespace Loyalty.Rules.Tests.Journeys;

public sealed class RefusalTests
{
    private static readonly DateTimeOffset TooEarly = new(1969, 12, 31, 23, 59, 59, TimeSpan.Zero);
    private static readonly DateTimeOffset TooLate = new(2200, 1, 1, 0, 0, 0, TimeSpan.Zero);

    [Fact]
    public void Advance_Earlier_IsRefusedAndChangesNothing()
    {
        var walk = Walk.Of(Ending()).To(5);
        var before = walk.State;

        Assert.Equal(Refused(JourneyReason.Earlier), walk.On("go", 4).Result);
        Assert.Equal(Refused(JourneyReason.Earlier), walk.To(4).Result);
        Assert.Equal(before, walk.State);
    }

    [Fact]
    public void Advance_NotBegun_IsRefused()
    {
        var walk = new Walk(Ending().Build().Compile());

        Assert.Equal(Refused(JourneyReason.NotBegun), walk.On("go", 1).Result);
        Assert.Equal(Refused(JourneyReason.NotBegun), walk.To(1).Result);
        Assert.Equal((null, null), (walk.Phase, walk.Wake));
        Assert.Equal(default, walk.State);
    }

    [Fact]
    public void Advance_Ended_IsRefusedAndStandsStill()
    {
        var walk = Walk.Of(Ending()).On("go", 1);

        Assert.Equal(Refused(JourneyReason.Ended), walk.On("go", 2).Result);
        Assert.Equal(new JourneyResult(JourneyResultKind.Stayed), walk.To(3).Result);
        Assert.Equal(new JourneyResult(JourneyResultKind.Stayed), walk.To(0).Result);
        Assert.Equal(Walk.Day(1), walk.State.Now);
    }

    [Fact]
    public void Advance_TimerThatEndsTheRunFirst_LeavesTheEventAlone()
    {
        var walk = Walk.Of(Ending()).On("buy", 20);

        Assert.Equal(new JourneyResult(JourneyResultKind.Moved, JourneyReason.EventAfterEnd), walk.Result);
        Assert.Equal(0, walk.Counter());
        Assert.Equal(Walk.Day(10), walk.State.Now);
    }

    [Fact]
    public void Advance_OutOfRange_IsRefused()
    {
        var walk = Walk.Of(Ending());

        Assert.Equal(Refused(JourneyReason.OutOfRange), walk.On("go", TooEarly).Result);
        Assert.Equal(Refused(JourneyReason.OutOfRange), walk.On("go", TooLate).Result);
        Assert.Equal(Refused(JourneyReason.OutOfRange), walk.To(TooLate).Result);
        Assert.Equal(Refused(JourneyReason.OutOfRange), new Walk(walk.Plan).Begin(TooLate).Result);
    }

    [Fact]
    public void Begin_BegunOrEnded_IsRefused()
    {
        var walk = Walk.Of(Ending());

        Assert.Equal(Refused(JourneyReason.AlreadyBegun), walk.Begin().Result);
        Assert.Equal(Refused(JourneyReason.AlreadyBegun), walk.On("go", 1).Begin().Result);
    }

    [Fact]
    public void Advance_StateOfAnotherPlan_IsRefused()
    {
        var other = Walk.Of(Walk.Draft().Version(2).Phase("a", p => p.Steady()));
        var walk = Walk.From(Ending().Build().Compile(), other.State);

        Assert.Equal(Refused(JourneyReason.OtherPlan), walk.On("go", 1).Result);
        Assert.Equal(Refused(JourneyReason.OtherPlan), walk.To(1).Result);
        Assert.Equal(Refused(JourneyReason.OtherPlan), walk.Begin().Result);
        Assert.Equal((null, null, 0L), (walk.Phase, walk.Wake, walk.Counter()));
    }

    [Fact]
    public void Advance_StateOfAnEqualPlan_IsTaken()
    {
        var walk = Walk.Of(Ending());

        Assert.Equal("end", Walk.From(Ending().Build().Compile(), walk.State).On("go", 1).Phase);
    }

    [Fact]
    public void Advance_UnknownEvent_IsIgnoredUnlessTheJourneyRefuses()
    {
        var ignoring = Walk.Of(Ending());
        var refusing = Walk.Of(Ending().Unknown(UnknownEvents.Refuse));

        Assert.Equal(
            new JourneyResult(JourneyResultKind.Ignored, JourneyReason.UnknownEvent),
            ignoring.On("Go", 3).Result
        );
        Assert.Equal(Refused(JourneyReason.UnknownEvent), refusing.On("Go", 3).Result);
        Assert.Equal(Walk.Start, ignoring.State.Now);
    }

    [Fact]
    public void Advance_KeyOfOtherEvents_IsAnUnknownEvent()
    {
        var state = Walk.Of(Ending()).State;
        var plan = Ending().Build().Compile();
        var other = Ending().Event("more").Build().Compile();
        var buffer = new JourneyBuffer();

        Assert.Equal(JourneyReason.UnknownEvent, plan.Advance(ref state, other["go"], Walk.Day(1), buffer).Reason);
        Assert.Equal(
            JourneyReason.UnknownEvent,
            plan.Advance(ref state, default(EventKey), Walk.Day(1), buffer).Reason
        );
        Assert.Equal(JourneyReason.None, plan.Advance(ref state, plan["go"], Walk.Day(1), buffer).Reason);
    }

    [Fact]
    public void Advance_SeveralReasons_TellsTheFirst()
    {
        var walk = Walk.Of(Ending().Unknown(UnknownEvents.Refuse)).On("go", 1);

        Assert.Equal(JourneyReason.UnknownEvent, walk.On("x", TooLate).Result.Reason);
        Assert.Equal(JourneyReason.OutOfRange, walk.On("go", TooLate).Result.Reason);
        Assert.Equal(JourneyReason.Ended, walk.On("go", 0).Result.Reason);
    }

    [Theory]
    [InlineData(UnknownEvents.Ignore, JourneyAnswerKind.Ignored)]
    [InlineData(UnknownEvents.Refuse, JourneyAnswerKind.Refused)]
    public void Take_AnEventThatOnlyTheJourneyRaises_IsUnknownAndCountsWhereItIsRaised(
        UnknownEvents unknown,
        JourneyAnswerKind kind
    )
    {
        var plan = Journey
            .Create("way")
            .Event("buy")
            .Raised("visit")
            .Unknown(unknown)
            .Counter("visits", of: "visit")
            .Phase("new", p => p.On("visit", t => t.To("met")).On("buy", t => t.Do(Effect.Raise("visit"))))
            .Phase("met", p => p.Steady())
            .Build()
            .Compile();
        var ann = plan.Enter(plan.NewMember("ann"), Walk.Day(0)).Next;

        var told = plan.Take(ann, new JourneyEvent("e-1", "visit", Walk.Day(1)));
        Assert.Equal((kind, JourneyReason.UnknownEvent), (told.Kind, told.Reason));
        Assert.Same(ann, told.Next);
        Assert.False(plan.TryGet("visit", out _));

        ann = plan.Take(ann, new JourneyEvent("e-2", "buy", Walk.Day(2))).Next;
        Assert.Equal("met", plan.PhaseOf(ann.Runs[0].State)!.Id);
        Assert.Equal(1, plan.CounterOf(ann.Runs[0].State, "visits"));
    }

    [Fact]
    public void Item_UnknownEvent_SaysSo()
    {
        var error = Assert.Throws<KeyNotFoundException>(() => Ending().Build().Compile()["Go"]);

        Assert.Equal(
            "The journey has no event 'Go' that is told. Ids are compared letter by letter; use TryGet where it may be missing.",
            error.Message
        );
    }

    [Fact]
    public void CounterOf_UnknownCounter_SaysSo()
    {
        var walk = Walk.Of(Ending());

        Assert.Equal(
            "The journey has no counter 'N'. Ids are compared letter by letter.",
            Assert.Throws<KeyNotFoundException>(() => walk.Counter("N")).Message
        );
    }

    private static JourneyResult Refused(JourneyReason reason) => new(JourneyResultKind.Refused, reason);

    private static JourneyBuilder Ending() =>
        Walk.Draft()
            .Phase(
                "a",
                p =>
                    p.Timer("t", t => t.AfterDays(10))
                        .On("go", t => t.To("end"))
                        .On("buy", t => t.Do(Effect.Count("n")))
                        .OnTimer("t", t => t.To("end"))
            )
            .Phase("end", p => p.Final());
}
