namespace Loyalty.Rules.Testing.Documents;

/// <summary>An event of a journey, an entry into it, or time that passes, while it is read.</summary>
internal sealed class EventDraft
{
    internal EventDraft(int node) => Node = node;

    internal int Node { get; }

    internal string? Id { get; set; }

    internal DateTimeOffset? At { get; set; }

    /// <summary>Null for time that passes for all members.</summary>
    internal Placed<string>? Member { get; set; }

    internal string Event { get; set; } = "";

    internal long Value { get; set; }

    internal Placed<string>? Zone { get; set; }

    internal List<KeyValuePair<string, Placed<string>>> Attributes { get; } = [];
}
