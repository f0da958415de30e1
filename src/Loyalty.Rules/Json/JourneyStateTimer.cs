namespace Loyalty.Rules.Json;

/// <summary>A running timer in a document.</summary>
internal sealed class JourneyStateTimer
{
    internal string Timer { get; set; } = "";

    /// <summary>The mark that comes next; null for a timer whose own id is its mark.</summary>
    internal string? Mark { get; set; }

    internal DateTimeOffset Started { get; set; }

    /// <summary>When the mark is due; null for never.</summary>
    internal DateTimeOffset? Due { get; set; }
}
