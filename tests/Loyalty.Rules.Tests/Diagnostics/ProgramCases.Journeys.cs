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
