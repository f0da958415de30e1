using Loyalty.Rules.Journeys;

namespace Loyalty.Rules;

/// <content>The journey between sales: what else happens to a member, the passing of time, and the touches that go out.</content>
public sealed partial class LoyaltyPlan
{
    /// <summary>The plan of the program's journey, or null where it has none.</summary>
    public JourneyPlan? Journey => Compiled.Journey;

    /// <summary>Takes an event that no sale raises, once: timers that are due up to it fire first.</summary>
    /// <remarks>An event from before the latest sale, or from before where the journey has come, needs a replay: rules may have asked for the phase since.</remarks>
    /// <param name="state">The member's state; it is not changed.</param>
    /// <param name="happened">The event; its id is remembered as long as the journey says.</param>
    /// <exception cref="InvalidOperationException">The program has no journey.</exception>
    public JourneyDecision Take(MemberState state, JourneyEvent happened)
    {
        ArgumentNullException.ThrowIfNull(happened);
        return Decide(state, happened.At.UtcTicks, (plan, record) => plan.Take(record, happened));
    }

    /// <summary>Begins a run by hand, if the journey lets the member in; timers that are due up to then fire first.</summary>
    /// <param name="state">The member's state; it is not changed.</param>
    /// <param name="at">When; 1970 to 2199, not earlier than the latest sale, nor than the journey has come.</param>
    /// <param name="attributes">What is known of the member, for conditions.</param>
    /// <exception cref="InvalidOperationException">The program has no journey.</exception>
    public JourneyDecision Enter(
        MemberState state,
        DateTimeOffset at,
        IReadOnlyList<KeyValuePair<string, string>>? attributes = null
    ) => Decide(state, at.UtcTicks, (plan, record) => plan.Enter(record, at, attributes));

    /// <summary>Fires the timers that are due, and lets touches fall whose deadline has passed. A sale does the same by itself, up to its own time.</summary>
    /// <param name="state">The member's state; it is not changed.</param>
    /// <param name="at">Up to when; 1970 to 2199, and not earlier than the journey has come.</param>
    /// <param name="attributes">What is known of the member, for conditions.</param>
    /// <exception cref="InvalidOperationException">The program has no journey.</exception>
    public JourneyDecision AdvanceTo(
        MemberState state,
        DateTimeOffset at,
        IReadOnlyList<KeyValuePair<string, string>>? attributes = null
    ) => Decide(state, long.MaxValue, (plan, record) => plan.AdvanceTo(record, at, attributes));

    /// <summary>Says which touches of a member go out now. Advance the state to now first: while a timer is due, nothing goes out.</summary>
    /// <param name="state">The member's state; it is not changed.</param>
    /// <param name="now">Now; not earlier than the last time.</param>
    /// <param name="memberZone">The member's IANA time zone, by whose clock and days it goes; the journey's unless said.</param>
    /// <exception cref="InvalidOperationException">The program has no journey.</exception>
    public DrainDecision Drain(MemberState state, DateTimeOffset now, string? memberZone = null)
    {
        var record = RecordOf(state);
        if (!IsOwn(state))
            return new DrainDecision(
                new TouchBatch(JourneyReason.OtherPlan, record, [], [], [], JourneyClock.Never),
                state
            );
        var batch = Journey!.Drain(record, now, memberZone);
        // How far the look came matters to what goes out later, and to nothing where nothing was ever issued.
        bool idle = batch.Reason != JourneyReason.None || (record.Waiting.Count == 0 && record.Sent.Count == 0);
        return new DrainDecision(batch, idle ? state : With(state, batch.Next, []));
    }

    /// <summary>
    /// Takes over what has happened to a member outside of sales and events, after their history was told anew from an earlier state because something came late: what
    /// went out does not go out again, the day's counts and the draw of the holdout stay, and timers fire up to where the journey stood.
    /// </summary>
    /// <param name="replayed">The state to which the history leads now; it is not changed.</param>
    /// <param name="standing">The state as it stood before.</param>
    /// <exception cref="InvalidOperationException">The program has no journey.</exception>
    /// <exception cref="ArgumentException">The states are of two members, or one of another plan.</exception>
    public JourneyDecision TakeOver(MemberState replayed, MemberState standing)
    {
        ArgumentNullException.ThrowIfNull(replayed);
        ArgumentNullException.ThrowIfNull(standing);
        var stood = OwnRecordOf(standing, nameof(standing));
        if (!string.Equals(replayed.MemberId, standing.MemberId, StringComparison.Ordinal))
            throw new ArgumentException("It is the state of another member.", nameof(standing));
        return Decide(replayed, long.MaxValue, (plan, record) => plan.Replay(record, [], standing: stood).ToAnswer());
    }

