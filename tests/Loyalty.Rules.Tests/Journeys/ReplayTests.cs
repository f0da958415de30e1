using Loyalty.Rules.Journeys;

namespace Loyalty.Rules.Tests.Journeys;

public sealed class ReplayTests
{
    private static readonly JourneyEvent Entered = Member.Happened("1", "in", 0);
    private static readonly JourneyEvent Bought = Member.Happened("2", "buy", 1);
    private static readonly JourneyEvent BoughtAgain = Member.Happened("3", "buy", 2);

    private readonly Member _ann = Member.Of(
        Member
            .Draft()
            .Counter("n", of: "buy")
            .Phase(
                "new",
                p =>
                    p.OnEnter(Effect.Touch("hello"))
                        .Timer("day", t => t.AfterDays(3))
                        .OnTimer("day", t => t.To("next"))
                        .On("buy", t => t.Do(Effect.Touch("ping")))
            )
            .Phase("next", p => p.OnEnter(Effect.Touch("soon")))
    );

    [Fact]
    public void Replay_OfALogInAnyOrder_IsTheSortedLog()
    {
        var live = _ann.Take(Entered).Take(Bought).Take(BoughtAgain).Record;

        var replay = _ann.Plan.Replay(_ann.Plan.NewMember("ann"), [BoughtAgain, Entered, Bought, Entered]);

        Assert.Equal(live, replay.Record);
        Assert.Equal((3, 1), (replay.Taken, replay.Duplicates));
        Assert.Equal(["hello", "ping", "ping"], replay.Touches.Select(one => one.Touch.Touch.Id));
        Assert.Equal(1, replay.Begun.Single().Run);
    }

    // The ids would put them the other way round; the journey declares "in" before "buy".
    [Fact]
    public void Replay_OfEventsOfOneInstant_GoesByTheOrderInWhichTheJourneyDeclaresThem()
    {
        var replay = _ann.Plan.Replay(
            _ann.Plan.NewMember("ann"),
            [Member.Happened("a", "buy", 0), Member.Happened("b", "in", 0)]
        );

        Assert.Equal(["hello", "ping"], replay.Touches.Select(one => one.Touch.Touch.Id));
    }

    [Fact]
    public void Replay_UntilAnInstant_LeavesOutWhatIsLaterAndFiresWhatIsDue()
    {
        var live = _ann.Take(Entered).Take(Bought).To(8.5).Record;

        var replay = _ann.Plan.Replay(
            _ann.Plan.NewMember("ann"),
            [Member.Happened("4", "buy", 9), Bought, Entered],
            Walk.Day(8.5)
        );

        Assert.Equal(live, replay.Record);
        Assert.Equal(2, replay.Taken);
        Assert.Equal(
            ["day"],
            replay.Steps.Where(one => one.Step.From != one.Step.To).Select(one => one.Step.Trigger.Id)
        );
        Assert.Equal(
            ["hello Expired", "ping Waiting", "soon Expired"],
            replay.Touches.Select(one => $"{one.Touch.Touch.Id} {one.Status}")
        );
    }

    [Fact]
    public void Replay_UntilAnInstantThatIsPast_FiresNothing()
    {
        var checkpoint = _ann.Take(Entered).To(5).Record;

        Assert.Equal(checkpoint, _ann.Plan.Replay(checkpoint, [Bought], Walk.Day(1)).Record);
    }

    [Fact]
    public void Replay_OfTwoEventsOfOneId_TakesTheEarliestAndCountsAConflict()
    {
        var other = Member.Happened("2", "buy", 1, 7);
        var plan = _ann.Plan;

        var one = plan.Replay(plan.NewMember("ann"), [Entered, other, Bought]);
        var two = plan.Replay(plan.NewMember("ann"), [Bought, other, Entered]);

        Assert.Equal(one.Record, two.Record);
        Assert.Equal((2, 1), (one.Taken, one.Conflicts));
    }

