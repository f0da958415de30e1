using Loyalty.Rules.Journeys;

namespace Loyalty.Rules.Tests.Journeys;

public sealed class OnceAndInOrderTests
{
    private readonly Member _ann = Member.Of(Counting()).On("in", 0);

    private long Counter => _ann.Plan.CounterOf(_ann.Record.Runs[0].State, "n");

    [Fact]
    public void Take_AnEventAgain_ChangesNothing()
    {
        var buy = Member.Happened("b", "buy", 1, 5, "Ann");
        var after = _ann.Take(buy).Record;

        _ann.Take(buy);

        Assert.Equal(JourneyAnswerKind.AlreadyTaken, _ann.Answer.Kind);
        Assert.Same(after, _ann.Record);
        Assert.Empty(_ann.Answer.Touches);
        Assert.Equal(1, Counter);
    }

    [Theory]
    [InlineData("buy", 1.0, 6, "Ann")]
    [InlineData("buy", 1.5, 5, "Ann")]
    [InlineData("leave", 1.0, 5, "Ann")]
    [InlineData("buy", 1.0, 5, "Eve")]
    [InlineData("buy", 1.0, 5, null)]
    public void Take_AnotherEventOfTheSameId_IsAConflict(string name, double day, long value, string? attribute)
    {
        var after = _ann.Take(Member.Happened("b", "buy", 1, 5, "Ann")).Record;

        _ann.Take(Member.Happened("b", name, day, value, attribute));

        Assert.Equal(JourneyAnswerKind.Conflict, _ann.Answer.Kind);
        Assert.Same(after, _ann.Record);
    }

    [Fact]
    public void Take_AnEventThatDiffersInUndeclaredAttributesOrOffset_IsTheSame()
    {
        _ann.Take(Member.Happened("b", "buy", 1));

        _ann.Take(
            new JourneyEvent(
                "b",
                "buy",
                Walk.Day(1).ToOffset(TimeSpan.FromHours(7)),
                0,
                [new("shoe", "42"), new("name", "")]
            )
        );

        Assert.Equal(JourneyAnswerKind.AlreadyTaken, _ann.Answer.Kind);
    }

    [Fact]
    public void Take_AnEarlierEvent_NeedsReplay()
    {
        var after = _ann.On("buy", 2).Record;

        _ann.On("buy", 1.999);

        Assert.Equal((JourneyAnswerKind.NeedsReplay, JourneyReason.Earlier), (_ann.Answer.Kind, _ann.Answer.Reason));
        Assert.Same(after, _ann.Record);
    }

    [Fact]
    public void Take_AnEventOfAnEarlierTimeThanWasAskedFor_IsTakenWhereNoTimerFired()
    {
        _ann.To(6.9).On("buy", 3);

        Assert.Equal(JourneyAnswerKind.Moved, _ann.Answer.Kind);
        Assert.Equal(Walk.Day(3), _ann.Record.At);
    }

    [Fact]
    public void Take_AnEventBeforeATimerThatFired_NeedsReplay()
    {
        _ann.To(30);

        Assert.Equal(Walk.Day(7), _ann.Record.At);
        Assert.Equal(JourneyAnswerKind.NeedsReplay, _ann.On("buy", 6).Answer.Kind);
    }

    // The latest event is of day 10, and the record remembers seven days of 24 hours.
    [Theory]
    [InlineData(3.0, JourneyAnswerKind.NeedsReplay, JourneyReason.Earlier)]
    [InlineData(2.999, JourneyAnswerKind.Refused, JourneyReason.TooLate)]
    public void Take_AtTheHorizon_IsStillLateAndBeforeItTooLate(
        double day,
        JourneyAnswerKind kind,
        JourneyReason reason
    )
    {
        _ann.On("buy", 10).On("buy", day);

        Assert.Equal((kind, reason), (_ann.Answer.Kind, _ann.Answer.Reason));
    }

    [Theory]
    [InlineData(10.0, JourneyAnswerKind.AlreadyTaken)]
    [InlineData(10.001, JourneyAnswerKind.Refused)]
    public void Take_ADuplicate_IsRecognisedForAsLongAsTheHorizonSays(double latest, JourneyAnswerKind kind)
    {
        var early = Member.Happened("b", "buy", 3);
        _ann.Take(early).On("buy", latest).Take(early);

        Assert.Equal(kind, _ann.Answer.Kind);
    }

