namespace Loyalty.Rules.Journeys;

/// <summary>What became of a call on a member's record, and the record after it.</summary>
/// <remarks>Immutable and thread-safe.</remarks>
public sealed class JourneyAnswer
{
    internal JourneyAnswer(JourneyAnswerKind kind, JourneyReason reason, JourneyRecord next)
        : this(kind, reason, next, null, [], [], []) { }

    internal JourneyAnswer(
        JourneyAnswerKind kind,
        JourneyReason reason,
        JourneyRecord next,
        RunBegin? begun,
        IReadOnlyList<RunStep> steps,
        IReadOnlyList<TouchOutcome> touches,
        IReadOnlyList<RunReward> rewards
    )
    {
        Kind = kind;
        Reason = reason;
        Next = next;
        Begun = begun;
        Steps = steps;
        Touches = touches;
        Rewards = rewards;
    }

    /// <summary>What became of the call.</summary>
    public JourneyAnswerKind Kind { get; }

    /// <summary>Why; for an event that begins runs, also why it began none.</summary>
    public JourneyReason Reason { get; }

    /// <summary>The record after it; the same one where nothing changed.</summary>
    public JourneyRecord Next { get; }

    /// <summary>The run that began, or null.</summary>
    public RunBegin? Begun { get; }

    /// <summary>The steps that runs took, in the order of time.</summary>
    public IReadOnlyList<RunStep> Steps { get; }

    /// <summary>What became of touches: those that were issued, and those that fell out.</summary>
    public IReadOnlyList<TouchOutcome> Touches { get; }

    /// <summary>The points that were issued, to be posted for later.</summary>
    public IReadOnlyList<RunReward> Rewards { get; }
}