    /// <summary>Forgets a member's journey for good: nothing is taken there and nothing goes out any more. Points, cards and tiers stay.</summary>
    /// <param name="state">The member's state; it is not changed.</param>
    /// <exception cref="InvalidOperationException">The program has no journey.</exception>
    /// <exception cref="ArgumentException">The state belongs to another plan.</exception>
    public MemberState EraseJourney(MemberState state)
    {
        var record = OwnRecordOf(state, nameof(state));
        return record.IsErased ? state : With(state, record.Erase(), []);
    }

    /// <summary>When to call next: a timer is due, or a touch may go out; null where neither is before 2200.</summary>
    /// <param name="state">The member's state.</param>
    public DateTimeOffset? NextWake(MemberState state)
    {
        ArgumentNullException.ThrowIfNull(state);
        return state.Journey is { } record ? Journey?.NextWake(record) : null;
    }

    /// <summary>The phase in which a member is; that of the run that began last where several go on, and null where none does.</summary>
    /// <param name="state">The member's state.</param>
    public Phase? PhaseOf(MemberState state)
    {
        ArgumentNullException.ThrowIfNull(state);
        for (int i = (state.Journey?.Runs.Count ?? 0) - 1; i >= 0; i--)
        {
            if (state.Journey!.Runs[i].IsRunning)
                return Journey?.PhaseOf(state.Journey.Runs[i].State);
        }
        return null;
    }

    private JourneyDecision Decide(
        MemberState state,
        long happenedAt,
        Func<JourneyPlan, JourneyRecord, JourneyAnswer> call
    )
    {
        var record = RecordOf(state);
        if (!IsOwn(state))
            return Unchanged(state, record, JourneyAnswerKind.Refused, JourneyReason.OtherPlan);
        var answer = call(Journey!, record);
        if (record.Equals(answer.Next))
            return new JourneyDecision(answer, [], state);
        if (happenedAt < state.Core.LatestTicks)
            return Unchanged(state, record, JourneyAnswerKind.NeedsReplay, JourneyReason.Earlier);
        long unit = state.Core.Layout.PointUnit;
        if (RewardLots.Sum(answer.Rewards, unit) > StateCore.MostOfAnything - state.Points)
            return Unchanged(state, record, JourneyAnswerKind.Refused, JourneyReason.Overflow);
        var postings = new List<Posting>();
        for (int i = 0; i < answer.Rewards.Count; i++)
        {
            if (!answer.Rewards[i].IsWithheld)
                postings.Add(RewardLots.PostingOf(record.JourneyId, answer.Rewards, i, unit));
        }
        return new JourneyDecision(answer, [.. postings], With(state, answer.Next, answer.Rewards));
    }

    /// <summary>The member's record, or that of one to whom nothing has happened yet.</summary>
    private JourneyRecord RecordOf(MemberState state)
    {
        ArgumentNullException.ThrowIfNull(state);
        return Journey is not { } plan
            ? throw new InvalidOperationException(
                $"The program '{Program.Id}' has no journey. Give it one with LoyaltyProgramBuilder.Journey, or ask whether Journey is null before you call."
            )
            : state.Journey ?? plan.NewMember(state.MemberId);
    }

    /// <summary>The record of a state that must belong to this plan.</summary>
    private JourneyRecord OwnRecordOf(MemberState state, string parameter)
    {
        var record = RecordOf(state);
        return IsOwn(state)
            ? record
            : throw new ArgumentException("It belongs to another plan. Migrate it first.", parameter);
    }

    private bool IsOwn(MemberState state) => state.Core.Layout.Fingerprint == Compiled.Layout.Fingerprint;

    private static JourneyDecision Unchanged(
        MemberState state,
        JourneyRecord record,
        JourneyAnswerKind kind,
        JourneyReason reason
    ) => new(new JourneyAnswer(kind, reason, record), [], state);

    /// <summary>The state with another record, and the lots of what was issued.</summary>
    private MemberState With(MemberState state, JourneyRecord next, IReadOnlyList<RunReward> rewards)
    {
        var core = new StateCore(state.Core);
        core.Version++;
        RewardLots.Add(core.Lots, next.JourneyId, rewards, core.Layout.PointUnit);
        return new MemberState(core, Journey, next);
    }
}
