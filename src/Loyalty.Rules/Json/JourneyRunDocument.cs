using Loyalty.Rules.Journeys;

namespace Loyalty.Rules.Json;

/// <summary>Where a run stands, by names, as it stands in a document: what they mean, the plan knows.</summary>
internal class JourneyRunDocument
{
    internal JourneyStatus Status { get; set; } = JourneyStatus.Running;

    internal string? Phase { get; set; }

    internal DateTimeOffset? Began { get; set; }

    internal DateTimeOffset? Entered { get; set; }

    internal DateTimeOffset? Now { get; set; }

    internal int Issued { get; set; }

    internal IReadOnlyList<KeyValuePair<string, long>> Counters { get; set; } = [];

    /// <summary>In the order in which they are due.</summary>
    internal IReadOnlyList<JourneyStateTimer> Timers { get; set; } = [];

    /// <summary>The phases inside that were left last, by the phase around them.</summary>
    internal IReadOnlyList<KeyValuePair<string, string>> History { get; set; } = [];

    /// <summary>The last event of the rhythm, or null.</summary>
    internal DateTimeOffset? LastOfRhythm { get; set; }

    /// <summary>The latest gaps of the rhythm in seconds, the oldest first.</summary>
    internal IReadOnlyList<long> Gaps { get; set; } = [];
}
