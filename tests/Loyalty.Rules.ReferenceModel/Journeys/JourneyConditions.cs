using Loyalty.Rules.Journeys;
using NodaTime;

namespace Loyalty.Rules.ReferenceModel.Journeys;

/// <summary>Whether conditions hold at a moment.</summary>
internal sealed class JourneyConditions(WallClock clock, IReadOnlyDictionary<string, string> attributes)
{
    internal bool Hold(Transition transition, ReferenceRun run, long value) =>
        transition.If.All(condition => Holds(condition, run, value));

    private bool Holds(Condition condition, ReferenceRun run, long value) =>
        condition.Kind switch
        {
            ConditionKind.Counter => IsIn(condition, run.Counters[condition.Id!]),
            ConditionKind.Value => IsIn(condition, value),
            ConditionKind.Attribute => condition.Values.Contains(Attribute(condition.Id!)) != condition.IsNoneOf,
            ConditionKind.InPhase => IsSince(condition, run.Entered, run.Now),
            ConditionKind.InJourney => IsSince(condition, run.Began, run.Now),
            ConditionKind.Since => run.Timers.Find(running => running.Timer.Id == condition.Id) is { } timer
                && IsSince(condition, timer.Start, run.Now),
            _ => throw new ArgumentOutOfRangeException(nameof(condition)),
        };

    private string Attribute(string name) => attributes.TryGetValue(name, out string? given) ? given : "";

    private static bool IsIn(Condition condition, long number) =>
        (condition.AtLeast is not { } least || number >= least) && (condition.AtMost is not { } most || number <= most);

    private bool IsSince(Condition condition, Instant start, Instant now) =>
        (condition.From is not { } from || now >= clock.After(start, from))
        && (condition.Before is not { } before || now < clock.After(start, before));
}
