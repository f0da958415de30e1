using Loyalty.Rules.Journeys;

namespace Loyalty.Rules.Tests.Diagnostics;

/// <summary>A case for every code of journeys; the first of each is the example in docs/diagnostics.md.</summary>
internal static partial class JourneyCases
{
    public static IReadOnlyList<JourneyCase> All { get; } =
    [.. OfParts(), .. OfPhases(), .. OfConditions(), .. OfTimers(), .. OfWays(), .. OfMigrations()];

    /// <summary>A phase that leads to one where members stay.</summary>
    private static JourneyBuilder Walk(this JourneyBuilder journey) =>
        journey.Event("go").Phase("a", p => p.On("go", t => t.To("b"))).Phase("b", p => p.Steady());

    /// <summary>Issues a touch on an event that no other transition of the journey waits for.</summary>
    private static JourneyBuilder Issue(this JourneyBuilder journey, string touch) =>
        journey.Event("told").On("told", t => t.Do(Effect.Touch(touch)));

    /// <summary>A timer of the journey with marks, of which nothing waits for the second.</summary>
    private static JourneyBuilder Clock(this JourneyBuilder journey) =>
        journey
            .Event("start")
            .On("start", t => t.Do(Effect.Start("hundred")))
            .Timer("hundred", t => t.MarkDays("day-7", 7).MarkDays("day-100", 100))
            .OnTimer("day-7", t => t.Do(Effect.ForgetRhythm))
            .OnTimer("day-100", t => t.Do(Effect.ForgetRhythm));

    /// <summary>A timer of the journey that something starts and waits for.</summary>
    private static JourneyBuilder Hundred(this JourneyBuilder journey) =>
        journey
            .Event("start")
            .On("start", t => t.Do(Effect.Start("clock")))
            .Timer("clock", t => t.AfterDays(100))
            .OnTimer("clock", t => t.Do(Effect.ForgetRhythm));

    /// <summary>A way that is taken under a condition.</summary>
    private static JourneyBuilder Guarded(this JourneyBuilder journey, Condition condition) =>
        journey
            .Counter("n")
            .Hundred()
            .Event("go")
            .Phase("a", p => p.On("go", t => t.If(condition).To("b")))
            .Phase("b", p => p.Steady());

    /// <summary>A phase with a timer, for which a transition waits.</summary>
    private static JourneyBuilder Timed(this JourneyBuilder journey, Action<JourneyTimerBuilder> describe) =>
        journey
            .Event("go")
            .Phase(
                "a",
                p =>
                {
                    p.Timer("clock", describe).On("go", t => t.To("b"));
                    foreach (var timer in p.Build().Timers)
                    {
                        if (timer.IsRhythm)
                            p.OnTimer(timer.Id, t => t.To("b"));
                        foreach (var mark in timer.Marks)
                            p.OnTimer(mark.Id, t => t.To("b"));
                    }
                }
            )
            .Phase("b", p => p.Steady());

    /// <summary>Two transitions for one event.</summary>
    private static JourneyBuilder Twice(
        this JourneyBuilder journey,
        Action<TransitionBuilder> first,
        Action<TransitionBuilder> second
    ) => journey.Event("go").Phase("a", p => p.On("go", first).On("go", second)).Phase("b", p => p.Steady());

    /// <summary>What stands for history, without one.</summary>
    private static PhaseBuilder Otherwise(this PhaseBuilder phase, string child)
    {
        phase.HistoryOtherwiseValue = child;
        return phase;
    }
}
