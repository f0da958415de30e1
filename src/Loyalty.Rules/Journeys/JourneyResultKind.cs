namespace Loyalty.Rules.Journeys;

/// <summary>What became of a call.</summary>
public enum JourneyResultKind
{
    /// <summary>The run began, or at least one transition was taken.</summary>
    Moved,

    /// <summary>No transition was taken.</summary>
    Stayed,

    /// <summary>The event is unknown, and nothing changed.</summary>
    Ignored,

    /// <summary>The call was refused, and nothing changed.</summary>
    Refused,

    /// <summary>More timers are due than one call fires: calling again with the same arguments goes on.</summary>
    Unfinished,
}
