namespace Loyalty.Rules.Journeys;

/// <summary>A journey ready to move members: a pure function of state and event. One plan serves millions of small states.</summary>
/// <remarks>Immutable and thread-safe. No call throws for any state, event or instant: what cannot be done is refused with a reason.</remarks>
public sealed partial class JourneyPlan
{
    internal JourneyPlan(Journey journey, ProgramCalendar calendar)
    {
        Journey = journey;
        Tables = new JourneyTables(journey, calendar);
        SaleKeys = SaleEvents.KeysOf(this);
    }

    /// <summary>A plan of a journey that was checked, in the zone of a program unless it says its own.</summary>
    internal static JourneyPlan Of(Journey journey, string timeZone) =>
        ProgramCalendar.TryCreate(journey.TimeZone ?? timeZone, 0, out var calendar)
            ? new JourneyPlan(journey, calendar)
            : throw new InvalidOperationException("Zones are checked before a journey is compiled.");

    /// <summary>The journey.</summary>
    public Journey Journey { get; }

    internal JourneyTables Tables { get; }

    /// <summary>The keys of what sales raise, by <see cref="SaleEvent"/>; no event for one that the journey does not declare.</summary>
    internal EventKey[] SaleKeys { get; }

    /// <summary>The key of an event.</summary>
    /// <param name="eventId">The id of the event, compared Ordinal.</param>
    /// <exception cref="KeyNotFoundException">The journey does not declare the event.</exception>
    public EventKey this[string eventId] =>
        TryGet(eventId, out var key)
            ? key
            : throw new KeyNotFoundException(
                $"The journey has no event '{eventId}' that is told. Ids are compared letter by letter; use TryGet where it may be missing."
            );

