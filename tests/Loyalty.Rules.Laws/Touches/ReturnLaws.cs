using System.Globalization;
using Loyalty.Rules.Journeys;
using Loyalty.Rules.Laws.Generators;
using Xunit.Abstractions;

namespace Loyalty.Rules.Laws.Touches;

public sealed class ReturnLaws(ITestOutputHelper output)
{
    private static readonly string[] Happenings = ["purchase", "used", "told", "purchase"];

    // The first phases of a hundred days: doubt, use, rhythm, and a way back.
    private static readonly JourneyPlan Plan = Journey
        .Create("first-days")
        .TimeZone("America/New_York")
        .Event("enrolled", "purchase", "used", "told", "onlyPurchaseReturned")
        .Counter("purchases", of: "purchase")
        .Rhythm("purchase")
        .Enter("enrolled")
        .Channel("mail")
        .Touch("calm", "mail", t => t.Kind(TouchKind.Reassure))
        .Touch("more", "mail", t => t.Kind(TouchKind.Upsell))
        .Timer("hundred", t => t.MarkDays("day-30", 30).MarkDays("day-100", 100))
        .Phase(
            "way",
            way =>
                way.History()
                    .Phase("assess", p => p.On("purchase", t => t.To("affirm").Do(Effect.Start("hundred"))))
                    .Phase(
                        "affirm",
                        p =>
                            p.NeverTouches(TouchKind.Upsell)
                                .OnEnter(Effect.Touch("calm"))
                                .Timer("doubt", t => t.AfterDays(14))
                                .OnTimer("doubt", t => t.To("activate"))
                                .On("used", t => t.To("activate").Do(Effect.Touch("more")))
                                .On("told", t => t.Do(Effect.Touch("more")))
                    )
                    .Phase(
                        "activate",
                        p =>
                            p.OnEnter(Effect.Touch("more"))
                                .On("purchase", t => t.If(Condition.Counter("purchases", atLeast: 3)).To("adopt"))
                    )
                    .Phase(
                        "adopt",
                        p => p.Steady().Timer("risk", t => t.Medians(1.5m, 60)).OnTimer("risk", t => t.To("at-risk"))
                    )
        )
        .Phase("at-risk", p => p.Steady().On("purchase", t => t.ToHistory("way")))
        .On(
            "onlyPurchaseReturned",
            t => t.To("assess").Do(Effect.ForgetRhythm, Effect.Cancel("hundred"), Effect.Set("purchases", 0))
        )
        .OnTimer("day-30", t => t.Do(Effect.Touch("more")))
        .OnTimer("day-100", t => t.Do(Effect.Reward(100)))
        .Build()
        .Compile();

    [Fact]
    public void Law89_TheOnlyPurchaseReturned_PutsTheHundredDaysBackAndUndoesTheWay() =>
        new Law(output)
            .Meets(300, "had gone on")
            .Meets(200, "a mark had passed")
            .Meets(200, "goes on to the reward")
            .Holds(
                Worlds.Seeds,
                8989,
                (seed, tally) =>
                {
                    var dice = new Dice(seed);
                    var start = new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero).AddHours(dice.Below(9000));
                    var returned = start.AddHours(dice.Between(2, 3000));
                    var log = new List<JourneyEvent>
                    {
                        new("enrolled", "enrolled", start),
                        new("first", "purchase", start.AddHours(1)),
                    };
                    foreach (int i in Enumerable.Range(0, dice.Below(3)))
                        log.Add(
                            new JourneyEvent(
                                "old" + Text(i),
                                dice.Of("used", "told"),
                                start.AddHours(dice.Between(1L, (returned - start).Ticks / TimeSpan.TicksPerHour))
                            )
                        );
                    var before = Plan.AdvanceTo(Plan.Replay(Plan.NewMember("ann"), log).Record, returned).Next;
                    tally.Meet(PhaseOf(before) != "affirm", "had gone on");
                    tally.Meet(before.At > start.AddDays(29), "a mark had passed");

                    var after = Plan.Take(before, new JourneyEvent("back", "onlyPurchaseReturned", returned)).Next;

                    Assert.Equal("assess", PhaseOf(after));
                    Assert.Equal(0, Plan.CounterOf(after.Runs[0].State, "purchases"));
                    Assert.Null(Plan.NextWake(after.Runs[0].State));
                    // From here on it goes as for a member who has only just enrolled.
                    var fresh = Plan.Take(
                        Plan.NewMember("bob"),
                        new JourneyEvent("enrolled", "enrolled", returned)
                    ).Next;
                    var at = returned;
                    for (int i = 0; i < 8; i++)
                    {
                        at = at.AddHours(dice.Between(1, 1200));
                        var next = new JourneyEvent("new" + Text(i), dice.Of(Happenings), at);
                        var (one, other) = (Plan.Take(after, next), Plan.Take(fresh, next));
                        Assert.Equal(Told(other), Told(one));
                        Assert.Equal(Plan.NextWake(other.Next.Runs[0].State), Plan.NextWake(one.Next.Runs[0].State));
                        tally.Meet(one.Rewards.Count > 0, "goes on to the reward");
                        (after, fresh) = (one.Next, other.Next);
                    }
                }
            );

    private static string PhaseOf(JourneyRecord record) => Plan.PhaseOf(record.Runs[0].State)!.Id;

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static IEnumerable<string> Told(JourneyAnswer answer) =>
        answer
            .Steps.Select(step => $"{step.Step.At:O} {step.Step.Trigger.Id} {step.Step.From.Id} {step.Step.To.Id}")
            .Concat(
                answer
                    .Touches.Where(outcome => outcome.Touch.At == answer.Next.At)
                    .Select(outcome => outcome.Touch.Touch.Id + outcome.Status)
            )
            .Concat(answer.Rewards.Select(reward => reward.Reward.At.ToString("O", CultureInfo.InvariantCulture)));
}
