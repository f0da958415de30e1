using Loyalty.Rules.Journeys;

namespace Loyalty.Rules.Tests.Journeys;

public sealed class MigrationTests
{
    [Fact]
    public void Migrate_PhasesByMapAndById_KeepTheMember()
    {
        var next = Version(2, "new", "renamed").Migrate(1, m => m.Phase("b", "renamed"));

        Assert.Equal("new", Migrated(Walk.Of(Version(1, "new", "b")), next).Phase);
        Assert.Equal("renamed", Migrated(Walk.Of(Version(1, "new", "b")).On("go", 1), next).Phase);
    }

    [Fact]
    public void Migrate_SeveralVersions_AppliesTheMapsInTurn()
    {
        var third = Version(3, "new", "late")
            .Migrate(2, m => m.Phase("middle", "late"))
            .Migrate(1, m => m.Phase("b", "middle"));

        Assert.Equal("late", Migrated(Walk.Of(Version(1, "new", "b")).On("go", 1), third).Phase);
        Assert.Equal("late", Migrated(Walk.Of(Version(2, "new", "middle")).On("go", 1), third).Phase);
    }

    [Fact]
    public void Migrate_PhaseOfNoPlace_IsRefused()
    {
        var next = Version(2, "new", "c").Build().Compile();
        var walk = Walk.Of(Version(1, "new", "b")).On("go", 1);

        Assert.Equal(
            new JourneyResult(JourneyResultKind.Refused, JourneyReason.NoMap),
            next.Migrate(walk.Plan, walk.State, out var migrated)
        );
        Assert.Equal(default, migrated);
    }

    [Fact]
    public void Migrate_TimesCountersRhythmAndNumbers_AreKept()
    {
        var walk = Walk.Of(Version(1, "new", "b")).On("buy", 1).On("buy", 2).On("back", 3);

        var next = Migrated(walk, Version(2, "new", "b").Counter("extra"));

        Assert.Equal((2L, 0L), (next.Counter(), next.Counter("extra")));
        Assert.Equal(
            (walk.State.Now, walk.State.Began, walk.State.Entered),
            (next.State.Now, next.State.Began, next.State.Entered)
        );
        Assert.Equal("2 hello", next.On("back", 4).Issued[0]);
        Assert.Equal((1, Walk.Day(2).UtcTicks), (next.State.GapCount, next.State.LastTicks));
    }

    [Fact]
    public void Migrate_RunningTimer_KeepsItsDue()
    {
        var walk = Walk.Of(Timed(1, t => t.AfterDays(10))).To(3);

        Assert.Equal(Walk.Day(10), Migrated(walk, Timed(2, t => t.AfterDays(99))).Wake);
    }

    [Fact]
    public void Migrate_MarkThatIsGone_GoesOnAtTheNextOfTheTimer()
    {
        var walk = Walk.Of(Timed(1, t => t.MarkDays("x", 10).MarkDays("y", 20))).To(12);

        Assert.Equal(Walk.Day(15), Migrated(walk, Timed(2, t => t.MarkDays("v", 11).MarkDays("w", 15))).Wake);
        Assert.Null(Migrated(walk, Timed(2, t => t.MarkDays("v", 11).MarkDays("w", 12))).Wake);
    }

    [Fact]
    public void Migrate_NewTimer_StartsAsFromTheEntry()
    {
        var walk = Walk.Of(Version(1, "new", "b")).To(7);

        Assert.Equal(Walk.Day(9), Migrated(walk, Timed(2, t => t.MarkDays("v", 7).MarkDays("w", 9))).Wake);
        Assert.Null(Migrated(walk, Timed(2, t => t.AfterDays(7))).Wake);
        Assert.Null(Migrated(walk, Timed(2, t => t.AfterDays(9).ByEffect())).Wake);
    }

    [Fact]
    public void Migrate_NewRhythmTimerThatIsPast_IsDueAtOnce()
    {
        var walk = Walk.Of(Version(1, "new", "b")).On("buy", 1).To(90);

        Assert.Equal(Walk.Day(90), Migrated(walk, Timed(2, t => t.Medians(2, otherwiseDays: 30))).Wake);
    }

