namespace Loyalty.Rules.Journeys;

/// <summary>A number that a run keeps; it begins at 0.</summary>
/// <remarks>Immutable and thread-safe. A counter stops at 10^15 and at -10^15.</remarks>
public sealed class Counter
{
    internal Counter(string id, string? of)
    {
        Id = id;
        Of = of;
    }

    /// <summary>The id, unique in the journey; compared Ordinal.</summary>
    public string Id { get; }

    /// <summary>The event that it counts by itself, before the event is taken; null where only effects count. Raised events are not counted.</summary>
    public string? Of { get; }
}
