using Loyalty.Rules.Journeys;

namespace Loyalty.Rules.Tests.Diagnostics;

internal static partial class ProgramCases
{
    private static IEnumerable<ProgramCase> OfJourneys() =>
        [
            new(
                "warning LR0390 at $.journey.events: Journey 'days' declares none of the events that a sale raises, so that only the host moves members. "
                    + "Declare what moves them, such as 'purchase', or leave it so on purpose.",
                p => p.Bonus().Journey(Days(moves: "call"))
            ),
            new(
                "error LR0391 at $.journey.journey: Journey 'days' has the id of a rule, so that nobody could tell whose points a member holds. "
                    + "Give one of them another id.",
                p => p.Bonus("days").Journey(Days())
            ),
            new(
                "error LR0392 at $.rules[0].eligibility.phases: Rule 'welcome' asks for a phase, but the program has no journey. "
                    + "Give the program its journey, or remove the condition.",
                When(r => r.For(e => e.Phase("first")))
            ),
            new(
                "error LR0393 at $.rules[0].eligibility.phases[1]: Rule 'welcome' asks for phase 'frist', which the program's journey does not have. "
                    + "Did you mean 'first'? Correct the id of the phase.",
                p => p.SignUpBonus("welcome", r => r.Points(1).For(e => e.Phase("first", "frist"))).Journey(Days())
            ),
            new(
                "warning LR0395 at $.journey: Journey 'days' does not say which event lets members in, so that they are in no phase until the host lets them in by hand. "
                    + "Say it with \"entry\", such as 'firstPurchase' or 'enrolled', or leave it so on purpose.",
                p =>
                    p.SignUpBonus("welcome", r => r.Points(1))
                        .Journey(
                            Journey
                                .Create("days")
                                .Event("purchase")
                                .Phase("first", f => f.Steady().On("purchase", t => t.Do(Effect.Reward(5))))
                                .Build()
                        )
            ),
            new(
                "warning LR0394 at $.journey.events[1]: Journey 'days' declares event 'Purchase', and sales raise 'purchase': ids are compared letter by letter, so that no sale raises it. "
                    + "Write it so, or give it another name if the host tells it.",
                p =>
                    p.SignUpBonus("welcome", r => r.Points(1))
                        .Journey(
                            Journey
                                .Create("days")
                                .Event("firstPurchase", "Purchase")
                                .Enter("firstPurchase")
                                .Phase("first", f => f.Steady().On("Purchase", t => t.Do(Effect.Reward(5))))
                                .Build()
                        )
            ),
            new(
                "error LR0101 at $.rules[0].eligibility.phases: Rule 'welcome' has a phase that is empty. Write 1 to 200 characters.",
                p => p.SignUpBonus("welcome", r => r.Points(1).For(e => e.Phase(""))).Journey(Days())
            ),
        ];

    private static Journey Days(string moves = "purchase") =>
        Journey
            .Create("days")
            .Event(moves)
            .Enter(moves)
            .Phase("first", p => p.On(moves, t => t.To("then")))
            .Phase("then", p => p.Steady())
            .Build();
}
