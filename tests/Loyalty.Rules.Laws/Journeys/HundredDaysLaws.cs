using Loyalty.Rules.Journeys;
using Xunit.Abstractions;

namespace Loyalty.Rules.Laws.Journeys;

/// <summary>The built-in journey over lives by chance.</summary>
public sealed class HundredDaysLaws(ITestOutputHelper output)
{
    private static readonly string[] Before = ["assess", "admit"];

    private static readonly string[] Customers =
    [
        "affirm",
        "activate",
        "acclimate",
        "accomplish",
        "adopt",
        "advocate",
        "won-back",
    ];

    [Fact]
    public void Law91_OfTheBuiltInJourney_AMemberIsLapsedByTheFormulaAloneAndAPurchaseEndsIt() =>
        new Law(output)
            .Meets(300, "lapsed")
            .Meets(400, "at risk")
            .Meets(150, "lapsed by the rhythm")
            .Meets(200, "won back")
            .Meets(40, "exactly when it is due")
            .Holds(
                HundredDaysCase.Any,
                9191,
                (one, tally) =>
                {
                    var naive = new NaiveCustomer(one.Plan.Journey);
                    var record = one.NewMember();
                    foreach (var happened in one.Log)
                    {
                        record = one.Plan.AdvanceTo(record, happened.At).Next;
                        Holds(one, naive, record, happened.At);
                        tally.Meet(naive.IsLapsed(happened.At), "lapsed");
                        tally.Meet(naive.IsLapsed(happened.At) && naive.IsRegular, "lapsed by the rhythm");
                        tally.Meet(naive.IsAtRisk(happened.At), "at risk");
                        tally.Meet(
                            naive.Visits > 0 && happened.At == naive.QuietUntil(4m, 110),
                            "exactly when it is due"
                        );
                        naive.Take(happened.Name, happened.At);
                        record = one.Plan.Take(record, happened).Next;
                        Holds(one, naive, record, happened.At);
                        tally.Meet(PhaseOf(one, record) == "won-back", "won back");
                    }
                }
            );

    [Fact]
    public void Law89_OfTheBuiltInJourney_AffirmNeverSendsAnUpsell() =>
        new Law(output)
            .Meets(100, "an upsell sent")
            .Meets(300, "something sent in Affirm")
            .Holds(
                HundredDaysCase.Any,
                8989,
                (one, tally) =>
                {
                    var record = one.NewMember();
                    foreach (var happened in one.Log)
                    {
                        // Looks at noon, for some days, and just before the event.
                        for (int day = 0; day < 12; day++)
                        {
                            var noon = record.At?.AddDays(day).AddHours(one.Dice.Below(24)) ?? happened.At;
                            if (noon < happened.At)
                                record = Look(noon);
                        }
                        record = Look(happened.At);
                        record = one.Plan.Take(record, happened).Next;
                    }

                    JourneyRecord Look(DateTimeOffset at)
                    {
                        var advanced = one.Plan.AdvanceTo(record, at).Next;
                        string? phase = PhaseOf(one, advanced);
                        var batch = one.Plan.Drain(advanced, at);
                        bool sells = batch.Sent.Any(touch => touch.Touch.Kind == TouchKind.Upsell);
                        Assert.False(sells && (phase == "affirm" || Before.Contains(phase)), phase);
                        Assert.True(batch.Sent.Count == 0 || (phase != "opted-out" && phase != "closed"), phase);
                        tally.Meet(sells, "an upsell sent");
                        tally.Meet(phase == "affirm" && batch.Sent.Count > 0, "something sent in Affirm");
                        return batch.Next;
                    }
                }
            );

