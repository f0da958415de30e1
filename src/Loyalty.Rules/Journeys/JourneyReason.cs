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

    /// <summary>The event is older than what the record remembers, so that it might be a duplicate.</summary>
    TooLate,

    /// <summary>The member was erased.</summary>
    Erased,

    /// <summary>The member has walked the journey, and it lets nobody in twice.</summary>
    EnteredBefore,

    /// <summary>A run of the member goes on.</summary>
    StillRunning,

    /// <summary>The member has had as many runs as the journey allows.</summary>
    TooManyRuns,

    /// <summary>Too few days have passed since the last run ended.</summary>
    CoolingDown,

    /// <summary>A timer is due first: advance the record, and ask again.</summary>
    TimersDue,

    /// <summary>There is no such time zone.</summary>
    UnknownTimeZone,

    /// <summary>The points of the member would pass 10^18.</summary>
    Overflow,
}
