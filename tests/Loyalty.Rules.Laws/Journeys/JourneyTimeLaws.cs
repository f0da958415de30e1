using Loyalty.Rules.Journeys;
using Loyalty.Rules.Laws.Generators;
using Xunit.Abstractions;

namespace Loyalty.Rules.Laws.Journeys;

/// <summary>Timers and the time of a run.</summary>
public sealed class JourneyTimeLaws(ITestOutputHelper output)
{
    private static readonly DateTimeOffset Noon = new(2026, 6, 1, 12, 0, 0, TimeSpan.Zero);

    [Fact]
    public void Law80_Timers_FireByDueAndDocumentOrderAndBeforeAnEventOfTheSameInstant() =>
        new Law(output)
            .Meets(300, "timers due at once")
            .Meets(200, "an event exactly when a timer is due")
            .Holds(
                Worlds.Seeds,
                80,
                (seed, tally) =>
                {
                    var dice = new Dice(seed);
                    int[] hours = [.. Enumerable.Range(0, dice.Between(2, 4)).Select(_ => dice.Between(1, 4))];
                    tally.Meet(hours.Distinct().Count() < hours.Length, "timers due at once");
                    var plan = Counting(hours);
                    var (state, buffer) = (default(JourneyState), new JourneyBuffer());
                    plan.Begin(ref state, Noon, buffer);
                    var at = Noon.AddHours(dice.Of(5, dice.Among(hours))).AddTicks(dice.Of(0, 0, -1, 1));
                    tally.Meet(hours.Any(hour => Noon.AddHours(hour) == at), "an event exactly when a timer is due");
                    plan.Advance(ref state, "go", at, buffer);

                    var due = Enumerable
                        .Range(0, hours.Length)
                        .Where(timer => Noon.AddHours(hours[timer]) <= at)
                        .OrderBy(timer => hours[timer])
                        .Select(timer => (Noon.AddHours(hours[timer]), "t" + timer));
                    var took = new List<(DateTimeOffset, string?)>();
                    foreach (var step in buffer.Steps)
                        took.Add((step.At, step.Trigger.Id));
                    Assert.Equal([.. due, (at, "go")], took);
                }
            );

    [Fact]
    public void Law81_AdvancingByAnyTicks_IsAdvancingAtOnce() =>
        new Law(output)
            .Meets(500, "timers between")
            .Holds(
                JourneyCase.Any(),
                81,
                (one, tally) =>
                {
                    var dice = new Dice(one.Number).Aside(1);
                    one.Walk(called =>
                    {
                        if (
                            called.Before.Status != JourneyStatus.Running
                            || called.Result.Kind
                                is JourneyResultKind.Refused
                                    or JourneyResultKind.Ignored
                                    or JourneyResultKind.Unfinished
                        )
                            return;
                        long span = (called.Call.At - called.Before.Now).Ticks;
                        var ticks = Enumerable
                            .Range(0, 5)
                            .Select(_ => called.Before.Now.AddTicks(dice.Between(0L, span)))
                            .Append(one.Plan.NextWake(called.Before) ?? called.Call.At)
                            .Where(tick => tick <= called.Call.At)
                            .OrderBy(tick => tick);
                        tally.Meet(called.Buffer.Steps.Length > 1, "timers between");
                        AssertSame(one, called, ticks);
                    });
                }
            );

    [Fact]
    public void Law81_TenYearsAtOnce_AreTenYearsOfDailyTicks() =>
        new Law(output)
            .Meets(100, "more than ten steps")
            .Holds(
                JourneyCase.Any(4),
                8100,
                (one, tally) =>
                {
                    var state = one.Walk(_ => { });
                    if (state.Status != JourneyStatus.Running)
                        return;
                    var decade = new LoggedCall(LoggedCallKind.Tick, "", state.Now.AddDays(3653), 0, null);
                    var (after, buffer) = (state, new JourneyBuffer());
                    var result = decade.Ask(one.Plan, ref after, buffer);
                    if (result.Kind is JourneyResultKind.Unfinished or JourneyResultKind.Refused)
                        return;
                    tally.Meet(buffer.Steps.Length > 10, "more than ten steps");
                    var days = Enumerable.Range(1, 3652).Select(day => state.Now.AddDays(day));
                    AssertSame(one, new JourneyCalled(decade, state, after, result, buffer), days);
                }
            );