    [Fact]
    public void Law89_OfTheBuiltInJourney_TheHundredDaysAreThoseOfThePurchaseThatStands() =>
        new Law(output)
            .Meets(250, "over")
            .Meets(50, "over after a return")
            .Meets(250, "came again")
            .Holds(
                HundredDaysCase.Any,
                898989,
                (one, tally) =>
                {
                    var naive = new NaiveCustomer(one.Plan.Journey);
                    var record = one.NewMember();
                    DateTimeOffset? told = null;
                    bool returned = false;
                    foreach (var happened in one.Log)
                    {
                        var answer = one.Plan.AdvanceTo(record, happened.At);
                        foreach (var step in answer.Steps.Where(step => step.Step.Trigger.Id == "day-100"))
                        {
                            var began = naive.Began!.Value;
                            Assert.NotEqual(began, told);
                            Assert.Equal(Over(one, began), step.Step.At);
                            string touch = naive.Visits > 1 ? "hundred-days" : "what-went-wrong";
                            Assert.Equal(touch, Assert.Single(step.Step.Transition!.Do).Id);
                            told = began;
                            tally.Meet("over");
                            tally.Meet(returned, "over after a return");
                            tally.Meet(naive.Visits > 1, "came again");
                        }
                        Assert.True(
                            naive.Began is not { } start
                                || naive.IsClosed
                                || start == told
                                || happened.At < Over(one, start)
                        );
                        naive.Take(happened.Name, happened.At);
                        returned |= happened.Name == HundredDaysEvents.OnlyPurchaseReturned && told is null;
                        record = one.Plan.Take(answer.Next, happened).Next;
                    }
                }
            );

    [Fact]
    public void Law81_OfTheBuiltInJourney_TenYearsAtOnceAreTenYearsOfDays() =>
        new Law(output)
            .Meets(500, "timers")
            .Holds(
                HundredDaysCase.Any,
                8181,
                (one, tally) =>
                {
                    var record = one.Plan.Replay(one.NewMember(), one.Log).Record;
                    var start = one.Log[one.Log.Count - 1].At;
                    var once = one.Plan.AdvanceTo(record, start.AddDays(3650));
                    var steps = new List<string>();
                    for (int day = 0; day < 3650; day++)
                    {
                        var answer = one.Plan.AdvanceTo(record, start.AddDays(day));
                        record = answer.Next;
                        steps.AddRange(answer.Steps.Select(TextOf));
                    }
                    var last = one.Plan.AdvanceTo(record, start.AddDays(3650));
                    Assert.Equal(once.Steps.Select(TextOf), steps.Concat(last.Steps.Select(TextOf)));
                    Assert.Equal(PhaseOf(one, once.Next), PhaseOf(one, last.Next));
                    tally.Meet(once.Steps.Count > 0, "timers");
                }
            );

    [Fact]
    public void Rewards_OfTheBuiltInJourney_AreGivenOnceARun() =>
        new Law(output)
            .Meets(100, "both")
            .Holds(
                HundredDaysCase.Any,
                1212,
                (one, tally) =>
                {
                    var rewards = one.Plan.Replay(one.NewMember(), one.Log).Rewards.GroupBy(reward => reward.Run);
                    foreach (var run in rewards)
                    {
                        Assert.Equal(run.Count(), run.Select(reward => reward.Reward.Points).Distinct().Count());
                        Assert.All(run, reward => Assert.Contains(reward.Reward.Points, new[] { 50L, 100L }));
                        tally.Meet(run.Count() == 2, "both");
                    }
                }
            );

    private static void Holds(HundredDaysCase one, NaiveCustomer naive, JourneyRecord record, DateTimeOffset now)
    {
        string? phase = PhaseOf(one, record);
        if (phase is null)
            return;
        if (naive.IsClosed)
            Assert.Equal("closed", phase);
        else if (naive.IsOut)
            Assert.Equal("opted-out", phase);
        else if (naive.Visits == 0)
            Assert.Contains(phase, Before);
        else if (naive.IsLapsed(now))
            Assert.Equal("lapsed", phase);
        else if (naive.IsAtRisk(now))
            Assert.Equal("at-risk", phase);
        else
            Assert.Contains(phase, Customers);
        if (!naive.IsClosed)
            Assert.Equal(naive.Visits, one.Plan.CounterOf(record.Runs[record.Runs.Count - 1].State, "visits"));
    }

    private static DateTimeOffset Over(HundredDaysCase one, DateTimeOffset began) =>
        WallTime.After(one.Plan.Journey, began, new JourneyDuration(100, 12));

    private static string TextOf(RunStep step) =>
        $"{step.Step.At:O} {step.Step.Trigger.Id} {step.Step.From.Id} {step.Step.To.Id}";

    private static string? PhaseOf(HundredDaysCase one, JourneyRecord record) =>
        record.Runs.Count == 0 ? null : one.Plan.PhaseOf(record.Runs[record.Runs.Count - 1].State)!.Id;
}
