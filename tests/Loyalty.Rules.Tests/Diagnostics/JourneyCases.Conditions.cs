using Loyalty.Rules.Journeys;

namespace Loyalty.Rules.Tests.Diagnostics;

internal static partial class JourneyCases
{
    private static IEnumerable<JourneyCase> OfConditions() =>
        [
            new(
                "error LR0512 at $.phases[0].transitions[0].if[0]: Phase 'a' has a condition on counter 'n' without a limit, so that it always holds. Say a limit, or take it out.",
                j => j.Guarded(Condition.Counter("n"))
            ),
            new(
                "error LR0512 at $.phases[0].transitions[0].if[0]: Phase 'a' has a condition on the number of the event without a limit, so that it always holds. Say a limit, or take it out.",
                j => j.Guarded(Condition.Value())
            ),
            new(
                "error LR0512 at $.phases[0].transitions[0].if[0]: Phase 'a' has a condition on the time in the phase without a limit, so that it always holds. Say a limit, or take it out.",
                j => j.Guarded(Condition.InPhase())
            ),
            new(
                "error LR0512 at $.phases[0].transitions[0].if[0]: Phase 'a' has a condition on the time in the journey without a limit, so that it always holds. Say a limit, or take it out.",
                j => j.Guarded(Condition.InJourney())
            ),
            new(
                "error LR0513 at $.phases[0].transitions[0].if[0]: Phase 'a' has a condition on attribute 'club' without values. Name at least one.",
                j => j.Attribute("club").Guarded(Condition.AnyOf("club"))
            ),
            new(
                "error LR0514 at $.phases[0].transitions[0].if[0].inPhase.atLeast: Phase 'a' says -1 days as \"atLeast\". Use days, hours, minutes and seconds of at least 0, together at least 0 and at most 3660 days.",
                j => j.Guarded(Condition.InPhase(JourneyDuration.OfDays(-1)))
            ),
            new(
                "error LR0514 at $.phases[0].transitions[0].if[0].inJourney.lessThan: Phase 'a' says 90000 hours as \"lessThan\". Use days, hours, minutes and seconds of at least 0, together at least 0 and at most 3660 days.",
                j => j.Guarded(Condition.InJourney(before: JourneyDuration.OfHours(90_000)))
            ),
            new(
                "error LR0514 at $.phases[0].transitions[0].if[0].lessThan: Phase 'a' says 3660 days 1 hour as \"lessThan\". Use days, hours, minutes and seconds of at least 0, together at least 0 and at most 3660 days.",
                j => j.Guarded(Condition.Since("clock", before: new JourneyDuration(3_660, 1)))
            ),
            new(
                "error LR0515 at $.phases[0].transitions[0].if[0].atLeast: Phase 'a' has 2000000000000000 as \"atLeast\". Use -1000000000000000 to 1000000000000000.",
                j => j.Guarded(Condition.Counter("n", atLeast: 2_000_000_000_000_000))
            ),
            new(
                "error LR0515 at $.phases[0].transitions[0].if[0].value.atMost: Phase 'a' has -2000000000000000 as \"atMost\". Use -1000000000000000 to 1000000000000000.",
                j => j.Guarded(Condition.Value(atMost: -2_000_000_000_000_000))
            ),
            new(
                "error LR0516 at $.transitions[0].do[0].by: Journey 'way' adds 0 to counter 'n', which changes nothing. Add another number, or take the effect out.",
                j => j.Walk().Counter("n").On("go", t => t.Do(Effect.Count("n", 0)))
            ),
            new(
                "error LR0515 at $.transitions[0].do[0].by: Journey 'way' has 9223372036854775807 as \"by\". Use -1000000000000000 to 1000000000000000.",
                j => j.Walk().Counter("n").On("go", t => t.Do(Effect.Count("n", long.MaxValue)))
            ),
            new(
                "error LR0515 at $.transitions[0].do[0].to: Journey 'way' has -9223372036854775808 as \"to\". Use -1000000000000000 to 1000000000000000.",
                j => j.Walk().Counter("n").On("go", t => t.Do(Effect.Set("n", long.MinValue)))
            ),
            new(
                "error LR0515 at $.transitions[0].do[0].reward.points: Journey 'way' has 0 as \"points\". Use 1 to 1000000000000.",
                j => j.Walk().On("go", t => t.Do(Effect.Reward(0)))
            ),
            new(
                "error LR0517 at $.phases[0].leave[0].start: Phase 'a' starts timer 'clock' on leaving. Start it in the transition, or on entering what owns it.",
                j =>
                    j.Event("go")
                        .Phase("a", p => p.On("go", t => t.To("b")).OnLeave(Effect.Start("clock")))
                        .Phase("b", p => p.Steady())
                        .Hundred()
            ),
            new(
                "error LR0518 at $.phases[0].transitions[1].do[0].start: Phase 'a' starts timer 't' of phase 'a', where the member need not be then. Start it where a member surely is in that phase, or move the timer.",
                j =>
                    j.Event("go")
                        .Phase(
                            "a",
                            p =>
                                p.Timer("t", t => t.AfterDays(1).ByEffect())
                                    .OnTimer("t", t => t.To("b"))
                                    .On("go", t => t.To("b").Do(Effect.Start("t")))
                        )
                        .Phase("b", p => p.Steady())
            ),
            new(
                "error LR0519 at $.phases[1].transitions[0].onTimer: Phase 'b' looks at timer 't' of phase 'a', which does not run here. Take a timer of this phase, of the phase around it or of the journey.",
                j =>
                    j.Event("go")
                        .Phase("a", p => p.Timer("t", t => t.AfterDays(1)).OnTimer("t", t => t.To("b")))
                        .Phase("b", p => p.Steady().OnTimer("t", t => t.To("a")))
            ),
            new(
                "error LR0519 at $.phases[1].transitions[0].if[0].since: Phase 'b' looks at timer 't' of phase 'a', which does not run here. Take a timer of this phase, of the phase around it or of the journey.",
                j =>
                    j.Event("go")
                        .Phase("a", p => p.Timer("t", t => t.AfterDays(1)).OnTimer("t", t => t.To("b")))
                        .Phase("b", p => p.Steady().On("go", t => t.If(Condition.Since("t")).To("a")))
            ),
            new(
                "warning LR0527 at $.phases[0].enter[0].touch: Phase 'a' issues touch 'more', whose kind it withholds, so that it never goes out. Issue it elsewhere, or change \"neverTouches\".",
                j =>
                    j.Event("go")
                        .Phase(
                            "a",
                            p => p.NeverTouches(TouchKind.Upsell).OnEnter(Effect.Touch("more")).On("go", t => t.To("b"))
                        )
                        .Phase("b", p => p.Steady())
                        .Channel("email")
                        .Touch("more", "email", t => t.Kind(TouchKind.Upsell))
            ),
            new(
                "error LR0104 at $.transitions[0].if: Journey 'way' has 21 conditions. At most 20 are taken; remove some, or divide them.",
                j =>
                    j.Walk()
                        .Counter("n")
                        .On(
                            "go",
                            t =>
                            {
                                for (int i = 0; i < 21; i++)
                                    t.If(Condition.Counter("n", i));
                            }
                        )
            ),
            new(
                "error LR0104 at $.transitions[0].do: Journey 'way' has 101 effects. At most 100 are taken; remove some, or divide them.",
                j =>
                    j.Walk()
                        .Event("on")
                        .On(
                            "on",
                            t =>
                            {
                                for (int i = 0; i < 101; i++)
                                    t.Do(Effect.Reward(1));
                            }
                        )
            ),
            new(
                "error LR0104 at $.transitions: Journey 'way' has 101 transitions. At most 100 are taken; remove some, or divide them.",
                j =>
                {
                    j.Walk();
                    for (int i = 0; i < 101; i++)
                        j.On("go", t => t.To("b"));
                }
            ),
        ];
}
