using Loyalty.Rules.Journeys;

namespace Loyalty.Rules.Testing.Steps;

/// <summary>What a step did to one member's journey.</summary>
internal sealed class Walk
{
    private readonly List<RunStep> _steps = [];
    private readonly List<TouchOutcome> _outcomes = [];
    private readonly List<string> _sent = [];

    internal Walk(MemberState state) => State = state;

    internal Walk(Decision decision, MemberState state)
        : this(state)
    {
        _steps.AddRange(decision.JourneySteps);
        Add(decision.JourneyRewards);
        _outcomes.AddRange(decision.Touches);
    }

    /// <summary>The state after it.</summary>
    internal MemberState State { get; private set; }

    internal JourneyAnswerKind Kind { get; private set; }

    internal JourneyReason Reason { get; private set; }

    internal bool IsTaken => Kind is JourneyAnswerKind.Moved or JourneyAnswerKind.Stayed;

    internal IReadOnlyList<RunStep> Steps => _steps;

    /// <summary>The touches that were issued and are to go out, by their ids in the order of issue.</summary>
    internal IReadOnlyList<string> Issued =>
        [.. _outcomes.Where(one => one.Status == TouchStatus.Waiting).Select(one => one.Touch.Touch.Id)];

    /// <summary>What became of touches otherwise: withheld, fallen.</summary>
    internal IEnumerable<TouchOutcome> Lost => _outcomes.Where(one => one.Status != TouchStatus.Waiting);

    /// <summary>The touches that wait after time has passed, and what keeps each.</summary>
    internal IReadOnlyList<KeptTouch> Kept { get; private set; } = [];

    /// <summary>The touches that went out, by their ids.</summary>
    internal IReadOnlyList<string> Sent => _sent;

    /// <summary>The member's IANA time zone, where the step tells it.</summary>
    internal string? Zone { get; private set; }

    /// <summary>The points that steps give for later, without those that are withheld.</summary>
    internal long Points { get; private set; }

    /// <summary>Makes a call, again for as long as more timers are due than one call fires: one that starts itself anew may fire for long.</summary>
    internal void Take(Func<MemberState, JourneyDecision> call)
    {
        do Keep(call(State));
        while (Kind == JourneyAnswerKind.Unfinished);
    }

    /// <param name="drained">What went out, and what did not.</param>
    /// <param name="zone">The member's zone, where the step tells it.</param>
    internal void Take(DrainDecision drained, string? zone)
    {
        Zone = zone;
        State = drained.NextState;
        _sent.AddRange(drained.Batch.Sent.Select(touch => touch.Touch.Id));
        _outcomes.AddRange(drained.Batch.Fallen);
        Kept = drained.Batch.Kept;
        if (drained.Batch.Reason != JourneyReason.None)
            (Kind, Reason) = (JourneyAnswerKind.Refused, drained.Batch.Reason);
    }

    private void Keep(JourneyDecision decision)
    {
        (Kind, Reason) = (decision.Answer.Kind, decision.Answer.Reason);
        State = decision.NextState;
        _steps.AddRange(decision.Answer.Steps);
        Add(decision.Answer.Rewards);
        _outcomes.AddRange(decision.Answer.Touches);
    }

    private void Add(IReadOnlyList<RunReward> rewards) =>
        Points += rewards.Where(one => !one.IsWithheld).Sum(one => one.Reward.Points);
}
