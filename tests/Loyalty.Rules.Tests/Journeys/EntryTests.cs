using Loyalty.Rules.Journeys;

namespace Loyalty.Rules.Tests.Journeys;

public sealed class EntryTests
{
    [Fact]
    public void Take_TheEntryEvent_BeginsARunThatTakesIt()
    {
        var ann = Member.Of(Journey(ReEntry.AfterExit).Phase("extra", p => p.Steady())).On("buy", 0);

        Assert.Equal((JourneyAnswerKind.Stayed, 0), (ann.Answer.Kind, ann.Record.Entries));

        ann.On("in", 1);

        Assert.Equal(["1 inside"], ann.Runs);
        Assert.Equal(
            (1, Walk.Day(1), "outside"),
            (ann.Answer.Begun!.Run, ann.Answer.Begun.At, ann.Answer.Begun.Phase.Id)
        );
        Assert.Equal("in", ann.Answer.Steps.Single().Step.Trigger.Id);
    }

    [Fact]
    public void Take_TheEntryEventOnceInAJourneyForOnce_BeginsOneRunEver()
    {
        var ann = Member.Of(Journey(ReEntry.Never)).On("in", 0).On("leave", 1).On("in", 2);

        Assert.Equal((1, JourneyReason.EnteredBefore), (ann.Record.Entries, ann.Answer.Reason));
        Assert.Equal(["1 gone (ended)"], ann.Runs);
    }

    [Fact]
    public void Take_TheEntryEventWhileARunGoesOn_BeginsNoneAfterExitAndOneAnytime()
    {
        var after = Member.Of(Journey(ReEntry.AfterExit)).On("in", 0).On("in", 1);
        var anytime = Member.Of(Journey(ReEntry.Anytime)).On("in", 0).On("in", 1);

        Assert.Equal((1, JourneyReason.StillRunning), (after.Record.Entries, after.Answer.Reason));
        Assert.Equal(["1 inside", "2 inside"], anytime.Runs);
    }

    [Fact]
    public void Take_AfterTheExit_BeginsTheNextRun()
    {
        var ann = Member.Of(Journey(ReEntry.AfterExit)).On("in", 0).On("leave", 1).On("in", 2);

        Assert.Equal(["1 gone (ended)", "2 inside"], ann.Runs);
        Assert.Equal(Walk.Day(1), ann.Record.LastExit);
        Assert.Equal(["2 gone (ended)"], ann.On("leave", 3).Runs);
    }

    // A run that ends by the timer of the very instant is over before the event; one that the event itself ends is not.
    [Fact]
    public void Take_AnEventAtTheDueTimeOfTheTimerThatEndsTheRun_BeginsTheNextRun()
    {
        var ann = Member
            .Of(
                Member
                    .Draft()
                    .Phase(
                        "short",
                        p =>
                            p.Timer("day", t => t.AfterDays(1))
                                .OnTimer("day", t => t.To("gone"))
                                .On("buy", t => t.To("gone"))
                    )
                    .Phase("gone", p => p.Final())
            )
            .On("in", 0)
            .On("in", 1);

        Assert.Equal(["1 gone (ended)", "2 short"], ann.Runs);
    }

    [Fact]
    public void Take_AnEntryEventThatEndsTheRunItself_BeginsNoOther()
    {
        var ann = Member
            .Of(
                Member
                    .Draft()
                    .Phase("one", p => p.On("in", t => t.To("two")))
                    .Phase("two", p => p.On("in", t => t.To("gone")))
                    .Phase("gone", p => p.Final())
            )
            .On("in", 0)
            .On("in", 1);

        Assert.Equal(["1 gone (ended)"], ann.Runs);
        Assert.Equal(JourneyReason.StillRunning, ann.Answer.Reason);
        Assert.Equal(["1 gone (ended)", "2 two"], ann.On("in", 2).Runs);
    }

    [Fact]
    public void Take_MoreOftenThanAtMost_BeginsNoMore()
    {
        var ann = Member.Of(Journey(ReEntry.Anytime, atMost: 2)).On("in", 0).On("in", 1).On("in", 2);

        Assert.Equal((2, JourneyReason.TooManyRuns), (ann.Record.Entries, ann.Answer.Reason));
    }

    [Fact]
    public void Take_WhileEightRunsGoOn_BeginsNoMore()
    {
        var ann = Member.Of(Journey(ReEntry.Anytime));
        for (int day = 0; day < 9; day++)
            ann.On("in", day);

        Assert.Equal((8, JourneyReason.TooManyRuns), (ann.Record.Entries, ann.Answer.Reason));
        Assert.Equal(8, ann.Answer.Next.Runs.Count);
    }

    // The run ends at noon of day 1: three calendar days later is day 4, from its midnight on.
    [Theory]
    [InlineData(3.999, 1)]
    [InlineData(4.0, 2)]
    public void Take_BeforeTheCoolingDaysHavePassed_BeginsNone(double day, int entries)
    {
        var ann = Member.Of(Journey(ReEntry.AfterExit, coolingDays: 3)).On("in", 0).On("leave", 1.5).On("in", day);

        Assert.Equal(entries, ann.Record.Entries);
        Assert.Equal(entries == 1 ? JourneyReason.CoolingDown : JourneyReason.None, ann.Answer.Reason);
    }

    [Fact]
    public void Enter_ByHand_GoesByTheSamePolicy()
    {
        var ann = Member.Of(Journey(ReEntry.AfterExit).Enter(null)).On("in", 0).Enter(1);

        Assert.Equal(["1 outside"], ann.Runs);
        Assert.Equal(
            (JourneyAnswerKind.Refused, JourneyReason.StillRunning),
            (ann.Enter(2).Answer.Kind, ann.Answer.Reason)
        );
        Assert.Equal(
            (JourneyAnswerKind.NeedsReplay, JourneyReason.Earlier),
            (ann.Enter(0.5).Answer.Kind, ann.Answer.Reason)
        );
    }

    [Fact]
    public void Take_WithSeveralRuns_MovesEachByItself()
    {
        var ann = Member.Of(Journey(ReEntry.Anytime)).On("in", 0).On("in", 1).On("buy", 2).On("in", 3).On("leave", 4);

        // Those that bought stay; the third leaves.
        Assert.Equal(["1 bought", "2 bought", "3 gone (ended)"], ann.Runs);
    }

    private static JourneyBuilder Journey(ReEntry again, int? atMost = null, int coolingDays = 0) =>
        Member
            .Draft()
            .Enter("in", again, atMost, coolingDays)
            .Phase("outside", p => p.On("in", t => t.To("inside")))
            .Phase("inside", p => p.On("leave", t => t.To("gone")).On("buy", t => t.To("bought")))
            .Phase("bought", p => p.Steady())
            .Phase("gone", p => p.Final());
}
