namespace Loyalty.Rules.Json;

/// <summary>A member's record by names, as it stands in a document: what they mean, the plan knows.</summary>
internal sealed class JourneyRecordDocument
{
    /// <summary>The id of the journey; the envelope's where the record is a part of another document.</summary>
    internal string Journey { get; set; } = "";

    internal int Version { get; set; }

    /// <summary>The host's id of the member; the envelope's where the record is a part of another document.</summary>
    internal string Member { get; set; } = "";

    internal DateTimeOffset? At { get; set; }

    internal int Entries { get; set; }

    internal IReadOnlyList<RecordRunDocument> Runs { get; set; } = [];

    internal bool IsOptedOut { get; set; }

    internal bool? IsHeldOut { get; set; }

    internal bool IsErased { get; set; }

    internal IReadOnlyList<RecordTouchDocument> Waiting { get; set; } = [];

    internal DateTimeOffset? TryAt { get; set; }

    internal DateTimeOffset? Drained { get; set; }

    internal IReadOnlyList<RecordTouchDocument> Sent { get; set; } = [];

    /// <summary>The latest day on which touches went out; null for none.</summary>
    internal SentDay? SentOn { get; set; }

    internal IReadOnlyList<KeyValuePair<string, RecordStays>> Stays { get; set; } = [];

    internal IReadOnlyList<RecordEvent> Applied { get; set; } = [];
}
