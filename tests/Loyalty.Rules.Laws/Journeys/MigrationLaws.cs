using Loyalty.Rules.Journeys;
using Loyalty.Rules.Laws.Generators;
using Loyalty.Rules.ReferenceModel.Journeys;
using Xunit.Abstractions;

namespace Loyalty.Rules.Laws.Journeys;

/// <summary>Members of older versions.</summary>
public sealed class MigrationLaws(ITestOutputHelper output)
{
    [Fact]
    public void Law90_EveryStateOfAnOlderVersion_IsMappedToOneThatGoesOn_OrRefusedForWantOfAMap() =>
        new Law(output)
            .Meets(200, "NoMap")
            .Meets(200, "two versions on")
            .Meets(200, "a timer kept")
            .Meets(150, "a timer not kept")
            .Meets(100, "a timer that is new")
            .Meets(20, "history kept")
            .Meets(10, "ended by the map")
            .Meets(400, "went on")
            .Holds(
                JourneyCase.Any(8),
                90,
                (one, tally) =>
                {
                    var plan = Newer(one, new Dice(one.Number).Aside(90));
                    tally.Meet(plan.Journey.Version > 2, "two versions on");
                    var migration = new ReferenceMigration(one.Journey, plan.Journey);
                    int place = 0;
                    one.Walk(called =>
                    {
                        var run = one.Expected[place++].Next;
                        var result = plan.Migrate(one.Plan, called.After, out var migrated);
                        var should = migration.Migrate(run);
                        Assert.Equal((should.Kind, should.Reason), (result.Kind, result.Reason));
                        if (result.Kind == JourneyResultKind.Refused)
                        {
                            tally.Meet(result.Reason.ToString());
                            Assert.Equal(default, migrated);
                            return;
                        }
                        Note(run, should.Next, tally);
                        GoOn(plan, migrated, should.Next, tally);
                    });
                }
            );

    private static void GoOn(JourneyPlan plan, JourneyState state, ReferenceRun run, Tally tally)
    {
        var (text, oracle, buffer) = (
            new JourneyText(plan.Journey),
            new ReferenceJourney(plan.Journey),
            new JourneyBuffer()
        );
        DecisionText.AssertSame(text.Of(run), text.Of(plan, state));
        if (state.Status != JourneyStatus.Running)
            return;
        foreach (string happened in JourneySketch.Events)
        {
            var at = plan.NextWake(state) is { } wake && wake < state.Now.AddDays(40) ? wake : state.Now.AddDays(1);
            var call = new LoggedCall(LoggedCallKind.Event, happened, at, 0, null);
            var result = call.Ask(plan, ref state, buffer);
            var should = call.Ask(oracle, run);
            DecisionText.AssertSame(
                text.Of(should) + text.Of(should.Next),
                text.Of(result, buffer) + text.Of(plan, state)
            );
            run = should.Next;
            tally.Meet(result.Kind == JourneyResultKind.Moved, "went on");
        }
    }

    private static void Note(ReferenceRun before, ReferenceRun after, Tally tally)
    {
        bool WasRunning(ReferenceTimer timer) => before.Timers.Exists(other => other.Timer.Id == timer.Timer.Id);
        tally.Meet(after.Timers.Exists(timer => WasRunning(timer)), "a timer kept");
        tally.Meet(after.Timers.Count(WasRunning) < before.Timers.Count, "a timer not kept");
        tally.Meet(!after.Timers.TrueForAll(WasRunning), "a timer that is new");
        tally.Meet(after.History.Count > 0, "history kept");
        tally.Meet(before.Status != after.Status, "ended by the map");
    }

    /// <summary>A later version, which is another journey over the same ids, with maps of some of the phases.</summary>
    private static JourneyPlan Newer(JourneyCase one, Dice dice)
    {
        while (true)
        {
            int version = dice.Of(2, 3);
            var journey = JourneyGenerator.Builder(dice, one.Journey.TimeZone ?? "UTC").Version(version);
            var places = JourneyMaps.Phases(journey.Build()).Select(phase => phase.Id).ToList();
            for (int from = 1; from < version; from++)
            {
                var olds = dice.Some(
                    JourneyMaps.Leaves(one.Journey).Select(phase => phase.Id).ToList(),
                    dice.Of(0, 2, 9)
                );
                journey.Migrate(from, map => olds.ForEach(old => map.Phase(old, dice.Among(places))));
            }
            if (journey.Build().TryCompile(out var plan, out _))
                return plan!;
        }
    }
}
