namespace Loyalty.Rules.Journeys;

// Members' records: the events of one member, in order and once.
public sealed partial class JourneyPlan
{
    /// <summary>The record of a member to whom nothing has happened yet.</summary>
    /// <param name="memberId">The host's id of the member.</param>
    /// <exception cref="ArgumentException">The id is empty, or has half of a character.</exception>
    public JourneyRecord NewMember(string memberId) =>
        new(new RecordDraft(Given.Word(memberId), Journey.Id, Journey.Version, Tables.Stamp));

    /// <summary>
    /// Begins a run by hand, if the journey lets the member in; timers that are due up to then fire first. A replay of events does not know of it:
    /// start it from the record after it.
    /// </summary>
    /// <param name="record">The member's record.</param>
    /// <param name="at">When; 1970 to 2199, and not earlier than the record has come.</param>
    /// <param name="attributes">What is known of the member, for conditions.</param>
    public JourneyAnswer Enter(
        JourneyRecord record,
        DateTimeOffset at,
        IReadOnlyList<KeyValuePair<string, string>>? attributes = null
    )
    {
        if (RefusalOf(record, at) is var refusal && refusal != JourneyReason.None)
            return new JourneyAnswer(JourneyAnswerKind.Refused, refusal, record);
        if (at.UtcTicks < record.AtTicks)
            return new JourneyAnswer(JourneyAnswerKind.NeedsReplay, JourneyReason.Earlier, record);
        var draft = RecordDraft.Of(record);
        var turn = new RecordTurn(this, draft, attributes);
        if (!turn.TryFire(at.UtcTicks))
            return Unfinished(draft, turn);
        if (turn.Enter(at.UtcTicks) is var reason && reason != JourneyReason.None)
            return new JourneyAnswer(JourneyAnswerKind.Refused, reason, record);
        turn.Outbox.Expire(at.UtcTicks);
        return Taken(draft, turn, reason);
    }

    /// <summary>
    /// Takes an event once: timers that are due up to it fire, then the member is let in if the event begins a run, then every run that goes on takes it.
    /// </summary>
    /// <param name="record">The member's record.</param>
    /// <param name="happened">The event.</param>
    public JourneyAnswer Take(JourneyRecord record, JourneyEvent happened) => Take(record, happened, null);

    /// <summary>Fires the timers that are due, and lets touches fall whose deadline has passed. An event that comes later may still be of an earlier time, as long as no timer fired after it.</summary>
    /// <param name="record">The member's record.</param>
    /// <param name="at">Up to when; 1970 to 2199, and not earlier than the record has come.</param>
    /// <param name="attributes">What is known of the member, for conditions.</param>
    public JourneyAnswer AdvanceTo(
        JourneyRecord record,
        DateTimeOffset at,
        IReadOnlyList<KeyValuePair<string, string>>? attributes = null
    ) => AdvanceTo(record, at, attributes, null);

    /// <summary>When to call next: a timer is due, or a touch may go out; null where neither is before 2200.</summary>
    /// <param name="record">The member's record.</param>
    public DateTimeOffset? NextWake(JourneyRecord record)
    {
        ArgumentNullException.ThrowIfNull(record);
        long next = record.Stamp == Tables.Stamp ? Math.Min(record.TryTicks, NextDue(record)) : JourneyClock.Never;
        return next == JourneyClock.Never ? null : new DateTimeOffset(next, TimeSpan.Zero);
    }