    /// <summary>Finds the key of an event; no allocation.</summary>
    /// <param name="eventId">The id of the event, compared Ordinal.</param>
    /// <param name="key">The key, or no event.</param>
    /// <returns>Whether the journey declares the event as one that is told.</returns>
    public bool TryGet(string eventId, out EventKey key)
    {
        int number = Tables.Index.EventOf(Given.Value(eventId));
        bool isTold = (uint)number < (uint)Tables.ToldEvents;
        key = isTold ? new EventKey(number + 1, Tables.EventStamp) : default;
        return isTold;
    }

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
    )
    {
        ArgumentNullException.ThrowIfNull(into);
        into.Clear();
        long instant = at.UtcTicks;
        if (state.Stamp != 0)
            return Refused(Owns(state) ? JourneyReason.AlreadyBegun : JourneyReason.OtherPlan);
        if (!ProgramCalendar.InRange(instant))
            return Refused(JourneyReason.OutOfRange);
        state = new JourneyState
        {
            Stamp = Tables.Stamp,
            StatusValue = (byte)JourneyStatus.Running,
            Leaf = Tables.Entry.To,
            NowTicks = instant,
            BeganTicks = instant,
            EnteredTicks = instant,
        };
        new JourneyTurn(Tables, into, attributes).Begin(ref state);
        return new JourneyResult(JourneyResultKind.Moved);
    }

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
    )
    {
        ArgumentNullException.ThrowIfNull(into);
        into.Clear();
        long instant = at.UtcTicks;
        if (RefusalOf(state) is var refusal && refusal != JourneyReason.None)
            return Refused(refusal);
        if (happened.Stamp != Tables.EventStamp || (uint)(happened.Index - 1) >= (uint)Tables.ToldEvents)
            return Unknown();
        if (!ProgramCalendar.InRange(instant))
            return Refused(JourneyReason.OutOfRange);
        if (state.StatusValue == (byte)JourneyStatus.Ended)
            return Refused(JourneyReason.Ended);
        if (instant < state.NowTicks)
            return Refused(JourneyReason.Earlier);
        var turn = new JourneyTurn(Tables, into, attributes);
        if (!turn.TryFire(ref state, instant, JourneyTurn.MostFirings))
            return new JourneyResult(JourneyResultKind.Unfinished);
        if (state.StatusValue == (byte)JourneyStatus.Ended)
            return new JourneyResult(JourneyResultKind.Moved, JourneyReason.EventAfterEnd);
        turn.TakeEvent(ref state, happened.Index - 1, instant, value);
        // What the event itself started may be due at once. It comes to rest, because so many transitions at one instant are a cycle.
        turn.TryFire(ref state, instant, int.MaxValue);
        return Finished(turn);
    }

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
    )
    {
        ArgumentNullException.ThrowIfNull(into);
        into.Clear();
        long instant = at.UtcTicks;
        if (RefusalOf(state) is var refusal && refusal != JourneyReason.None)
            return Refused(refusal);
        if (!ProgramCalendar.InRange(instant))
            return Refused(JourneyReason.OutOfRange);
        if (state.StatusValue == (byte)JourneyStatus.Ended)
            return new JourneyResult(JourneyResultKind.Stayed);
        if (instant < state.NowTicks)
            return Refused(JourneyReason.Earlier);
        var turn = new JourneyTurn(Tables, into, attributes);
        if (!turn.TryFire(ref state, instant, JourneyTurn.MostFirings))
            return new JourneyResult(JourneyResultKind.Unfinished);
        if (state.StatusValue == (byte)JourneyStatus.Running)
            state.NowTicks = instant;
        return Finished(turn);
    }

    /// <summary>When the next timer is due, so that a host knows when to call <see cref="AdvanceTo(ref JourneyState, DateTimeOffset, JourneyBuffer, IReadOnlyList{KeyValuePair{string, string}}?)"/>; null where none is before 2200.</summary>
    /// <param name="state">The state.</param>
    public DateTimeOffset? NextWake(in JourneyState state)
    {
        var copy = state;
        if (!Owns(state) || state.TimerCount == 0 || JourneyState.DueAt(ref copy, 0) == JourneyClock.Never)
            return null;
        return new DateTimeOffset(JourneyState.DueAt(ref copy, 0), TimeSpan.Zero);
    }

    /// <summary>The phase in which a member is, or was when the run ended; null where the run has not begun or belongs to another plan.</summary>
    /// <param name="state">The state.</param>
    public Phase? PhaseOf(in JourneyState state) => Owns(state) ? Tables.Index.Leaves[state.Leaf].Phase : null;

    /// <summary>A counter of a run; 0 where the run has not begun or belongs to another plan.</summary>
    /// <param name="state">The state.</param>
    /// <param name="counter">The id of the counter.</param>
    /// <exception cref="KeyNotFoundException">The journey has no such counter.</exception>
    public long CounterOf(in JourneyState state, string counter)
    {
        int number = Tables.Index.CounterOf(Given.Value(counter));
        if (number < 0)
            throw new KeyNotFoundException(
                $"The journey has no counter '{counter}'. Ids are compared letter by letter."
            );
        var copy = state;
        return Owns(state) ? JourneyState.CounterAt(ref copy, number) : 0;
    }

    /// <summary>The phases in which members are that a phase means, a bit each by their numbers: itself, or all inside it.</summary>
    internal ulong LeavesOf(string phase)
    {
        var place = Tables.Index.PlaceOf(phase)!.Value;
        if (place.Leaf is { } leaf)
            return 1UL << leaf.Number;
        ulong leaves = 0;
        for (int number = place.Super!.Leaves.From; number < place.Super.Leaves.To; number++)
            leaves |= 1UL << number;
        return leaves;
    }

    internal bool Owns(in JourneyState state) => state.Stamp == Tables.Stamp;

    private JourneyReason RefusalOf(in JourneyState state)
    {
        if (Owns(state))
            return JourneyReason.None;
        return state.Stamp == 0 ? JourneyReason.NotBegun : JourneyReason.OtherPlan;
    }

    private JourneyResult Unknown() =>
        new(
            Journey.UnknownEvents == UnknownEvents.Refuse ? JourneyResultKind.Refused : JourneyResultKind.Ignored,
            JourneyReason.UnknownEvent
        );

    private static JourneyResult Refused(JourneyReason reason) => new(JourneyResultKind.Refused, reason);

    private static JourneyResult Finished(in JourneyTurn turn) =>
        new(turn.HasMoved ? JourneyResultKind.Moved : JourneyResultKind.Stayed);
}
