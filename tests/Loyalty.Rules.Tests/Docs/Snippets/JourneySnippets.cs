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

    public static void Touches(TextWriter Console)
    {
        #region touches
        var plan = Journey
            .Create("first-days")
            .TimeZone("America/New_York")
            .Event("enrolled", "purchase", "optedOut")
            .Attribute("firstName")
            .Enter(on: "enrolled", again: ReEntry.AfterExit)
            .OptOutOn("optedOut")
            .Holdout("control", salt: "2026", perMille: 100)
            .Quiet(TimeSpan.FromHours(21), TimeSpan.FromHours(9))
            .Channel("email", perDay: 1)
            .Touch("welcome", "email", t => t.Kind(TouchKind.Welcome).Text("Welcome, {firstName}!"))
            .Touch("calm", "email", t => t.Kind(TouchKind.Reassure).Priority(1).Deadline(2))
            .Touch("add-a-case", "email", t => t.Kind(TouchKind.Upsell).Deadline(30))
            .Phase(
                "new",
                p =>
                    p.OnEnter(Effect.Touch("welcome"))
                        .On("purchase", t => t.To("affirm").Do(Effect.Touch("add-a-case")))
            )
            .Phase(
                "affirm",
                p =>
                    p.NeverTouches(TouchKind.Upsell)
                        .OnEnter(Effect.Touch("calm"))
                        .Timer("doubt", t => t.AfterDays(14))
                        .OnTimer("doubt", t => t.To("active"))
            )
            .Phase("active", p => p.Steady())
            .Build()
            .Compile();

        var ann = plan.NewMember("ann");
        var evening = new DateTimeOffset(2026, 6, 1, 22, 30, 0, TimeSpan.FromHours(-4));
        ann = plan.Take(ann, new JourneyEvent("e-1", "enrolled", evening)).Next;
        ann = plan.Take(ann, new JourneyEvent("e-2", "purchase", evening.AddMinutes(5))).Next;
        ann = plan.Take(ann, new JourneyEvent("e-2", "purchase", evening.AddMinutes(5))).Next; // came twice

        KeyValuePair<string, string>[] known = [new("firstName", "Ann")];
        var now = evening.AddMinutes(10);
        for (int look = 0; look < 4; look++)
        {
            ann = plan.AdvanceTo(ann, now).Next;
            var batch = plan.Drain(ann, now);
            ann = batch.Next; // keep it before you send
            Console.WriteLine($"{now:MM-dd HH:mm} {batch.Sent.Count} go out");
            foreach (var touch in batch.Sent)
                Console.WriteLine($"  {touch.Id}: {touch.Touch.TextFor("en", known) ?? touch.Touch.Id}");
            now = plan.NextWake(ann)?.ToOffset(now.Offset) ?? now;
        }
        #endregion
    }

    public static void Funnel(TextWriter Console)
    {
        #region funnel
        var plan = Journey
            .Create("club")
            .Event("in", "buy", "leave")
            .Enter("in")
            .Phase("look", p => p.Named("Looking").StalledAfter(JourneyDuration.OfDays(30)).On("buy", t => t.To("buy")))
            .Phase("buy", p => p.Named("Buying").Steady().On("leave", t => t.To("gone")))
            .Phase("gone", p => p.Named("Gone").Final())
            .Build()
            .Compile();

        JourneyEvent Happened(string name, int day) => new(name + day, name, Monday.AddDays(day));
        JourneyEvent[][] logs =
        [
            [Happened("buy", 4), Happened("in", 0)], // in any order
            [Happened("in", 0), Happened("buy", 9), Happened("leave", 40)],
            [Happened("in", 2)],
        ];
        Console.Write(JourneyFunnel.OfLogs(plan, logs, now: Monday.AddDays(60)).ToText());
        Console.Write(JourneyTimeline.Text(plan, plan.Replay(plan.NewMember("ann"), logs[1])));
        #endregion
    }
}