    internal JourneyAnswer Take(JourneyRecord record, JourneyEvent happened, List<MemberTouch>? goneOut)
    {
        ArgumentNullException.ThrowIfNull(happened);
        if (OwnerRefusalOf(record) is var other && other != JourneyReason.None)
            return new JourneyAnswer(JourneyAnswerKind.Refused, other, record);
        if (!TryGet(happened.Name, out var key))
            return new JourneyAnswer(
                Journey.UnknownEvents == UnknownEvents.Refuse ? JourneyAnswerKind.Refused : JourneyAnswerKind.Ignored,
                JourneyReason.UnknownEvent,
                record
            );
        if (RefusalOf(record, happened.At) is var refusal && refusal != JourneyReason.None)
            return new JourneyAnswer(JourneyAnswerKind.Refused, refusal, record);
        var applied = AppliedEvent.Of(happened, Journey.Attributes);
        if (record.Recalls(applied) is { } same)
        {
            var kind = same ? JourneyAnswerKind.AlreadyTaken : JourneyAnswerKind.Conflict;
            return new JourneyAnswer(kind, JourneyReason.None, record);
        }
        if (applied.Ticks < record.HorizonTicks(Journey.LatenessDays))
            return new JourneyAnswer(JourneyAnswerKind.Refused, JourneyReason.TooLate, record);
        if (applied.Ticks < record.AtTicks)
            return new JourneyAnswer(JourneyAnswerKind.NeedsReplay, JourneyReason.Earlier, record);
        return Take(record, happened, key, applied, goneOut);
    }

    internal JourneyAnswer AdvanceTo(
        JourneyRecord record,
        DateTimeOffset at,
        IReadOnlyList<KeyValuePair<string, string>>? attributes,
        List<MemberTouch>? goneOut
    )
    {
        if (RefusalOf(record, at) is var refusal && refusal != JourneyReason.None)
            return new JourneyAnswer(JourneyAnswerKind.Refused, refusal, record);
        if (at.UtcTicks < record.AtTicks)
            return new JourneyAnswer(JourneyAnswerKind.Refused, JourneyReason.Earlier, record);
        var draft = RecordDraft.Of(record);
        var turn = new RecordTurn(this, draft, attributes, goneOut);
        if (!turn.TryFire(at.UtcTicks))
            return Unfinished(draft, turn);
        turn.Outbox.Expire(at.UtcTicks);
        return Taken(draft, turn, JourneyReason.None);
    }

    internal static long NextDue(JourneyRecord record)
    {
        long next = JourneyClock.Never;
        foreach (var run in record.Runs)
        {
            var state = run.State;
            if (run.IsRunning && state.TimerCount > 0)
                next = Math.Min(next, JourneyState.DueAt(ref state, 0));
        }
        return next;
    }

    internal JourneyReason OwnerRefusalOf(JourneyRecord record)
    {
        ArgumentNullException.ThrowIfNull(record);
        if (record.IsErased)
            return JourneyReason.Erased;
        return record.Stamp == Tables.Stamp ? JourneyReason.None : JourneyReason.OtherPlan;
    }

    private JourneyAnswer Take(
        JourneyRecord record,
        JourneyEvent happened,
        EventKey key,
        in AppliedEvent applied,
        List<MemberTouch>? goneOut
    )
    {
        var draft = RecordDraft.Of(record);
        var turn = new RecordTurn(this, draft, happened.Attributes, goneOut);
        if (!turn.TryFire(applied.Ticks))
            return Unfinished(draft, turn);
        var reason = turn.Take(happened.Name, key, applied.Ticks, happened.Value);
        draft.Applied.Add(applied);
        turn.Outbox.Expire(applied.Ticks);
        return Taken(draft, turn, reason);
    }

    private JourneyAnswer Taken(RecordDraft draft, RecordTurn turn, JourneyReason reason)
    {
        draft.Forget(Journey.LatenessDays);
        return new JourneyAnswer(
            KindOf(turn),
            reason,
            draft.ToRecord(),
            turn.Begun,
            turn.Steps,
            turn.Outbox.Outcomes,
            turn.Rewards
        );
    }

    private static JourneyAnswer Unfinished(RecordDraft draft, RecordTurn turn) =>
        new(
            JourneyAnswerKind.Unfinished,
            JourneyReason.None,
            draft.ToRecord(),
            turn.Begun,
            turn.Steps,
            turn.Outbox.Outcomes,
            turn.Rewards
        );

    private static JourneyAnswerKind KindOf(RecordTurn turn) =>
        turn.HasMoved ? JourneyAnswerKind.Moved : JourneyAnswerKind.Stayed;

    private JourneyReason RefusalOf(JourneyRecord record, DateTimeOffset at)
    {
        var refusal = OwnerRefusalOf(record);
        if (refusal == JourneyReason.None && !ProgramCalendar.InRange(at.UtcTicks))
            refusal = JourneyReason.OutOfRange;
        return refusal;
    }
}
