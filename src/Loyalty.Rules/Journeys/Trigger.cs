namespace Loyalty.Rules.Journeys;

/// <summary>What a transition waits for: an event, a mark of a timer, or nothing.</summary>
/// <remarks>Immutable and thread-safe.</remarks>
public sealed class Trigger
{
    private Trigger(TriggerKind kind, string? id)
    {
        Kind = kind;
        Id = id;
    }

    /// <summary>Nothing: as soon as the conditions hold.</summary>
    public static Trigger Always { get; } = new(TriggerKind.Always, null);

    /// <summary>What it waits for.</summary>
    public TriggerKind Kind { get; }

    /// <summary>The event, or the mark (or timer of one time); null for <see cref="TriggerKind.Always"/>.</summary>
    public string? Id { get; }

    /// <summary>An event.</summary>
    /// <param name="id">The id of the event.</param>
    public static Trigger Event(string id) => new(TriggerKind.Event, Given.Value(id));

    /// <summary>A mark of a timer, or a timer of one time.</summary>
    /// <param name="id">The id of the mark or timer.</param>
    public static Trigger Timer(string id) => new(TriggerKind.Timer, Given.Value(id));
}
