namespace Loyalty.Rules.Journeys;

/// <summary>Why a call came out as it did.</summary>
public enum JourneyReason
{
    /// <summary>Nothing stood in the way.</summary>
    None,

    /// <summary>The state belongs to another plan.</summary>
    OtherPlan,

    /// <summary>The run has not begun.</summary>
    NotBegun,

    /// <summary>The version map does not say where a member of the phase stands.</summary>
    NoMap,

    /// <summary>The run has begun already.</summary>
    AlreadyBegun,

    /// <summary>The journey does not declare the event.</summary>
    UnknownEvent,

    /// <summary>The instant is before 1970 or after 2199.</summary>
    OutOfRange,

    /// <summary>The run has ended.</summary>
    Ended,

    /// <summary>The instant is earlier than the run has come.</summary>
    Earlier,

    /// <summary>Timers that were due first ended the run, and the event was not taken.</summary>
    EventAfterEnd,
}
