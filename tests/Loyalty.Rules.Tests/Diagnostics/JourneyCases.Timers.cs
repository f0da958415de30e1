using Loyalty.Rules.Journeys;

namespace Loyalty.Rules.Tests.Diagnostics;

internal static partial class JourneyCases
{
    private static IEnumerable<JourneyCase> OfTimers() =>
        [
            new(
                "error LR0520 at $.phases[0].timers[0]: Timer 'clock' has no time. Say after how long, name marks, or let it go by the rhythm.",
                j => j.Timed(t => { })
            ),
            new(
                "error LR0514 at $.phases[0].timers[0].after: Timer 'clock' says no time as \"after\". Use days, hours, minutes and seconds of at least 0, together more than 0 and at most 3660 days.",
                j => j.Timed(t => t.AfterDays(0))
            ),
            new(
                "error LR0514 at $.phases[0].timers[0].after: Timer 'clock' says 1 day -1 hours as \"after\". Use days, hours, minutes and seconds of at least 0, together more than 0 and at most 3660 days.",
                j => j.Timed(t => t.After(new JourneyDuration(1, -1)))
            ),
            new(
                "error LR0521 at $.phases[0].timers[0].marks[1].after: Timer 'clock' has mark 'later' after 168 hours, which is not later than the 7 days of the mark before it. Put the marks in ascending order.",
                j => j.Timed(t => t.MarkDays("first", 7).Mark("later", JourneyDuration.OfHours(168)))
            ),
            new(
                "error LR0515 at $.phases[0].timers[0].rhythm.medians: Timer 'clock' has 101 as \"medians\". Use 0.001 to 100.",
                j => j.Rhythm("go").Timed(t => t.Medians(101, 30))
            ),
            new(
                "error LR0515 at $.phases[0].timers[0].rhythm.otherwiseDays: Timer 'clock' has 0 as \"otherwiseDays\". Use 1 to 3660.",
                j => j.Rhythm("go").Timed(t => t.Medians(2, 0))
            ),
            new(
                "error LR0522 at $.phases[0].timers[0].rhythm: Timer 'clock' goes by the member's rhythm, and the journey does not say of which event. Say \"rhythm\" in the journey, or give the timer a time.",
                j => j.Timed(t => t.Medians(2, 30))
            ),
            new(
                "warning LR0524 at $.phases[0].timers[0]: Timer 'clock' is started by effects only, and none does. Start it, or take it out.",
                j => j.Timed(t => t.AfterDays(3).ByEffect())
            ),
            new(
                "error LR0105 at $.phases[0].timers[0].start: Timer 'clock' has 4 as \"start\", which is none of its values. Use a named one.",
                j => j.Timed(t => t.AfterDays(3).StartedBy((TimerStart)4))
            ),
            new(
                "error LR0523 at $.phases[0].timers: Phase 'a' has 5 timers that can run at once, with those of the phase around it and of the journey. At most 4 do; take some out, or make them marks of one.",
                j =>
                    j.Event("go")
                        .Phase(
                            "a",
                            p =>
                            {
                                p.On("go", t => t.To("b"));
                                for (int i = 0; i < 5; i++)
                                {
                                    string id = $"t{i}";
                                    p.Timer(id, t => t.AfterDays(1)).OnTimer(id, t => t.To("b"));
                                }
                            }
                        )
                        .Phase("b", p => p.Steady())
            ),
            new(
                "warning LR0525 at $.phases[0].timers[0]: Timer 't' has the time 't', for which no transition waits. Let one wait for it with \"onTimer\", or take it out.",
                j =>
                    j.Event("go")
                        .Phase("a", p => p.Timer("t", t => t.AfterDays(1)).On("go", t => t.To("b")))
                        .Phase("b", p => p.Steady())
            ),
            new(
                "error LR0104 at $.phases[0].timers[0].marks: Timer 'clock' has 101 marks. At most 100 are taken; remove some, or divide them.",
                j =>
                    j.Event("go")
                        .Phase(
                            "a",
                            p =>
                                p.Timer(
                                        "clock",
                                        t =>
                                        {
                                            for (int i = 0; i < 101; i++)
                                                t.MarkDays($"m{i}", i + 1);
                                        }
                                    )
                                    .On("go", t => t.To("b"))
                        )
                        .Phase("b", p => p.Steady())
            ),
        ];
}
