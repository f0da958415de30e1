namespace Loyalty.Rules.Journeys;

/// <summary>What a decision made of a member's journey, to keep.</summary>
internal sealed class DecidedJourney
{
    private readonly JourneyRecord? _before;
    private readonly bool _knowsBefore;

    internal DecidedJourney(
        JourneyRecord? before,
        JourneyRecord? next,
        IReadOnlyList<RunStep> steps,
        IReadOnlyList<TouchOutcome> touches,
        IReadOnlyList<RunReward> rewards
    )
        : this(next, steps, touches, rewards)
    {
        _before = before;
        _knowsBefore = true;
    }

    /// <summary>One that was read from a document, which does not repeat what was before.</summary>
    internal DecidedJourney(
        JourneyRecord? next,
        IReadOnlyList<RunStep> steps,
        IReadOnlyList<TouchOutcome> touches,
        IReadOnlyList<RunReward> rewards
    )
    {
        Next = next;
        Steps = steps.Count == 0 ? [] : [.. steps];
        Touches = touches.Count == 0 ? [] : [.. touches];
        Rewards = rewards.Count == 0 ? [] : [.. rewards];
    }

    /// <summary>The record after it; null where nothing has ever happened.</summary>
    internal JourneyRecord? Next { get; }

    internal RunStep[] Steps { get; }

    internal TouchOutcome[] Touches { get; }

    internal RunReward[] Rewards { get; }

    /// <summary>Whether a record is the one that was decided upon.</summary>
    internal bool StartsFrom(JourneyRecord? record) => !_knowsBefore || Equals(_before, record);
}
