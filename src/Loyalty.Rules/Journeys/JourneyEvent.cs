namespace Loyalty.Rules.Journeys;

/// <summary>Something that happened to a member, as a log keeps it.</summary>
/// <remarks>Immutable and thread-safe.</remarks>
public sealed class JourneyEvent
{
    private readonly KeyValuePair<string, string>[] _attributes;

    /// <summary>Says what happened.</summary>
    /// <param name="id">The host's id of this one event, by which a second delivery is recognised; compared Ordinal.</param>
    /// <param name="name">The event, by the id that the journey declares.</param>
    /// <param name="at">When it happened.</param>
    /// <param name="value">The number that it carries; 0 unless said.</param>
    /// <param name="attributes">What is known of the member at that time; none unless said. No record keeps it.</param>
    /// <exception cref="ArgumentException">The id is empty, or a text has half of a character.</exception>
    public JourneyEvent(
        string id,
        string name,
        DateTimeOffset at,
        long value = 0,
        IReadOnlyList<KeyValuePair<string, string>>? attributes = null
    )
    {
        Id = Given.Word(id);
        Name = Given.Text(name);
        At = at;
        Value = value;
        _attributes = attributes is null ? [] : [.. attributes];
    }

    /// <summary>The host's id of this one event.</summary>
    public string Id { get; }

    /// <summary>The event, by the id that the journey declares.</summary>
    public string Name { get; }

    /// <summary>When it happened.</summary>
    public DateTimeOffset At { get; }

    /// <summary>The number that it carries.</summary>
    public long Value { get; }

    /// <summary>What is known of the member at that time.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Attributes => _attributes;
}
