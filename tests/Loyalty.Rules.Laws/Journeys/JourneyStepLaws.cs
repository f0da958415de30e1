using Loyalty.Rules.Journeys;
using Loyalty.Rules.Laws.Generators;
using Xunit.Abstractions;

namespace Loyalty.Rules.Laws.Journeys;

/// <summary>What a call may come to, and which steps it may take.</summary>
public sealed class JourneyStepLaws(ITestOutputHelper output)
{
    private static readonly DateTimeOffset[] Edges =
    [
        DateTimeOffset.MinValue,
        DateTimeOffset.MaxValue,
        new(1969, 12, 31, 23, 59, 59, TimeSpan.Zero),
        new(2200, 1, 1, 0, 0, 0, TimeSpan.Zero),
        new(2027, 3, 1, 0, 0, 0, TimeSpan.FromHours(14)),
    ];

    [Fact]
    public void Law74_EveryCall_HasOneResultAndNeverThrows() =>
        new Law(output).Holds(
            JourneyCase.Any(),
            74,
            (one, _) =>
            {
                var state = one.Walk(called => AssertTotal(one, called));
                AskOddly(one, state, new Dice(one.Number).Aside(1));
            }
        );

    [Fact]
    public void Law74_AStateOfAnotherPlan_IsRefused() =>
        new Law(output).Holds(
            JourneyCase.Any(4),
            7401,
            (one, _) =>
            {
                var state = one.Walk(_ => { });
                var other = JourneyGenerator.Next(new Dice(one.Number).Aside(2), "UTC", version: 9).Compile();
                var (before, buffer) = (state, new JourneyBuffer());
                if (state.Status == JourneyStatus.NotBegun)
                    return;
                foreach (var call in one.Log)
                    Assert.Equal("Refused: OtherPlan", call.Ask(other, ref state, buffer).ToString());
                Assert.Equal(before, state);
                Assert.Null(other.NextWake(state));
                Assert.Null(other.PhaseOf(state));
            }
        );

    [Fact]
    public void Law75_EveryStep_IsADeclaredTransitionWhoseConditionsHeld() =>
        new Law(output)
            .Meets(400, "conditions looked at")
            .Holds(
                JourneyCase.Any(),
                75,
                (one, tally) =>
                    one.Walk(called =>
                    {
                        var entered = called.Before.Entered;
                        string? at = one.Plan.PhaseOf(called.Before)?.Id;
                        foreach (var step in called.Buffer.Steps)
                        {
                            Assert.True(
                                at is null || at == step.From.Id,
                                "A step does not begin where the last one ended."
                            );
                            at = step.To.Id;
                            if (step.Transition is not { } transition)
                            {
                                Assert.Same(step.From, step.To);
                                continue;
                            }
                            Assert.Contains(transition, JourneyMaps.TransitionsIn(one.Journey, step.From));
                            Assert.Equal(
                                (transition.Trigger.Kind, transition.Trigger.Id),
                                (step.Trigger.Kind, step.Trigger.Id)
                            );
                            Assert.Contains(step.To, JourneyMaps.Targets(one.Journey, transition, step.From));
                            bool isFirst = called.Buffer.Steps[0].At == step.At && entered == called.Before.Entered;
                            foreach (var condition in transition.If)
                            {
                                tally.Meet("conditions looked at");
                                AssertHeld(one, called, step, condition, isFirst ? entered : null);
                            }
                            if (!transition.IsTargetless)
                                entered = step.At;
                        }
                        if (called.Result.Kind != JourneyResultKind.Refused)
                            Assert.True(at is null || at == one.Plan.PhaseOf(called.After)!.Id);
                    })
            );

    [Fact]
    public void Law76_OfTransitionsThatOverlap_TheFirstIsTaken() =>
        new Law(output)
            .Meets(300, "two hold")
            .Meets(300, "none holds")
            .Holds(
                Worlds.Seeds,
                76,
                (seed, tally) =>
                {
                    var dice = new Dice(seed);
                    var ranges = Enumerable
                        .Range(0, dice.Between(2, 4))
                        .Select(_ =>
                            (
                                Least: dice.Between(0, 5),
                                Most: dice.Between(3, 9),
                                Kinds: dice.Some(new[] { "", "gold", "blue" }, 2)
                            )
                        )
                        .ToList();
                    var plan = Overlapping(ranges);
                    for (int value = 0; value < 10; value++)
                    {
                        foreach (string kind in new[] { "", "gold", "blue" })
                        {
                            var holding = ranges.FindAll(range =>
                                range.Least <= value && value <= range.Most && range.Kinds.Contains(kind)
                            );
                            tally.Meet(holding.Count > 1, "two hold");
                            tally.Meet(holding.Count == 0, "none holds");
                            string phase = holding.Count == 0 ? "start" : "p" + ranges.IndexOf(holding[0]);
                            Assert.Equal(phase, AfterGo(plan, value, kind));
                        }
                    }
                }
            );