    [Fact]
    public void Law82_LeavingAPhase_StopsItsTimers() =>
        new Law(output)
            .Meets(600, "a timer fired")
            .Holds(
                JourneyCase.Any(),
                82,
                (one, tally) =>
                    one.Walk(called =>
                    {
                        foreach (var step in called.Buffer.Steps)
                        {
                            if (step.Trigger.Kind != TriggerKind.Timer)
                                continue;
                            tally.Meet("a timer fired");
                            Assert.Contains(step.Trigger.Id, MarksIn(one.Journey, step.From));
                        }
                        var state = called.After;
                        if (state.Status == JourneyStatus.Ended)
                            Assert.Equal(0, state.TimerCount);
                        if (state.Status != JourneyStatus.Running)
                            return;
                        var phase = one.Plan.PhaseOf(state)!;
                        string[] marks = [.. JourneyMaps.Marks(one.Journey)];
                        for (int i = 0; i < state.TimerCount; i++)
                        {
                            string mark = marks[JourneyState.MarkAt(ref state, i)];
                            Assert.Contains(mark, MarksIn(one.Journey, phase));
                            if (phase.Timers.Any(timer => JourneyMaps.MarksOf(timer).Contains(mark)))
                                Assert.True(JourneyState.StartAt(ref state, i) >= state.Entered.UtcTicks);
                        }
                    })
            );

    [Fact]
    public void Law83_Time_NeverGoesBackwards() =>
        new Law(output)
            .Meets(200, "a step back")
            .Holds(
                JourneyCase.Any(),
                83,
                (one, tally) =>
                    one.Walk(called =>
                    {
                        var now = called.Before.Now;
                        foreach (var step in called.Buffer.Steps)
                        {
                            Assert.True(step.At >= now && step.At <= called.Call.At);
                            now = step.At;
                        }
                        Assert.True(called.After.Now >= now);
                        Assert.True(called.After.Entered >= called.Before.Entered);
                        if (called.Before.Status != JourneyStatus.Running || called.Call.At >= called.Before.Now)
                            return;
                        tally.Meet("a step back");
                        Assert.Equal(called.Before, called.After);
                    })
            );

    private static void AssertSame(JourneyCase one, JourneyCalled called, IEnumerable<DateTimeOffset> ticks)
    {
        var text = new JourneyText(one.Journey);
        var (state, buffer, steps, issued) = (called.Before, new JourneyBuffer(), 0, 0);
        foreach (var tick in ticks)
            Ask(called.Call with { Kind = LoggedCallKind.Tick, At = tick });
        Ask(called.Call);
        Assert.Equal(text.Of(one.Plan, called.After), text.Of(one.Plan, state));
        Assert.Equal(called.After, state);
        Assert.Equal(called.Buffer.Steps.Length, steps);
        Assert.Equal(called.Buffer.Touches.Length + called.Buffer.Rewards.Length, issued);

        void Ask(LoggedCall call)
        {
            call.Ask(one.Plan, ref state, buffer);
            steps += buffer.Steps.Length;
            issued += buffer.Touches.Length + buffer.Rewards.Length;
        }
    }

    private static IEnumerable<string> MarksIn(Journey journey, Phase phase) =>
        JourneyMaps.TimersIn(journey, phase).SelectMany(JourneyMaps.MarksOf);

    private static JourneyPlan Counting(int[] hours) =>
        Journey
            .Create("way")
            .Event("go")
            .Counter("n")
            .Phase(
                "start",
                phase =>
                {
                    phase.Steady().On("go", t => t.Do(Effect.Count("n")));
                    for (int i = 0; i < hours.Length; i++)
                    {
                        var after = JourneyDuration.OfHours(hours[i]);
                        phase.Timer("t" + i, t => t.After(after)).OnTimer("t" + i, t => t.Do(Effect.Count("n")));
                    }
                }
            )
            .Build()
            .Compile();
}
