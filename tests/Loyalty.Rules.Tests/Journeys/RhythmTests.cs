using Loyalty.Rules.Journeys;

namespace Loyalty.Rules.Tests.Journeys;

public sealed class RhythmTests
{
    [Fact]
    public void NextWake_FewGaps_GoesByDays()
    {
        var walk = Walk.Of(Lapsing());

        walk.On("buy", 0).On("buy", 10).On("buy", 20);

        Assert.Equal(Walk.Day(20 + 60).AddTicks(1), walk.Wake);
    }

    [Fact]
    public void NextWake_ThreeGaps_GoesByTheMedian()
    {
        var walk = Walk.Of(Lapsing());

        walk.On("buy", 0).On("buy", 10).On("buy", 15).On("buy", 35);

        Assert.Equal(Walk.Day(35 + (2.5 * 10)).AddTicks(1), walk.Wake);
    }

    [Fact]
    public void NextWake_EvenNumberOfGaps_GoesByTheMeanOfTheMiddleTwo()
    {
        var walk = Walk.Of(Lapsing());

        walk.On("buy", 0).On("buy", 10).On("buy", 14).On("buy", 34).On("buy", 36);

        Assert.Equal(Walk.Day(36 + (2.5 * 7)).AddTicks(1), walk.Wake);
    }

    [Fact]
    public void NextWake_MoreThanEightGaps_ForgetsTheOldest()
    {
        var walk = Walk.Of(Lapsing());
        double day = 0;
        walk.On("buy", day);
        foreach (int gap in new[] { 1, 1, 1, 1, 1, 20, 20, 20, 20, 20, 20, 20 })
            walk.On("buy", day += gap);

        Assert.Equal(Walk.Day(day + (2.5 * 20)).AddTicks(1), walk.Wake);
    }

    [Fact]
    public void AdvanceTo_Equality_IsNotLapsed()
    {
        var walk = Walk.Of(Lapsing());

        walk.On("buy", 0);

        Assert.Equal("active", walk.To(60).Phase);
        Assert.Equal("lapsed", walk.To(Walk.Day(60).AddTicks(1)).Phase);
    }

    [Fact]
    public void Advance_EventThatEndsTheLapse_BringsTheMemberBackAndCountsTheGap()
    {
        var walk = Walk.Of(Lapsing());

        walk.On("buy", 0).On("buy", 10).On("buy", 20).On("buy", 200);

        Assert.Equal("active", walk.Phase);
        Assert.Equal(Walk.Day(200 + (2.5 * 10)).AddTicks(1), walk.Wake);
    }

    [Fact]
    public void Advance_SecondEventOnOneDay_IsNoGap()
    {
        var walk = Walk.Of(Lapsing());

        walk.On("buy", 0).On("buy", 10).On("buy", 10.4).On("buy", 20).On("buy", 20.9);

        Assert.Equal(Walk.Day(20.9 + 60).AddTicks(1), walk.Wake);
    }

    [Fact]
    public void Advance_DayOfTheMember_IsThatOfTheZone()
    {
        // 23:30 and 00:30 in New York lie on two days, although both are on one day of UTC.
        var journey = Lapsing().TimeZone("America/New_York");
        var walk = new Walk(journey.Build().Compile()).Begin();
        var late = new DateTimeOffset(2026, 1, 10, 4, 30, 0, TimeSpan.Zero);

        walk.On("buy", late).On("buy", late.AddHours(1)).On("buy", late.AddHours(25)).On("buy", late.AddHours(49));

        Assert.Equal(late.AddHours(49 + (2.5 * 24)).AddTicks(1), walk.Wake);
    }

    [Fact]
    public void NextWake_NoEventYet_GoesByTheStartOfTheTimer()
    {
        var walk = Walk.Of(Lapsing());

        Assert.Equal(Walk.Day(60).AddTicks(1), walk.Wake);
    }

    [Fact]
    public void Advance_ForgetRhythm_BeginsAnew()
    {
        var walk = Walk.Of(Lapsing());
        walk.On("buy", 0).On("buy", 1).On("buy", 2).On("buy", 3);

        walk.On("go", 4).On("buy", 30);

        Assert.Equal(Walk.Day(30 + 60).AddTicks(1), walk.Wake);
    }

    [Fact]
    public void Advance_RhythmTimerByEffect_StartsAnewOnlyWhereItRuns()
    {
        var walk = Walk.Of(
            Walk.Draft()
                .Rhythm("buy")
                .Timer("lapse", t => t.Medians(2, otherwiseDays: 30))
                .Phase("a", p => p.Steady().On("go", t => t.Do(Effect.Start("lapse"))))
                .OnTimer("lapse", t => t.Do(Effect.Count("n")))
        );

        Assert.Null(walk.On("buy", 0).Wake);
        Assert.Equal(Walk.Day(30).AddTicks(1), walk.On("go", 5).Wake);
        Assert.Equal(Walk.Day(40).AddTicks(1), walk.On("buy", 10).Wake);
        Assert.Null(walk.To(50).Wake);
        Assert.Null(walk.On("buy", 60).Wake);
    }

    [Fact]
    public void Advance_RaisedEventOfTheRhythm_IsNotedAsOneThatIsTold()
    {
        var walk = Walk.Of(Lapsing());

        walk.On("buy", 0).On("back", 50);
        Assert.Equal(Walk.Day(110).AddTicks(1), walk.Wake);

        // The gaps are 50, 4 and 4 days, whoever told of them.
        walk.On("back", 54).On("buy", 58);
        Assert.Equal(Walk.Day(68).AddTicks(1), walk.Wake);
    }

    [Fact]
    public void Advance_RaisedEventOfTheRhythmThatIsUndone_IsNotNoted()
    {
        var walk = Walk.Of(Lapsing(p => p.On("buy", t => t.Do(Effect.Raise("buy")))));

        walk.On("back", 50);

        Assert.Equal(Walk.Day(60).AddTicks(1), walk.Wake);
    }

    [Fact]
    public void Advance_EnteredAfterTheLapse_LapsesInTheSameCall()
    {
        var walk = Walk.Of(
            Walk.Draft()
                .Rhythm("buy")
                .Phase("new", p => p.On("go", t => t.To("active")))
                .Phase("active", p => p.Timer("lapse", t => t.Medians(2, 30)).OnTimer("lapse", t => t.To("lapsed")))
                .Phase("lapsed", p => p.Steady())
        );

        walk.On("buy", 0).On("go", 90);

        Assert.Equal(["go: new -> active", "lapse: active -> lapsed"], walk.Steps);
        Assert.Equal(Walk.Day(90), walk.State.Entered);
    }

    private static JourneyBuilder Lapsing(Action<PhaseBuilder>? also = null) =>
        Walk.Draft()
            .Rhythm("buy")
            .Phase(
                "active",
                p =>
                {
                    p.Timer("lapse", t => t.Medians(2.5m, otherwiseDays: 60))
                        .OnTimer("lapse", t => t.To("lapsed"))
                        .On("go", t => t.Do(Effect.ForgetRhythm))
                        .On("back", t => t.Do(Effect.Raise("buy")));
                    also?.Invoke(p);
                }
            )
            .Phase("lapsed", p => p.Steady().On("buy", t => t.To("active")));
}