    [Fact]
    public void Law77_AReplayOfTheLog_IsTheSameAsTheFirstTime() =>
        new Law(output).Holds(
            JourneyCase.Any(),
            77,
            (one, _) =>
            {
                var again = one.Journey.Compile();
                var (state, buffer) = (default(JourneyState), new JourneyBuffer());
                var text = new JourneyText(one.Journey);
                one.Walk(called =>
                {
                    var copy = called.Before;
                    Assert.Equal(called.Result, called.Call.Ask(again, ref state, buffer));
                    Assert.Equal(text.Of(called.Result, called.Buffer), text.Of(called.Result, buffer));
                    called.Call.Ask(again, ref copy, buffer);
                    Assert.True(state == called.After && copy == called.After, "A state differs.");
                    Assert.Equal(state.GetHashCode(), copy.GetHashCode());
                });
            }
        );

    private static void AssertTotal(JourneyCase one, JourneyCalled called)
    {
        bool stepped = false;
        foreach (var step in called.Buffer.Steps)
            stepped |= step.Kind == JourneyStepKind.Transition;
        switch (called.Result.Kind)
        {
            case JourneyResultKind.Refused:
            case JourneyResultKind.Ignored:
                Assert.Equal(called.Before, called.After);
                Assert.NotEqual(JourneyReason.None, called.Result.Reason);
                Assert.Equal(
                    0,
                    called.Buffer.Steps.Length + called.Buffer.Touches.Length + called.Buffer.Rewards.Length
                );
                break;
            case JourneyResultKind.Stayed:
                Assert.False(stepped);
                Assert.Equal(one.Plan.PhaseOf(called.Before), one.Plan.PhaseOf(called.After));
                break;
            case JourneyResultKind.Moved:
                Assert.True(stepped || called.Before.Status == JourneyStatus.NotBegun);
                break;
            default:
                Assert.Equal(JourneyResultKind.Unfinished, called.Result.Kind);
                break;
        }
    }

    private static void AskOddly(JourneyCase one, JourneyState state, Dice dice)
    {
        var buffer = new JourneyBuffer();
        List<KeyValuePair<string, string>> twice =
        [
            new("kind", "gold"),
            new("kind", "blue"),
            new("", ""),
            new("vip", null!),
        ];
        foreach (var at in Edges)
        {
            var (copy, other) = (state, state);
            one.Plan.AdvanceTo(ref copy, at, buffer, twice);
            one.Plan.Advance(
                ref other,
                dice.Of("buy", "BUY", ""),
                at,
                buffer,
                dice.Of(long.MinValue, long.MaxValue),
                twice
            );
            one.Plan.Advance(ref other, default(EventKey), at, buffer);
            one.Plan.Begin(ref other, at, buffer, twice);
            one.Plan.NextWake(other);
        }
    }

    private static void AssertHeld(
        JourneyCase one,
        JourneyCalled called,
        JourneyStep step,
        Condition condition,
        DateTimeOffset? entered
    )
    {
        switch (condition.Kind)
        {
            case ConditionKind.Attribute:
                string? given = null;
                called.Call.Attributes?.TryGetValue(condition.Id!, out given);
                Assert.NotEqual(condition.IsNoneOf, condition.Values.Contains(given ?? ""));
                break;
            case ConditionKind.InJourney:
                AssertBetween(one, condition, called.After.Began, step.At);
                break;
            case ConditionKind.InPhase when entered is { } since && called.Before.Status == JourneyStatus.Running:
                AssertBetween(one, condition, since, step.At);
                break;
            case ConditionKind.Value when step.Trigger.Kind == TriggerKind.Timer:
                Assert.True((condition.AtLeast ?? 0) <= 0 && (condition.AtMost ?? 0) >= 0);
                break;
            default:
                break;
        }
    }

    private static void AssertBetween(JourneyCase one, Condition condition, DateTimeOffset since, DateTimeOffset at)
    {
        if (condition.From is { } from)
            Assert.True(at >= WallTime.After(one.Journey, since, from));
        if (condition.Before is { } before)
            Assert.True(at < WallTime.After(one.Journey, since, before));
    }

    private static JourneyPlan Overlapping(List<(int Least, int Most, List<string> Kinds)> ranges)
    {
        var journey = Journey.Create("way").Event("go").Attribute("kind");
        journey.Phase(
            "start",
            phase =>
            {
                for (int i = 0; i < ranges.Count; i++)
                {
                    var (least, most, kinds) = ranges[i];
                    string to = "p" + i;
                    phase.On("go", t => t.If(Condition.Value(least, most), Condition.AnyOf("kind", [.. kinds])).To(to));
                }
            }
        );
        for (int i = 0; i < ranges.Count; i++)
            journey.Phase("p" + i, phase => phase.Steady());
        return journey.Build().Compile();
    }

    private static string AfterGo(JourneyPlan plan, int value, string kind)
    {
        var (state, buffer) = (default(JourneyState), new JourneyBuffer());
        var noon = new DateTimeOffset(2026, 6, 1, 12, 0, 0, TimeSpan.Zero);
        plan.Begin(ref state, noon, buffer);
        plan.Advance(ref state, "go", noon, buffer, value, [new("kind", kind)]);
        return plan.PhaseOf(state)!.Id;
    }
}
