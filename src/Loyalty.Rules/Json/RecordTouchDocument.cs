namespace Loyalty.Rules.Json;

/// <summary>A touch that waits or went out, in a document.</summary>
internal class RecordTouchDocument
{
    internal string Touch { get; set; } = "";

    internal int Run { get; set; }

    internal int Number { get; set; }

    internal DateTimeOffset At { get; set; }

    /// <summary>From when on it goes out no more; null for never.</summary>
    internal DateTimeOffset? Deadline { get; set; }
}