    [Fact]
    public void Migrate_TimerThatFired_DoesNotStartAgain()
    {
        var walk = Walk.Of(Timed(1, t => t.AfterDays(10))).To(12);

        Assert.Null(Migrated(walk, Timed(2, t => t.AfterDays(20))).Wake);
    }

    [Fact]
    public void Migrate_FinalTarget_EndsTheRun()
    {
        var walk = Walk.Of(Timed(1, t => t.AfterDays(10))).To(3);
        var next = Walk.Draft()
            .Version(2)
            .Phase("x", p => p.Steady())
            .Phase("end", p => p.Final())
            .Migrate(1, m => m.Phase("new", "end"));

        var migrated = Migrated(walk, next);

        Assert.Equal((JourneyStatus.Ended, Walk.Day(3)), (migrated.State.Status, migrated.State.Now));
        Assert.Null(migrated.Wake);
    }

    [Fact]
    public void Migrate_History_IsKeptWhereBothIdsAre()
    {
        var walk = Walk.Of(Remembering(1, "y")).On("go", 1).On("buy", 2);

        Assert.Equal("y", Migrated(walk, Remembering(2, "y")).On("back", 3).Phase);
        Assert.Equal("x", Migrated(walk, Remembering(2, "z")).On("back", 3).Phase);
    }

    [Fact]
    public void Migrate_OlderOrOtherJourney_IsRefused()
    {
        var plan = Version(2, "new", "b").Build().Compile();
        var newer = Walk.Of(Version(3, "new", "b"));
        var other = Walk.Of(Journey.Create("other").Phase("new", p => p.Steady()));

        Assert.Equal(JourneyReason.OtherPlan, plan.Migrate(newer.Plan, newer.State, out _).Reason);
        Assert.Equal(JourneyReason.OtherPlan, plan.Migrate(other.Plan, other.State, out _).Reason);
        Assert.Equal(JourneyReason.OtherPlan, plan.Migrate(newer.Plan, other.State, out _).Reason);
        Assert.Equal(JourneyReason.NotBegun, plan.Migrate(newer.Plan, default(JourneyState), out _).Reason);
    }

    [Fact]
    public void Migrate_PlanThatHoldsTheSame_LeavesTheStateAlone()
    {
        var walk = Walk.Of(Version(1, "new", "b"));
        var plan = Version(1, "new", "b").Build().Compile();

        Assert.Equal(
            new JourneyResult(JourneyResultKind.Stayed),
            plan.Migrate(walk.Plan, walk.State, out var migrated)
        );
        Assert.Equal(walk.State, migrated);
    }

    private static Walk Migrated(Walk walk, JourneyBuilder next)
    {
        var plan = next.Build().Compile();
        Assert.Equal(new JourneyResult(JourneyResultKind.Moved), plan.Migrate(walk.Plan, walk.State, out var state));
        return Walk.From(plan, state);
    }

    private static JourneyBuilder Version(int version, string first, string second) =>
        Walk.Draft()
            .Version(version)
            .Rhythm("buy")
            .Phase(
                first,
                p =>
                    p.On("go", t => t.To(second))
                        .On("buy", t => t.Do(Effect.Count("n")))
                        .On("back", t => t.Do(Effect.Touch("hello")))
            )
            .Phase(second, p => p.Steady());

    private static JourneyBuilder Timed(int version, Action<JourneyTimerBuilder> describe) =>
        Walk.Draft().Version(version).Rhythm("buy").Phase("new", p => p.Steady().Timer("t", describe));

    private static JourneyBuilder Remembering(int version, string second) =>
        Walk.Draft()
            .Version(version)
            .Phase(
                "s",
                p =>
                    p.History()
                        .On("buy", t => t.To("away"))
                        .Phase("x", c => c.Steady().On("go", t => t.To(second)))
                        .Phase(second, c => c.Steady())
            )
            .Phase("away", p => p.Steady().On("back", t => t.ToHistory("s")));
}
