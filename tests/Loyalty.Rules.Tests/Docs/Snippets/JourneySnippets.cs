using Loyalty.Rules.Journeys;

namespace Snippets;

internal static class JourneySnippets
{
    private static readonly DateTimeOffset Monday = new(2026, 6, 1, 15, 4, 0, TimeSpan.Zero);

    public static void FirstMonths(TextWriter Console)
    {
        #region journey
        var plan = Journey
            .Create("first-months")
            .Event("purchase")
            .Counter("purchases", of: "purchase")
            .Rhythm(of: "purchase")
            .Channel("email", perDay: 1)
            .Touch(
                "thanks",
                "email",
                t => t.Kind(TouchKind.Reassure).Text("Thank you! We are here if anything is wrong.")
            )
            .Touch("come-back", "email", t => t.Kind(TouchKind.WinBack).Deadline(14))
            .Phase("joined", p => p.On("purchase", t => t.To("new-customer").Do(Effect.Touch("thanks"))))
            .Phase(
                "customer",
                p =>
                    p.History()
                        .Timer("lapse", t => t.Medians(2.5m, otherwiseDays: 60))
                        .OnTimer("lapse", t => t.To("lapsed"))
                        .Phase(
                            "new-customer",
                            c =>
                                c.NeverTouches(TouchKind.Upsell)
                                    .On(
                                        "purchase",
                                        t =>
                                            t.If(Condition.Counter("purchases", 3)).To("regular").Do(Effect.Reward(100))
                                    )
                        )
                        .Phase("regular", c => c.Steady())
            )
            .Phase(
                "lapsed",
                p => p.Steady().OnEnter(Effect.Touch("come-back")).On("purchase", t => t.ToHistory("customer"))
            )
            .Build()
            .Compile();

        JourneyState ann = default;
        var happened = new JourneyBuffer();
        plan.Begin(ref ann, Monday, happened);
        foreach (int day in new[] { 3, 12, 20, 200 })
        {
            plan.Advance(ref ann, "purchase", Monday.AddDays(day), happened);
            foreach (var step in happened.Steps)
                Console.WriteLine($"{step.At:yyyy-MM-dd} {step.Trigger.Id}: {step.From.Id} -> {step.To.Id}");
            foreach (var touch in happened.Touches)
                Console.WriteLine($"{touch.At:yyyy-MM-dd} touch {touch.Touch.Id}");
            foreach (var reward in happened.Rewards)
                Console.WriteLine($"{reward.At:yyyy-MM-dd} {reward.Points} points");
        }
        Console.WriteLine($"{plan.PhaseOf(ann)!.Id}, next look at {plan.NextWake(ann):yyyy-MM-dd}");
        #endregion
    }
}
