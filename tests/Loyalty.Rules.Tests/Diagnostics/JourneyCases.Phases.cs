using Loyalty.Rules.Journeys;

namespace Loyalty.Rules.Tests.Diagnostics;

internal static partial class JourneyCases
{
    private static IEnumerable<JourneyCase> OfPhases() =>
        [
            new(
                "error LR0532 at $.phases[1].stalledAfter: Phase 'b' has phases inside and says after how long members are stalled. Say that of the phases inside, where members are.",
                j =>
                    j.Event("go")
                        .Phase("a", p => p.On("go", t => t.To("b")))
                        .Phase("b", p => p.StalledAfter(JourneyDuration.OfDays(3)).Phase("c", c => c.Steady()))
            ),
            new(
                "error LR0504 at $.phases[1].stalledAfter: Phase 'b' is final and has \"stalledAfter\". A run ends as soon as it comes there; take that out, or let members stay: \"steady\".",
                j =>
                    j.Event("go")
                        .Phase("a", p => p.On("go", t => t.To("b")))
                        .Phase("b", p => p.Final().StalledAfter(JourneyDuration.OfDays(3)))
            ),
            new(
                "error LR0514 at $.phases[0].stalledAfter: Phase 'a' says no time as \"stalledAfter\". Use days, hours, minutes and seconds of at least 0, together more than 0 and at most 3660 days.",
                j =>
                    j.Event("go")
                        .Phase("a", p => p.StalledAfter(default).On("go", t => t.To("b")))
                        .Phase("b", p => p.Steady())
            ),
            new(
                "error LR0503 at $.phases[1].phases[0].phases: Phase 'c' has phases inside, and stands inside phase 'b'. Phases stand two levels deep; move them out.",
                j =>
                    j.Event("go")
                        .Phase("a", p => p.On("go", t => t.To("b")))
                        .Phase("b", p => p.Phase("c", c => c.Steady().Phase("d", d => d.Steady())))
            ),
            new(
                "error LR0504 at $.phases[1].transitions: Phase 'b' is final and has \"transitions\". A run ends as soon as it comes there; take that out, or let members stay: \"steady\".",
                j =>
                    j.Event("go")
                        .Phase("a", p => p.On("go", t => t.To("b")))
                        .Phase("b", p => p.Final().On("go", t => t.To("a")))
            ),
            new(
                "error LR0504 at $.phases[1].leave: Phase 'b' is final and has \"leave\". A run ends as soon as it comes there; take that out, or let members stay: \"steady\".",
                j =>
                    j.Event("go")
                        .Phase("a", p => p.On("go", t => t.To("b")))
                        .Phase("b", p => p.Final().OnLeave(Effect.ForgetRhythm))
            ),
            new(
                "error LR0504 at $.phases[1].timers: Phase 'b' is final and has \"timers\". A run ends as soon as it comes there; take that out, or let members stay: \"steady\".",
                j =>
                    j.Event("go")
                        .Phase("a", p => p.On("go", t => t.To("b")))
                        .Phase("b", p => p.Final().Timer("t", t => t.AfterDays(1)).OnTimer("t", t => { }))
            ),
            new(
                "error LR0505 at $.phases[1].kind: Phase 'b' has phases inside and is steady. Say that of the phases inside, where members are.",
                j =>
                    j.Event("go")
                        .Phase("a", p => p.On("go", t => t.To("b")))
                        .Phase("b", p => p.Steady().Phase("c", c => c.Steady()))
            ),
            new(
                "error LR0505 at $.phases[1].kind: Phase 'b' has phases inside and is final. Say that of the phases inside, where members are.",
                j =>
                    j.Event("go")
                        .Phase("a", p => p.On("go", t => t.To("b")))
                        .Phase("b", p => p.Final().Phase("c", c => c.Steady()))
            ),
            new(
                "error LR0506 at $.phases[1].initial: Phase 'b' names 'cc' as \"initial\", which is no phase inside it. Did you mean 'c'? Name one that is.",
                j =>
                    j.Event("go")
                        .Phase("a", p => p.On("go", t => t.To("b")))
                        .Phase("b", p => p.Initial("cc").Phase("c", c => c.Steady()))
            ),
            new(
                "error LR0506 at $.phases[1].historyOtherwise: Phase 'b' names 'a' as \"historyOtherwise\", which is no phase inside it. Did you mean 'c'? Name one that is.",
                j =>
                    j.Event("go")
                        .Phase("a", p => p.On("go", t => t.ToHistory("b")))
                        .Phase("b", p => p.History("a").Phase("c", c => c.Steady()))
            ),
            new(
                "error LR0507 at $.phases[1].history: Phase 'b' has \"history\" and no phases inside. Take it out.",
                j => j.Event("go").Phase("a", p => p.On("go", t => t.To("b"))).Phase("b", p => p.Steady().History())
            ),
            new(
                "error LR0507 at $.phases[1].initial: Phase 'b' has \"initial\" and no phases inside. Take it out.",
                j => j.Event("go").Phase("a", p => p.On("go", t => t.To("b"))).Phase("b", p => p.Steady().Initial("a"))
            ),
            new(
                "error LR0508 at $.phases[1].historyOtherwise: Phase 'b' says what stands for its history, and keeps none. Say \"history\" as well, or take \"historyOtherwise\" out.",
                j =>
                    j.Event("go")
                        .Phase("a", p => p.On("go", t => t.To("b")))
                        .Phase("b", p => p.Otherwise("c").Phase("c", c => c.Steady()))
            ),
            new(
                "warning LR0509 at $.phases[1].history: Phase 'b' remembers the phase inside that was left last, and no transition goes back there. Go there with \"toHistory\", or take \"history\" out.",
                j =>
                    j.Event("go")
                        .Phase("a", p => p.On("go", t => t.To("b")))
                        .Phase("b", p => p.History().Phase("c", c => c.Steady()))
            ),
            new(
                "error LR0510 at $.phases[0].transitions[0].toHistory: Phase 'a' goes to the history of phase 'b', which keeps none. Say \"history\" there, or go to the phase with \"to\".",
                j =>
                    j.Event("go")
                        .Phase("a", p => p.On("go", t => t.ToHistory("b")))
                        .Phase("b", p => p.Phase("c", c => c.Steady()))
            ),
            new(
                "error LR0510 at $.phases[0].transitions[0].toHistory: Phase 'a' goes to the history of phase 'd', which keeps none. Say \"history\" there, or go to the phase with \"to\".",
                j => j.Event("go").Phase("a", p => p.On("go", t => t.ToHistory("d"))).Phase("d", p => p.Steady())
            ),
            new(
                "error LR0511 at $.phases[0].transitions[0].inside: Phase 'a' has a transition with \"inside\" that is not of such a phase. Only one of a phase with others inside can stay inside, and lead to one of these; take \"inside\" out.",
                j => j.Event("go").Phase("a", p => p.On("go", t => t.To("b").Inside())).Phase("b", p => p.Steady())
            ),
            new(
                "error LR0511 at $.transitions[0].inside: Journey 'way' has a transition with \"inside\" that is not of such a phase. Only one of a phase with others inside can stay inside, and lead to one of these; take \"inside\" out.",
                j => j.Walk().On("go", t => t.To("b").Inside().If(Condition.Value(2)))
            ),
            new(
                "error LR0511 at $.phases[0].transitions[0].inside: Phase 'a' has a transition with \"inside\" that leads nowhere. Only one of a phase with others inside can stay inside, and lead to one of these; take \"inside\" out.",
                j => j.Event("go").Phase("a", p => p.On("go", t => t.Inside()).Phase("b", c => c.Steady()))
            ),
            new(
                "error LR0511 at $.phases[0].transitions[0].inside: Phase 'a' has a transition with \"inside\" that leads to 'c', which is none of them. Only one of a phase with others inside can stay inside, and lead to one of these; take \"inside\" out.",
                j =>
                    j.Event("go")
                        .Phase("a", p => p.On("go", t => t.To("c").Inside()).Phase("b", c => c.Steady()))
                        .Phase("c", p => p.Steady())
            ),
            new(
                "error LR0511 at $.phases[0].transitions[0].inside: Phase 'a' has a transition with \"inside\" that leads to a history. Only one of a phase with others inside can stay inside, and lead to one of these; take \"inside\" out.",
                j =>
                    j.Event("go")
                        .Phase(
                            "a",
                            p => p.History().On("go", t => t.ToHistory("a").Inside()).Phase("b", c => c.Steady())
                        )
            ),
            new(
                "error LR0105 at $.phases[0].kind: Phase 'a' has 8 as \"kind\", which is none of its values. Use a named one.",
                j =>
                    j.Event("go")
                        .Phase("a", p => p.OfKind((PhaseKind)8).On("go", t => t.To("b")))
                        .Phase("b", p => p.Steady())
            ),
            new(
                "error LR0105 at $.phases[0].neverTouches: Phase 'a' has 11 as \"neverTouches\", which is none of its values. Use a named one.",
                j =>
                    j.Event("go")
                        .Phase("a", p => p.NeverTouches((TouchKind)11).On("go", t => t.To("b")))
                        .Phase("b", p => p.Steady())
            ),
        ];
}
