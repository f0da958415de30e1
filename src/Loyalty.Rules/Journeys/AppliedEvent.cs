namespace Loyalty.Rules.Journeys;

/// <summary>An event that a record has taken: its id, and a hash of what else makes it one event. Records keep the hash, so it is frozen.</summary>
internal readonly struct AppliedEvent : IEquatable<AppliedEvent>
{
    internal AppliedEvent(string id, long ticks, ulong body)
    {
        Id = id;
        Ticks = ticks;
        Body = body;
    }

    internal string Id { get; }

    internal long Ticks { get; }

    internal ulong Body { get; }

    /// <summary>What a journey reads of an event: name, instant, value, and the attributes that it declares.</summary>
    internal static AppliedEvent Of(JourneyEvent happened, IReadOnlyList<string> declared)
    {
        var hash = StableHash.Start;
        hash.Add(happened.Name);
        hash.Add(happened.At.UtcTicks);
        hash.Add(happened.Value);
        foreach (string name in declared)
        {
            if (ValueOf(happened, name) is not { } value)
                continue;
            hash.Add(name);
            hash.Add(value);
        }
        return new AppliedEvent(happened.Id, happened.At.UtcTicks, hash.Value);
    }

    public bool Equals(AppliedEvent other) =>
        Ticks == other.Ticks && Body == other.Body && string.Equals(Id, other.Id, StringComparison.Ordinal);

    public override bool Equals(object? obj) => obj is AppliedEvent other && Equals(other);

    public override int GetHashCode() => unchecked((int)Body);

    // As conditions read them: the first of a name, and the empty text for one that was not given.
    private static string? ValueOf(JourneyEvent happened, string name)
    {
        foreach (var attribute in happened.Attributes)
        {
            if (string.Equals(attribute.Key, name, StringComparison.Ordinal))
                return string.IsNullOrEmpty(attribute.Value) ? null : attribute.Value;
        }
        return null;
    }
}
