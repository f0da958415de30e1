namespace Loyalty.Rules.Json;

/// <summary>An event that a record has taken, in a document.</summary>
internal sealed class RecordEvent
{
    internal string Id { get; set; } = "";

    internal DateTimeOffset At { get; set; }

    internal ulong Body { get; set; }
}
