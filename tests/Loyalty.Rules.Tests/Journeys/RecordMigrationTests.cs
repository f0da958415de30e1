using Loyalty.Rules.Journeys;

namespace Loyalty.Rules.Tests.Journeys;

public sealed class RecordMigrationTests
{
    private readonly Member _ann = Member
        .Of(
            Member
                .Draft()
                .Phase("a", p => p.OnEnter(Effect.Touch("hello"), Effect.Touch("ping")).On("buy", t => t.To("b")))
                .Phase("b", p => p.Steady().On("leave", t => t.To("gone")))
                .Phase("gone", p => p.Final())
        )
        .On("in", 0)
        .On("buy", 2);

    [Fact]
    public void Migrate_ARecord_TakesOverRunsTouchesAndWhatWasTaken()
    {
        _ann.Drain(2);
        var plan = Next(p => p.Migrate(1, m => m.Phase("b", "c")));

        var result = plan.Migrate(_ann.Plan, _ann.Record, out var migrated);

        Assert.Equal(JourneyResultKind.Moved, result.Kind);
        Assert.Equal(("ann", 2, 1), (migrated.MemberId, migrated.Version, migrated.Entries));
        Assert.Equal("c", plan.PhaseOf(migrated.Runs.Single().State)!.Id);
        Assert.Equal(JourneyAnswerKind.AlreadyTaken, plan.Take(migrated, Member.Happened("e2", "buy", 2)).Kind);
        Assert.Equal(["hello", "ping"], migrated.Sent.Select(touch => touch.Touch.Id));
        var funnel = JourneyFunnel.Of(plan, [migrated], Walk.Day(3));
        Assert.Equal(
            ["a 0 1 1", "c 1 1 0", "gone 0 0 0"],
            funnel.Phases.Select(p => $"{p.Phase.Id} {p.In} {p.Entered} {p.Left}")
        );
    }

    [Fact]
    public void Migrate_ARecordWithTouchesThatWait_SaysThemInNewWordsAndLetsFallWhatIsGone()
    {
        var plan = Next(p => p.Migrate(1, m => m.Phase("b", "c")), hasPing: false);

        plan.Migrate(_ann.Plan, _ann.Record, out var migrated);

        Assert.Equal(("hello", 9), (migrated.Waiting.Single().Touch.Id, migrated.Waiting[0].Touch.Priority));
        Assert.Equal(migrated.At, plan.NextWake(migrated));
    }

    [Fact]
    public void Migrate_ARecordOfAPhaseThatNobodyMaps_IsRefused()
    {
        var result = Next(p => p).Migrate(_ann.Plan, _ann.Record, out var migrated);

        Assert.Equal(JourneyReason.NoMap, result.Reason);
        Assert.Same(_ann.Record, migrated);
    }

    [Fact]
    public void Migrate_ARunIntoAFinalPhase_IsItsExit()
    {
        Next(p => p.Migrate(1, m => m.Phase("b", "gone"))).Migrate(_ann.Plan, _ann.Record, out var migrated);

        Assert.Equal(Walk.Day(2), migrated.LastExit);
    }

    [Fact]
    public void Migrate_ARecordOfThisPlanOrOfAnother_ChangesNothing()
    {
        var other = Journey.Create("other").Phase("p", p => p.Steady()).Build().Compile();

        Assert.Equal(JourneyResultKind.Stayed, _ann.Plan.Migrate(_ann.Plan, _ann.Record, out _).Kind);
        Assert.Equal(JourneyReason.OtherPlan, other.Migrate(_ann.Plan, _ann.Record, out _).Reason);
        Assert.Equal(JourneyReason.OtherPlan, _ann.Plan.Migrate(other, _ann.Record, out var same).Reason);
        Assert.Same(_ann.Record, same);
    }

    private static JourneyPlan Next(Func<JourneyBuilder, JourneyBuilder> describe, bool hasPing = true)
    {
        var journey = Journey
            .Create("shop")
            .Version(2)
            .Event("in", "buy", "leave")
            .Attribute("name")
            .Enter("in")
            .Channel("mail")
            .Touch("hello", "mail", t => t.Priority(9))
            .Phase("a", p => p.On("buy", t => t.To("c")))
            .Phase("c", p => p.Steady().On("leave", t => t.To("gone")))
            .Phase("gone", p => p.Final());
        if (hasPing)
            journey.Touch("ping", "mail");
        return describe(journey).Build().Compile();
    }
}
