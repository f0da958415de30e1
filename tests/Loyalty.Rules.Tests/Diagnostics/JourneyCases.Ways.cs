using Loyalty.Rules.Journeys;

namespace Loyalty.Rules.Tests.Diagnostics;

internal static partial class JourneyCases
{
    private static IEnumerable<JourneyCase> OfWays() =>
        [
            new(
                "warning LR0540 at $.phases[2]: Phase 'c' cannot be reached: no transition that can be taken leads there. Lead one there, or take the phase out.",
                j => j.Walk().Phase("c", p => p.Steady())
            ),
            new(
                "warning LR0541 at $.phases[2]: Phase 'c' leads nowhere: no steady and no final phase can be reached from it. Lead on from it, or let members stay: \"steady\".",
                j => j.Walk().On("stop", t => t.To("c")).Event("stop").Phase("c", p => p.On("stop", t => { }))
            ),
            new(
                "warning LR0542 at $.phases[0].transitions[0]: Phase 'a' has a transition that is never taken, because what it asks of counter 'n' cannot be. Correct its conditions, or take it out.",
                j =>
                    j.Counter("n")
                        .Twice(t => t.If(Condition.Counter("n", 3), Condition.Counter("n", atMost: 2)), t => t.To("b"))
            ),
            new(
                "warning LR0542 at $.phases[0].transitions[0]: Phase 'a' has a transition that is never taken, because what it asks of attribute 'club' cannot be. Correct its conditions, or take it out.",
                j =>
                    j.Attribute("club")
                        .Twice(
                            t => t.If(Condition.AnyOf("club", "gold"), Condition.NoneOf("club", "gold")),
                            t => t.To("b")
                        )
            ),
            new(
                "warning LR0542 at $.phases[0].transitions[0]: Phase 'a' has a transition that is never taken, because what it asks of the time in the phase cannot be. Correct its conditions, or take it out.",
                j =>
                    j.Twice(
                        t =>
                            t.If(
                                Condition.InPhase(JourneyDuration.OfDays(8)),
                                Condition.InJourney(before: JourneyDuration.OfHours(100))
                            ),
                        t => t.To("b")
                    )
            ),
            new(
                "warning LR0542 at $.phases[0].transitions[0]: Phase 'a' has a transition that is never taken, because what it asks of the number of the event cannot be. Correct its conditions, or take it out.",
                j =>
                    j.Event("go")
                        .Phase(
                            "a",
                            p =>
                                p.Timer("t", t => t.AfterDays(1))
                                    .OnTimer("t", t => t.If(Condition.Value(1)))
                                    .OnTimer("t", t => t.To("b"))
                        )
                        .Phase("b", p => p.Steady())
            ),
            new(
                "warning LR0542 at $.phases[0].transitions[0]: Phase 'a' has a transition that is never taken, because what it asks of timer 't' cannot be. Correct its conditions, or take it out.",
                j =>
                    j.Event("go")
                        .Phase(
                            "a",
                            p =>
                                p.Timer("t", t => t.AfterDays(1))
                                    .OnTimer("t", t => t.If(Condition.Since("t")))
                                    .OnTimer("t", t => t.To("b"))
                        )
                        .Phase("b", p => p.Steady())
            ),
            new(
                "warning LR0543 at $.phases[0].transitions[1]: Phase 'a' has a transition that is never taken: whenever its conditions hold, that at $.phases[0].transitions[0] is taken before it. Put it first, add what it does to that one, or take it out.",
                j => j.Twice(t => t.To("b"), t => t.To("a"))
            ),
            new(
                "warning LR0543 at $.phases[0].transitions[2]: Phase 'a' has a transition that is never taken: whenever its conditions hold, that at $.phases[0].transitions[0] or another one is taken before it. Put it first, add what it does to that one, or take it out.",
                j =>
                    j.Counter("n")
                        .Event("go")
                        .Phase(
                            "a",
                            p =>
                                p.On("go", t => t.If(Condition.Counter("n", 2)).To("b"))
                                    .On("go", t => t.If(Condition.Counter("n", atMost: 1)).To("b"))
                                    .On("go", t => t.To("a"))
                        )
                        .Phase("b", p => p.Steady())
            ),
            new(
                "warning LR0544 at $.phases[0].transitions[1]: Phase 'a' has a transition that can be taken together with that at $.phases[0].transitions[0], which comes first and wins. If that is not meant, keep their conditions apart.",
                j =>
                    j.Counter("n")
                        .Twice(
                            t => t.If(Condition.Counter("n", 2)).To("b"),
                            t => t.If(Condition.Counter("n", atMost: 4)).To("b")
                        )
            ),
            new(
                "error LR0545 at $.phases[1].transitions[0]: Phase 'b' has a transition that waits for nothing and can be taken again at once, without end: 'b', 'c', 'b'. Add a condition that stops it, or let it wait for something.",
                j =>
                    j.Event("go")
                        .Phase("a", p => p.On("go", t => t.To("b")))
                        .Phase("b", p => p.Steady().Always(t => t.To("c")))
                        .Phase("c", p => p.Steady().Always(t => t.To("b")))
            ),
            new(
                "error LR0545 at $.transitions[0]: Journey 'way' has a transition that waits for nothing and can be taken again at once, without end: 'a', 'a'. Add a condition that stops it, or let it wait for something.",
                j => j.Walk().Always(t => t.Do(Effect.Reward(5)))
            ),
            new(
                "warning LR0549 at $.phases[0].transitions[0]: Phase 'a' has a transition that raises an event which leads back to it at once, without end: 'a', 'b', 'a'. Nothing of it ever happens. Add a condition that stops it, or raise no event there.",
                j =>
                    j.Event("go", "on")
                        .Phase("a", p => p.Steady().On("go", t => t.To("b")))
                        .Phase(
                            "b",
                            p => p.Steady().OnEnter(Effect.Raise("on")).On("on", t => t.To("a").Do(Effect.Raise("go")))
                        )
            ),
            new(
                "warning LR0534 at $.phases[0].transitions[0]: Phase 'a' has a transition that is taken in place of that at $.transitions[0], so that what that one counts and raises is left out: 'n', 'told'. Do the same here, or wait for an event of which that one is no part.",
                j =>
                    j.Counter("n")
                        .Event("told")
                        .Walk()
                        .On("go", t => t.Do(Effect.Count("n"), Effect.Raise("told"), Effect.ForgetRhythm))
            ),
        ];
}
