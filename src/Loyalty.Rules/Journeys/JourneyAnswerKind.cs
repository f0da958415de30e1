namespace Loyalty.Rules.Journeys;

/// <summary>What became of a call on a member's record.</summary>
public enum JourneyAnswerKind
{
    /// <summary>A run began, or at least one transition was taken.</summary>
    Moved,

    /// <summary>It was taken, and nothing moved.</summary>
    Stayed,

    /// <summary>The event is unknown, and nothing changed.</summary>
    Ignored,

    /// <summary>The event was taken before, and nothing changed.</summary>
    AlreadyTaken,

    /// <summary>Another event was taken under this id, and nothing changed.</summary>
    Conflict,

    /// <summary>The event is earlier than what the record has come to, and nothing changed: replay the log with it.</summary>
    NeedsReplay,

    /// <summary>It was refused, and nothing changed.</summary>
    Refused,

    /// <summary>More timers are due than one call fires: the same call on the next record goes on.</summary>
    Unfinished,
}
