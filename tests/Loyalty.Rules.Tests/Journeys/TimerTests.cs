using Loyalty.Rules.Journeys;
using static Loyalty.Rules.Journeys.JourneyDuration;

namespace Loyalty.Rules.Tests.Journeys;

public sealed class TimerTests
{
    [Fact]
    public void AdvanceTo_Due_FiresAtItsOwnInstant()
    {
        var walk = Walk.Of(Waiting());

        Assert.Equal("a", walk.To(Walk.Day(5).AddTicks(-1)).Phase);
        Assert.Equal("b", walk.To(9).Phase);
        Assert.Equal(Walk.Day(5), walk.Buffer.Steps[0].At);
        Assert.Equal((Walk.Day(5), Walk.Day(9)), (walk.State.Entered, walk.State.Now));
    }

    [Fact]
    public void Advance_EventAtTheDue_ComesAfterTheTimer()
    {
        var walk = Walk.Of(Waiting());

        Assert.Equal(["t: a -> b", "go: b -> c"], walk.On("go", 5).Steps);
    }

    [Fact]
    public void AdvanceTo_LeavingThePhase_StopsItsTimers()
    {
        var walk = Walk.Of(Waiting());

        walk.On("go", 1);

        Assert.Null(walk.Wake);
        Assert.Equal("d", walk.To(100).Phase);
    }

    [Fact]
    public void AdvanceTo_SeveralDueAtOnce_FireInDocumentOrder()
    {
        var walk = Walk.Of(
            Walk.Draft()
                .Timer("own", t => t.AfterDays(3))
                .Phase(
                    "s",
                    p =>
                        p.Timer("super", t => t.AfterDays(3))
                            .OnTimer("super", t => t.Do(Effect.Reward(2)))
                            .Phase(
                                "x",
                                c =>
                                    c.Steady()
                                        .Timer("late", t => t.AfterDays(3))
                                        .Timer("early", t => t.AfterDays(2))
                                        .OnEnter(Effect.Start("own"))
                                        .OnTimer("late", t => t.Do(Effect.Reward(3)))
                                        .OnTimer("early", t => t.Do(Effect.Reward(4)))
                            )
                )
                .OnTimer("own", t => t.Do(Effect.Reward(1)))
        );

        walk.To(3);

        Assert.Equal(["1 4 points", "2 1 points", "3 2 points", "4 3 points"], walk.Issued);
    }

    [Fact]
    public void AdvanceTo_Marks_FireInTurnFromOneStart()
    {
        var walk = Walk.Of(Marked());

        walk.To(100);

        Assert.Equal(["day30: a -> a", "day60: a -> a", "day100: a -> b"], walk.Steps);
        Assert.Null(walk.Wake);
    }

    [Fact]
    public void NextWake_Marks_IsTheNextOfThem()
    {
        var walk = Walk.Of(Marked());

        Assert.Equal(Walk.Day(30), walk.Wake);
        Assert.Equal(Walk.Day(60), walk.To(30).Wake);
        Assert.Equal(Walk.Day(100), walk.To(60).Wake);
    }

    [Fact]
    public void Advance_StartOfARunningTimer_StartsItAnewFromItsFirstMark()
    {
        var walk = Walk.Of(Marked());

        walk.To(40).On("go", 50);

        Assert.Equal(Walk.Day(80), walk.Wake);
    }

    [Fact]
    public void Advance_Cancel_StopsTheTimerAndNothingElse()
    {
        var walk = Walk.Of(Marked());

        Assert.Null(walk.On("buy", 1).Wake);
        Assert.Null(walk.On("buy", 1).Wake);
    }

    [Fact]
    public void AdvanceTo_TimerByEffect_RunsOnlyOnceStarted()
    {
        var walk = Walk.Of(
            Walk.Draft()
                .Phase(
                    "a",
                    p =>
                        p.Timer("t", t => t.AfterDays(1).ByEffect())
                            .On("go", t => t.Do(Effect.Start("t")))
                            .OnTimer("t", t => t.To("b"))
                )
                .Phase("b", p => p.Steady())
        );

        Assert.Null(walk.Wake);
        Assert.Equal(Walk.Day(8), walk.On("go", 7).Wake);
        Assert.Equal("b", walk.To(8).Phase);
    }

    [Fact]
    public void AdvanceTo_TimerOfTheJourney_RunsAcrossPhases()
    {
        var walk = Walk.Of(
            Walk.Draft()
                .Timer("clock", t => t.AfterDays(10))
                .Phase("a", p => p.OnEnter(Effect.Start("clock")).On("go", t => t.To("b")))
                .Phase("b", p => p.Steady())
                .Phase("c", p => p.Steady())
                .OnTimer("clock", t => t.To("c"))
        );

        Assert.Equal("c", walk.On("go", 1).To(10).Phase);
    }

    [Fact]
    public void Advance_StartInTheTransition_LetsTheTimerOfTheEnteredPhaseRun()
    {
        var walk = Walk.Of(
            Walk.Draft()
                .Phase("a", p => p.On("go", t => t.To("b").Do(Effect.Start("t"))))
                .Phase("b", p => p.Timer("t", t => t.AfterDays(1).ByEffect()).OnTimer("t", t => t.To("c")))
                .Phase("c", p => p.Steady())
        );

        Assert.Equal("c", walk.On("go", 1).To(2).Phase);
    }

    [Fact]
    public void AdvanceTo_InStepsOrAtOnce_EndsInTheSameState()
    {
        var daily = Walk.Of(Pacing());
        var atOnce = Walk.Of(Pacing());

        for (int day = 1; day <= 3653; day++)
            daily.To(day);
        atOnce.To(3653);

        Assert.Equal(atOnce.State, daily.State);
        Assert.Equal(atOnce.Steps, daily.Steps);
        Assert.Equal(521, atOnce.Counter());
    }

