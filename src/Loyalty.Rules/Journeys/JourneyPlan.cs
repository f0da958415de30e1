namespace Loyalty.Rules.Journeys;

/// <summary>A journey ready to move members: a pure function of state and event. One plan serves millions of small states.</summary>
/// <remarks>Immutable and thread-safe. No call throws for any state, event or instant: what cannot be done is refused with a reason.</remarks>
public sealed class JourneyPlan
{
    internal JourneyPlan(Journey journey) => Journey = journey;

    /// <summary>The journey.</summary>
    public Journey Journey { get; }

    /// <summary>The key of an event.</summary>
    /// <param name="eventId">The id of the event, compared Ordinal.</param>
    /// <exception cref="KeyNotFoundException">The journey does not declare the event.</exception>
    public EventKey this[string eventId] =>
        TryGet(eventId, out var key)
            ? key
            : throw new KeyNotFoundException(
                $"The journey has no event '{eventId}'. Ids are compared letter by letter; use TryGet where it may be missing."
            );

    /// <summary>Finds the key of an event; no allocation.</summary>
    /// <param name="eventId">The id of the event, compared Ordinal.</param>
    /// <param name="key">The key, or no event.</param>
    /// <returns>Whether the journey declares the event.</returns>
    public bool TryGet(string eventId, out EventKey key) => throw new NotSupportedException();

    /// <summary>Begins a run in the journey's first phase.</summary>
    /// <param name="state">A state that has not begun.</param>
    /// <param name="at">When; 1970 to 2199.</param>
    /// <param name="into">Takes what happened.</param>
    /// <param name="attributes">What is known of the member; attributes that the journey does not declare are left alone.</param>
    public JourneyResult Begin(
        ref JourneyState state,
        DateTimeOffset at,
        JourneyBuffer into,
        IReadOnlyList<KeyValuePair<string, string>>? attributes = null
    ) => throw new NotSupportedException();

    /// <summary>Fires all timers that are due up to an event, those due at its very instant included, and takes the event.</summary>
    /// <param name="state">The state; it is changed unless the result says that nothing was.</param>
    /// <param name="happened">A key of this plan.</param>
    /// <param name="at">When; 1970 to 2199, and not earlier than the run has come.</param>
    /// <param name="into">Takes what happened.</param>
    /// <param name="value">The number that the event carries.</param>
    /// <param name="attributes">What is known of the member, which holds for the timers too; attributes that the journey does not declare are left alone.</param>
    public JourneyResult Advance(
        ref JourneyState state,
        EventKey happened,
        DateTimeOffset at,
        JourneyBuffer into,
        long value = 0,
        IReadOnlyList<KeyValuePair<string, string>>? attributes = null
    ) => throw new NotSupportedException();

    /// <summary>Fires all timers that are due up to an event, those due at its very instant included, and takes the event.</summary>
    /// <param name="state">The state; it is changed unless the result says that nothing was.</param>
    /// <param name="eventId">The id of the event.</param>
    /// <param name="at">When; 1970 to 2199, and not earlier than the run has come.</param>
    /// <param name="into">Takes what happened.</param>
    /// <param name="value">The number that the event carries.</param>
    /// <param name="attributes">What is known of the member, which holds for the timers too; attributes that the journey does not declare are left alone.</param>
    public JourneyResult Advance(
        ref JourneyState state,
        string eventId,
        DateTimeOffset at,
        JourneyBuffer into,
        long value = 0,
        IReadOnlyList<KeyValuePair<string, string>>? attributes = null
    )
    {
        TryGet(eventId, out var key);
        return Advance(ref state, key, at, into, value, attributes);
    }

    /// <summary>Fires all timers that are due up to an instant, itself included. Advancing to one instant and then to another is advancing to the other.</summary>
    /// <param name="state">The state; it is changed unless the result says that nothing was.</param>
    /// <param name="at">How far; 1970 to 2199, and not earlier than the run has come.</param>
    /// <param name="into">Takes what happened.</param>
    /// <param name="attributes">What is known of the member; attributes that the journey does not declare are left alone.</param>
    public JourneyResult AdvanceTo(
        ref JourneyState state,
        DateTimeOffset at,
        JourneyBuffer into,
        IReadOnlyList<KeyValuePair<string, string>>? attributes = null
    ) => throw new NotSupportedException();

    /// <summary>When the next timer is due, so that a host knows when to call <see cref="AdvanceTo"/>; null where none is before 2200.</summary>
    /// <param name="state">The state.</param>
    public DateTimeOffset? NextWake(in JourneyState state) => throw new NotSupportedException();

    /// <summary>The phase in which a member is, or was when the run ended; null where the run has not begun or belongs to another plan.</summary>
    /// <param name="state">The state.</param>
    public Phase? PhaseOf(in JourneyState state) => throw new NotSupportedException();

    /// <summary>A counter of a run; 0 where the run has not begun or belongs to another plan.</summary>
    /// <param name="state">The state.</param>
    /// <param name="counter">The id of the counter.</param>
    /// <exception cref="KeyNotFoundException">The journey has no such counter.</exception>
    public long CounterOf(in JourneyState state, string counter) => throw new NotSupportedException();

    /// <summary>Takes over a state of an older version: phases by the version map and by id; timers, counters and history by id. No effect happens.</summary>
    /// <param name="from">The plan of the older version.</param>
    /// <param name="state">A state of that plan.</param>
    /// <param name="migrated">The state of this plan, or one that has not begun where it was refused.</param>
    public JourneyResult Migrate(JourneyPlan from, in JourneyState state, out JourneyState migrated) =>
        throw new NotSupportedException();
}
