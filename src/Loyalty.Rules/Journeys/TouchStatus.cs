namespace Loyalty.Rules.Journeys;

/// <summary>What becomes of a touch that was issued.</summary>
public enum TouchStatus
{
    /// <summary>It waits to go out.</summary>
    Waiting,

    /// <summary>It goes out, or has gone out before.</summary>
    Sent,

    /// <summary>The member's phase never has touches of its kind.</summary>
    WithheldByPhase,

    /// <summary>The member wants none.</summary>
    WithheldByOptOut,

    /// <summary>The member is held out, to measure by.</summary>
    WithheldByHoldout,

    /// <summary>It did not go out before its deadline.</summary>
    Expired,

    /// <summary>Others that go out first left no place for it, or the journey has it no more.</summary>
    Dropped,

    /// <summary>A later one that says what matters now took its place before it went out.</summary>
    Replaced,
}