    [Fact]
    public void Replay_FromACheckpoint_CountsWhatItDoesNotTake()
    {
        var checkpoint = _ann.Take(Entered).On("buy", 10).Record;

        var replay = _ann.Plan.Replay(
            checkpoint,
            [
                Member.Happened("4", "buy", 2.9),
                Member.Happened("5", "buy", 9),
                Member.Happened("6", "nothing", 11),
                Member.Happened("7", "buy", 11),
            ]
        );

        Assert.Equal((1, 1, 1, 1), (replay.Taken, replay.TooLate, replay.Refused, replay.Ignored));
    }

    [Fact]
    public void Replay_AfterTouchesWentOut_SendsNoneOfThemAgain()
    {
        // Live: the late purchase is not known; hello and the first ping go out, and the timer of day 3 fires.
        _ann.Take(Entered).Take(BoughtAgain).Drain(2);
        _ann.To(3).Drain(3);
        Assert.Equal(["hello", "ping", "soon"], _ann.Record.Sent.Select(touch => touch.Touch.Id));
        Assert.Equal(JourneyAnswerKind.NeedsReplay, _ann.Take(Bought).Answer.Kind);

        var replay = _ann.Plan.Replay(_ann.Plan.NewMember("ann"), [Entered, BoughtAgain, Bought], _ann.Record);
        _ann.Record = replay.Record;

        // Only the touch of the late purchase is new; the others have other numbers now.
        Assert.Equal(["ping"], _ann.Drain(3));
        Assert.Equal(Walk.Day(1), _ann.Batch.Sent[0].At);
        Assert.Equal(["1 next"], _ann.Runs);
        Assert.Equal(
            [TouchStatus.Sent, TouchStatus.Waiting, TouchStatus.Sent, TouchStatus.Sent],
            replay.Touches.Select(one => one.Status)
        );
    }

    [Fact]
    public void Replay_FromACheckpointOverTouchesThatWentOutSince_SendsNoneOfThemAgain()
    {
        var checkpoint = _ann.Take(Entered).Record;
        _ann.Take(BoughtAgain).Drain(2);

        var replay = _ann.Plan.Replay(checkpoint, [BoughtAgain, Bought], _ann.Record);

        Assert.Equal(["1/2"], replay.Record.Waiting.Select(touch => $"{touch.Run}/{touch.Number}"));
        Assert.Equal(JourneyReason.Earlier, _ann.Plan.Drain(replay.Record, Walk.Day(1.9)).Reason);
        Assert.Equal(["ping"], _ann.Plan.Drain(replay.Record, Walk.Day(2)).Sent.Select(touch => touch.Touch.Id));
    }

    [Fact]
    public void Replay_OverAnErasedMember_LeavesItErased()
    {
        var erased = _ann.Take(Entered).Record.Erase();

        var replay = _ann.Plan.Replay(_ann.Plan.NewMember("ann"), [Entered, Bought], erased);

        Assert.Equal(erased, replay.Record);
        Assert.Equal(2, replay.Refused);
    }

    [Fact]
    public void Replay_WhereAnotherRunSaysTheSameAtThatInstant_TakesEachForItsOwn()
    {
        var plan = Journey
            .Create("shop")
            .Event("in", "buy")
            .Enter("in", ReEntry.Anytime)
            .Channel("mail")
            .Touch("miss", "mail")
            .Phase(
                "a",
                p =>
                    p.Timer("quiet", t => t.AfterDays(3))
                        .OnTimer("quiet", t => t.Do(Effect.Touch("miss")))
                        .On("buy", t => t.To("a"))
            )
            .Build()
            .Compile();
        JourneyEvent[] log = [Member.Happened("1", "in", 0), Member.Happened("2", "in", 1)];
        var ann = new Member(plan);
        foreach (var happened in log)
            ann.Take(happened);
        Assert.Equal(["miss", "miss"], ann.To(4).Drain(4.1));

        // The purchase comes late: both runs say it on day 4 now, and the second has done so.
        JourneyEvent[] all = [.. log, Member.Happened("3", "buy", 1)];
        var replay = plan.Replay(plan.NewMember("ann"), all, standing: ann.Record);

        Assert.Equal(
            ["ann/shop/1/1 Waiting", "ann/shop/2/1 Sent"],
            replay.Touches.Select(one => $"{one.Touch.Id} {one.Status}")
        );
        Assert.Equal(1, replay.Record.Waiting.Single().Run);
    }
}
