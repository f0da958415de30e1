namespace Loyalty.Rules.Journeys;

/// <summary>A touch, and what becomes of it.</summary>
/// <remarks>Immutable and thread-safe.</remarks>
public sealed class TouchOutcome
{
    internal TouchOutcome(MemberTouch touch, TouchStatus status)
    {
        Touch = touch;
        Status = status;
    }

    /// <summary>The touch.</summary>
    public MemberTouch Touch { get; }

    /// <summary>What becomes of it.</summary>
    public TouchStatus Status { get; }
}
