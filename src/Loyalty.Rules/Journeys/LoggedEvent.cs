namespace Loyalty.Rules.Journeys;

/// <summary>An event in a log, and the member whom it happened to.</summary>
/// <remarks>Immutable and thread-safe.</remarks>
public sealed class LoggedEvent
{
    /// <summary>Says what happened to whom.</summary>
    /// <param name="memberId">The host's id of the member; null in a log of one member that names nobody.</param>
    /// <param name="happened">The event.</param>
    /// <exception cref="ArgumentException">The id is empty, or has half of a character.</exception>
    public LoggedEvent(string? memberId, JourneyEvent happened)
    {
        MemberId = memberId is null ? null : Given.Word(memberId);
        Happened = Given.Value(happened);
    }

    /// <summary>The host's id of the member; null in a log of one member that names nobody.</summary>
    public string? MemberId { get; }

    /// <summary>The event.</summary>
    public JourneyEvent Happened { get; }
}