    [Fact]
    public void Take_WithinTheDeclaredLateness_IsLateAndNotTooLate()
    {
        var ann = Member.Of(Counting().Lateness(20)).On("in", 0).On("buy", 19).On("buy", 0.5);

        Assert.Equal(JourneyAnswerKind.NeedsReplay, ann.Answer.Kind);
    }

    [Fact]
    public void Take_AnUnknownEvent_ChangesNothingNotEvenTime()
    {
        var before = _ann.Record;

        _ann.On("nothing", 5);

        Assert.Equal((JourneyAnswerKind.Ignored, JourneyReason.UnknownEvent), (_ann.Answer.Kind, _ann.Answer.Reason));
        Assert.Same(before, _ann.Record);
    }

    [Fact]
    public void Take_AnUnknownEventOfAStrictJourney_IsRefused()
    {
        var ann = Member
            .Of(Member.Draft().Unknown(UnknownEvents.Refuse).Phase("new", p => p.Steady()))
            .On("nothing", 5);

        Assert.Equal((JourneyAnswerKind.Refused, JourneyReason.UnknownEvent), (ann.Answer.Kind, ann.Answer.Reason));
    }

    [Fact]
    public void Take_OutOfRange_IsRefused() =>
        Assert.Equal(
            JourneyReason.OutOfRange,
            _ann.Plan.Take(_ann.Record, new JourneyEvent("x", "buy", DateTimeOffset.MinValue)).Reason
        );

    [Fact]
    public void Take_OnARecordOfAnotherPlan_IsRefused()
    {
        var other = Member.Of(Member.Draft().Phase("elsewhere", p => p.Steady()));

        var answer = other.Plan.Take(_ann.Record, Member.Happened("x", "buy", 5));

        Assert.Equal((JourneyAnswerKind.Refused, JourneyReason.OtherPlan), (answer.Kind, answer.Reason));
        Assert.Null(other.Plan.NextWake(_ann.Record));
        Assert.Equal(JourneyReason.OtherPlan, other.Plan.Drain(_ann.Record, Walk.Day(5)).Reason);
    }

    [Fact]
    public void AdvanceTo_TheDueTime_FiresTheTimerAndNothingTwice()
    {
        Assert.Equal(Walk.Day(7), _ann.Plan.NextWake(_ann.Record));

        Assert.Equal(["1 late"], _ann.To(7).Runs);
        Assert.Equal(JourneyAnswerKind.Stayed, _ann.To(8).Answer.Kind);
        Assert.Null(_ann.Plan.NextWake(_ann.Record));
        Assert.Equal(JourneyReason.Earlier, _ann.To(6).Answer.Reason);
    }

    [Fact]
    public void AdvanceTo_FarMoreFiringsThanOneCallMakes_GoesOn()
    {
        var busy = Member
            .Draft()
            .Phase(
                "new",
                p => p.Timer("tick", t => t.After(JourneyDuration.OfMinutes(1))).OnTimer("tick", t => t.To("new"))
            );
        var ann = Member.Of(busy).On("in", 0).On("buy", 100);

        Assert.Equal(JourneyAnswerKind.Unfinished, ann.Answer.Kind);
        Assert.Equal(100_000, ann.Answer.Steps.Count);
        Assert.Equal(JourneyAnswerKind.Moved, ann.On("buy", 100).Answer.Kind);
        Assert.Equal(44_000, ann.Answer.Steps.Count);
    }

    [Fact]
    public void Erase_OfAMember_LeavesTheIdAndTakesNothingAnyMore()
    {
        _ann.On("buy", 1);

        _ann.Record = _ann.Record.Erase();

        Assert.Equal(("ann", true, 0), (_ann.Record.MemberId, _ann.Record.IsErased, _ann.Record.Runs.Count));
        Assert.Equal(JourneyReason.Erased, _ann.On("in", 2).Answer.Reason);
        Assert.Equal(JourneyReason.Erased, _ann.Enter(2).Answer.Reason);
        Assert.Empty(_ann.Drain(3));
        Assert.Equal(JourneyReason.Erased, _ann.Batch.Reason);
        Assert.Null(_ann.Plan.NextWake(_ann.Record));
    }

    private static JourneyBuilder Counting() =>
        Member
            .Draft()
            .Counter("n", of: "buy")
            .Phase(
                "new",
                p =>
                    p.Timer("week", t => t.AfterDays(7))
                        .OnTimer("week", t => t.To("late"))
                        .On("buy", t => t.Do(Effect.Touch("ping")))
            )
            .Phase("late", p => p.Steady());
}
