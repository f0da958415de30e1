namespace Loyalty.Rules.Journeys;

/// <summary>What must hold for a transition to be taken: a range of a number, values of an attribute, or a range of time.</summary>
/// <remarks>Immutable and thread-safe.</remarks>
public sealed class Condition
{
    private string[] _values = [];

    private Condition(ConditionKind kind, string? id)
    {
        Kind = kind;
        Id = id;
    }

    /// <summary>What is looked at.</summary>
    public ConditionKind Kind { get; }

    /// <summary>The counter, attribute or timer; null for the other kinds.</summary>
    public string? Id { get; }

    /// <summary>The least number that will do, included, for <see cref="ConditionKind.Counter"/> and <see cref="ConditionKind.Value"/>; null for no such limit.</summary>
    public long? AtLeast { get; private set; }

    /// <summary>The greatest number that will do, included, for <see cref="ConditionKind.Counter"/> and <see cref="ConditionKind.Value"/>; null for no such limit.</summary>
    public long? AtMost { get; private set; }

    /// <summary>The values, compared Ordinal, for <see cref="ConditionKind.Attribute"/>; else none.</summary>
    public IReadOnlyList<string> Values => _values;

    /// <summary>Whether the attribute must have none of the values, rather than any of them.</summary>
    public bool IsNoneOf { get; private set; }

    /// <summary>From when on it holds, included, for the conditions on time; null for no such limit.</summary>
    public JourneyDuration? From { get; private set; }

    /// <summary>Before when it holds, for the conditions on time; null for no such limit.</summary>
    public JourneyDuration? Before { get; private set; }

    /// <summary>A counter in a range, both ends included.</summary>
    /// <param name="id">The id of the counter.</param>
    /// <param name="atLeast">The least that will do; null for no such limit.</param>
    /// <param name="atMost">The greatest that will do; null for no such limit.</param>
    public static Condition Counter(string id, long? atLeast = null, long? atMost = null) =>
        new(ConditionKind.Counter, Given.Value(id)) { AtLeast = atLeast, AtMost = atMost };

    /// <summary>A declared attribute with any of some values. One that was not given is the empty text.</summary>
    /// <param name="name">The name.</param>
    /// <param name="values">The values.</param>
    public static Condition AnyOf(string name, params string[] values) => OfAttribute(name, values, false);

    /// <summary>A declared attribute with none of some values. One that was not given is the empty text.</summary>
    /// <param name="name">The name.</param>
    /// <param name="values">The values.</param>
    public static Condition NoneOf(string name, params string[] values) => OfAttribute(name, values, true);

    /// <summary>A time since the phase was entered.</summary>
    /// <param name="from">From when on it holds; null for no such limit.</param>
    /// <param name="before">Before when it holds; null for no such limit.</param>
    public static Condition InPhase(JourneyDuration? from = null, JourneyDuration? before = null) =>
        new(ConditionKind.InPhase, null) { From = from, Before = before };

    /// <summary>A time since the run began.</summary>
    /// <param name="from">From when on it holds; null for no such limit.</param>
    /// <param name="before">Before when it holds; null for no such limit.</param>
    public static Condition InJourney(JourneyDuration? from = null, JourneyDuration? before = null) =>
        new(ConditionKind.InJourney, null) { From = from, Before = before };

    /// <summary>A time since a timer was started; it does not hold where the timer does not run.</summary>
    /// <param name="timer">The id of the timer.</param>
    /// <param name="from">From when on it holds; null for no such limit.</param>
    /// <param name="before">Before when it holds; null for no such limit.</param>
    public static Condition Since(string timer, JourneyDuration? from = null, JourneyDuration? before = null) =>
        new(ConditionKind.Since, Given.Value(timer)) { From = from, Before = before };

    /// <summary>The number that the event carries in a range, both ends included. It is 0 unless given, and for timers.</summary>
    /// <param name="atLeast">The least that will do; null for no such limit.</param>
    /// <param name="atMost">The greatest that will do; null for no such limit.</param>
    public static Condition Value(long? atLeast = null, long? atMost = null) =>
        new(ConditionKind.Value, null) { AtLeast = atLeast, AtMost = atMost };

    private static Condition OfAttribute(string name, string[] values, bool isNoneOf) =>
        new(ConditionKind.Attribute, Given.Value(name)) { _values = [.. Given.Values(values)], IsNoneOf = isNoneOf };
}
