namespace Loyalty.Rules.Journeys;

/// <summary>A plan's own key of an event, made once by <see cref="JourneyPlan"/>, so that a step needs no look-up by string.</summary>
/// <remarks>
/// Immutable and thread-safe. A key is good for every plan whose journey declares the same events in the same order; another one is an unknown event there.
/// The default value is no event.
/// </remarks>
public readonly struct EventKey : IEquatable<EventKey>
{
    internal EventKey(int index, int stamp)
    {
        Index = index;
        Stamp = stamp;
    }

    /// <summary>One-based place of the event among those that the journey declares; 0 is no event.</summary>
    internal int Index { get; }

    /// <summary>What tells the keys of one list of events from another's.</summary>
    internal int Stamp { get; }

    /// <summary>Whether the key names an event.</summary>
    public bool HasValue => Index != 0;

    /// <inheritdoc/>
    public bool Equals(EventKey other) => Index == other.Index && Stamp == other.Stamp;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is EventKey other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => unchecked((Stamp * 397) ^ Index);

    /// <summary>Whether two keys are the same.</summary>
    public static bool operator ==(EventKey left, EventKey right) => left.Equals(right);

    /// <summary>Whether two keys differ.</summary>
    public static bool operator !=(EventKey left, EventKey right) => !left.Equals(right);
}
