using Loyalty.Rules;
using Loyalty.Rules.Journeys;

namespace Snippets;

internal static class ProgramJourneySnippets
{
    private static readonly DateTimeOffset Monday = new(2026, 6, 1, 9, 0, 0, TimeSpan.Zero);

    public static void InAProgram(TextWriter Console)
    {
        #region journey-in-program
        var plan = LoyaltyProgram
            .Create("bakery", "EUR")
            .BasketTiers("regulars", r => r.Spend().PercentOff(1, 10).For(e => e.Phase("regular")))
            .Redemption("voucher", r => r.Points(50).AmountOff(5))
            .Journey(
                Journey
                    .Create("first-weeks")
                    .Event("firstPurchase", "purchase", "complaint")
                    .Enter(on: "firstPurchase")
                    .Counter("purchases", of: "purchase")
                    .Channel("email", perDay: 1)
                    .Touch("come-back", "email", t => t.Text("We miss you. Is anything wrong?"))
                    .Touch("sorry", "email", t => t.Priority(1).Text("We are sorry."))
                    .Phase(
                        "new",
                        p =>
                            p.Timer("quiet", t => t.AfterDays(14))
                                .OnTimer("quiet", t => t.Do(Effect.Touch("come-back")))
                                .On(
                                    "purchase",
                                    t =>
                                        t.If(Condition.Counter("purchases", atLeast: 2))
                                            .To("regular")
                                            .Do(Effect.Reward(50))
                                )
                    )
                    .Phase("regular", p => p.Steady())
                    .On("complaint", t => t.Do(Effect.Touch("sorry")))
                    .Build()
            )
            .Build()
            .Compile();

        var ann = plan.NewMember("ann");
        foreach (int day in new[] { 0, 20, 21 })
        {
            var sale = Transaction
                .Create("till-1/" + day, Monday.AddDays(day), "EUR")
                .Member("ann")
                .Redeem("voucher")
                .Line("cake", 1, 20m)
                .Build();
            var decision = plan.Evaluate(sale, ann); // timers, rules, then the events of the sale
            ann = decision.NextState!;
            string steps = string.Join(", ", decision.JourneySteps.Select(one => one.Step.Trigger.Id));
            Console.WriteLine(
                $"day {day}: {decision.Payable} to pay; {steps}; {plan.PhaseOf(ann)!.Id}; {ann.Points} points"
            );
        }

        // What no sale says, the host does, on the same state.
        var evening = Monday.AddDays(21).AddHours(9);
        ann = plan.Take(ann, new JourneyEvent("call-7", "complaint", evening)).NextState;
        var drained = plan.Drain(ann, evening);
        ann = drained.NextState; // keep it before you send
        foreach (var touch in drained.Batch.Sent)
            Console.WriteLine($"{touch.Id}: {touch.Touch.TextFor("en", [])}");
        #endregion
    }
}