    [Fact]
    public void AdvanceTo_TooManyFirings_GoesOnWhenCalledAgain()
    {
        var walk = Walk.Of(
            Walk.Draft()
                .Phase(
                    "a",
                    p =>
                        p.Steady()
                            .Timer("t", t => t.After(OfSeconds(1)))
                            .OnTimer("t", t => t.Do(Effect.Count("n"), Effect.Start("t")))
                            .On("go", t => t.Do(Effect.Count("n", 1_000_000)))
                )
        );
        var at = Walk.Start.AddSeconds(150_000);

        Assert.Equal(new JourneyResult(JourneyResultKind.Unfinished), walk.On("go", at).Result);
        Assert.Equal((100_000L, Walk.Start.AddSeconds(100_000)), (walk.Counter(), walk.State.Now));
        Assert.Equal(new JourneyResult(JourneyResultKind.Moved), walk.On("go", at).Result);
        Assert.Equal((1_150_000L, at), (walk.Counter(), walk.State.Now));
    }

    [Fact]
    public void NextWake_DueAfterTheLastYear_IsNever()
    {
        var walk = new Walk(Waiting().Build().Compile());

        walk.Begin(new DateTimeOffset(2199, 12, 28, 0, 0, 0, TimeSpan.Zero));

        Assert.Null(walk.Wake);
        Assert.Equal("a", walk.To(new DateTimeOffset(2199, 12, 31, 23, 59, 59, TimeSpan.Zero)).Phase);
    }

    /// <summary>Clocks went forward at 02:00 on 2026-03-08 in New York, and back at 02:00 on 2026-11-01.</summary>
    [Theory]
    [InlineData("2026-03-06T15:00:00Z", 2, 0, "2026-03-08T14:00:00Z")] // 10:00 stays 10:00, an hour sooner
    [InlineData("2026-03-07T07:30:00Z", 1, 0, "2026-03-08T07:00:00Z")] // 02:30 is skipped: the first instant after the gap
    [InlineData("2026-10-31T05:30:00Z", 1, 0, "2026-11-01T05:30:00Z")] // 01:30 comes twice: the first
    [InlineData("2026-03-06T15:00:00Z", 0, 48, "2026-03-08T15:00:00Z")] // hours pass as they are
    [InlineData("2026-03-07T07:30:00Z", 1, 3, "2026-03-08T10:00:00Z")] // days first, then hours
    public void NextWake_InAZone_CountsDaysByTheClockOnTheWall(string begin, int days, int hours, string due)
    {
        var journey = Walk.Draft()
            .TimeZone("America/New_York")
            .Phase("a", p => p.Timer("t", t => t.After(new JourneyDuration(days, hours))).OnTimer("t", t => t.To("b")))
            .Phase("b", p => p.Steady());
        var walk = new Walk(journey.Build().Compile());

        walk.Begin(Instant(begin));

        Assert.Equal(Instant(due), walk.Wake);
    }

    [Fact]
    public void AdvanceTo_MarkOvertakenByAClockChange_FiresRightAfterTheOneBefore()
    {
        // Three days over the change of the clock are 71 hours: the mark of 71.5 hours comes after that of three days.
        var journey = Walk.Draft()
            .TimeZone("America/New_York")
            .Phase(
                "a",
                p =>
                    p.Steady()
                        .Timer("t", t => t.Mark("hours", new JourneyDuration(0, 71, 30)).MarkDays("days", 3))
                        .OnTimer("hours", t => t.Do(Effect.Reward(1)))
                        .OnTimer("days", t => t.Do(Effect.Reward(2)))
            );
        var walk = new Walk(journey.Build().Compile()).Begin(Instant("2026-03-06T15:00:00Z"));

        walk.To(Instant("2026-03-09T14:29:00Z"));
        Assert.Empty(walk.Issued);
        walk.To(Instant("2026-03-09T14:30:00Z"));
        Assert.Equal(["1 1 points", "2 2 points"], walk.Issued);
    }

    private static DateTimeOffset Instant(string text) =>
        DateTimeOffset.Parse(text, System.Globalization.CultureInfo.InvariantCulture);

    private static JourneyBuilder Waiting() =>
        Walk.Draft()
            .Phase("a", p => p.Timer("t", t => t.AfterDays(5)).OnTimer("t", t => t.To("b")).On("go", t => t.To("d")))
            .Phase("b", p => p.On("go", t => t.To("c")))
            .Phase("c", p => p.Steady())
            .Phase("d", p => p.Steady());

    private static JourneyBuilder Marked() =>
        Walk.Draft()
            .Phase(
                "a",
                p =>
                    p.Timer("hundred", t => t.MarkDays("day30", 30).MarkDays("day60", 60).MarkDays("day100", 100))
                        .On("go", t => t.Do(Effect.Start("hundred")))
                        .On("buy", t => t.Do(Effect.Cancel("hundred")))
                        .OnTimer("day30", t => t.Do(Effect.Count("n")))
                        .OnTimer("day60", t => t.Do(Effect.Count("n")))
                        .OnTimer("day100", t => t.To("b"))
            )
            .Phase("b", p => p.Steady());

    /// <summary>Two phases that hand over every three and a half, and every ten and a half days.</summary>
    private static JourneyBuilder Pacing() =>
        Walk.Draft()
            .Phase(
                "a",
                p =>
                    p.Timer("t", t => t.After(new JourneyDuration(3, 12)))
                        .OnTimer("t", t => t.To("b").Do(Effect.Count("n")))
            )
            .Phase(
                "b",
                p =>
                    p.Timer("u", t => t.After(new JourneyDuration(10, 12)))
                        .OnTimer("u", t => t.To("a").Do(Effect.Count("n")))
            );
}
