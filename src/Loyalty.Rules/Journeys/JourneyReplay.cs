namespace Loyalty.Rules.Journeys;

/// <summary>What a log of events comes to, whatever its order.</summary>
/// <remarks>Immutable and thread-safe. A second run over the log gives the same. Rewards are those of the whole log: post the difference to what was posted before.</remarks>
public sealed class JourneyReplay
{
    internal JourneyReplay(ReplayTurn turn)
    {
        Record = turn.Record;
        Begun = turn.Begun;
        Steps = turn.Steps;
        Touches = turn.Touches;
        Rewards = turn.Rewards;
        Taken = turn.CountOf(JourneyAnswerKind.Moved) + turn.CountOf(JourneyAnswerKind.Stayed);
        Ignored = turn.CountOf(JourneyAnswerKind.Ignored);
        Duplicates = turn.CountOf(JourneyAnswerKind.AlreadyTaken);
        Conflicts = turn.CountOf(JourneyAnswerKind.Conflict);
        TooLate = turn.TooLate;
        Refused = turn.CountOf(JourneyAnswerKind.NeedsReplay) + turn.CountOf(JourneyAnswerKind.Refused) - turn.TooLate;
    }

    /// <summary>All that came of it, as one call.</summary>
    internal JourneyAnswer ToAnswer() =>
        new(
            Steps.Count > 0 ? JourneyAnswerKind.Moved : JourneyAnswerKind.Stayed,
            JourneyReason.None,
            Record,
            null,
            Steps,
            Touches,
            Rewards
        );

    /// <summary>The record after the log.</summary>
    public JourneyRecord Record { get; }

    /// <summary>The runs that began, in the order of time.</summary>
    public IReadOnlyList<RunBegin> Begun { get; }

    /// <summary>The steps that runs took, in the order of time.</summary>
    public IReadOnlyList<RunStep> Steps { get; }

    /// <summary>The touches that were issued, and what became of them in the end.</summary>
    public IReadOnlyList<TouchOutcome> Touches { get; }

    /// <summary>The points that were issued.</summary>
    public IReadOnlyList<RunReward> Rewards { get; }

    /// <summary>How many events were taken.</summary>
    public int Taken { get; }

    /// <summary>How many the journey does not know.</summary>
    public int Ignored { get; }

    /// <summary>How many came again.</summary>
    public int Duplicates { get; }

    /// <summary>How many had the id of another one; of these the earliest counts.</summary>
    public int Conflicts { get; }

    /// <summary>How many were older than the record from which it began remembers.</summary>
    public int TooLate { get; }

    /// <summary>How many were refused for another reason: earlier than the record from which it began, out of range, unknown or of another plan.</summary>
    public int Refused { get; }
}
