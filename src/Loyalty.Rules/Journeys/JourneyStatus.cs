namespace Loyalty.Rules.Journeys;

/// <summary>How far a run is.</summary>
public enum JourneyStatus
{
    /// <summary>The run has not begun.</summary>
    NotBegun,

    /// <summary>The member is in a phase.</summary>
    Running,

    /// <summary>The run has ended in a final phase.</summary>
    Ended,
}
