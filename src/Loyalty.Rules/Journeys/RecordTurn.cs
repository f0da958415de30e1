namespace Loyalty.Rules.Journeys;

/// <summary>One call on a member's record: moves its runs, and hands what they issue to the outbox.</summary>
internal sealed class RecordTurn
{
    /// <summary>How many runs of a member go on at once at most.</summary>
    internal const int MostRuns = 8;

    private readonly JourneyBuffer _buffer = new();
    private readonly List<RunStep> _steps = [];
    private readonly List<RunReward> _rewards = [];
    private readonly List<OutboxEntry> _entries = [];
    private readonly Dictionary<int, long> _entered = [];
    private JourneyPlan _plan = null!;
    private RecordDraft _draft = null!;
    private IReadOnlyList<KeyValuePair<string, string>>? _attributes;
    private int _told;
    private int _begun;
    private long _begunAt;

    /// <summary>One without a record, to be begun.</summary>
    internal RecordTurn() { }

    internal RecordTurn(
        JourneyPlan plan,
        RecordDraft draft,
        IReadOnlyList<KeyValuePair<string, string>>? attributes,
        List<MemberTouch>? goneOut = null
    ) => Begin(plan, draft, attributes, goneOut);

    internal Outbox Outbox { get; } = new();

    /// <summary>The run that began, or null.</summary>
    internal RunBegin? Begun =>
        _begun == 0 ? null : new RunBegin(_begun, _begunAt, _plan.Tables.Index.Leaves[_plan.Tables.Entry.To].Phase);

    internal IReadOnlyList<RunStep> Steps => _steps;

    internal IReadOnlyList<RunReward> Rewards => _rewards;

    /// <summary>Whether a run began or took a transition.</summary>
    internal bool HasMoved { get; private set; }

    /// <summary>Whether a timer fired.</summary>
    internal bool HasFired { get; private set; }

    /// <summary>Works on a record from now on, in place of the one before; allocates nothing once it has grown.</summary>
    internal void Begin(
        JourneyPlan plan,
        RecordDraft draft,
        IReadOnlyList<KeyValuePair<string, string>>? attributes,
        List<MemberTouch>? goneOut = null
    )
    {
        _plan = plan;
        _draft = draft;
        _attributes = attributes;
        Outbox.Begin(draft, goneOut);
        _steps.Clear();
        _rewards.Clear();
        _entries.Clear();
        _entered.Clear();
        _told = 0;
        _begun = 0;
        HasMoved = false;
        HasFired = false;
    }

    /// <summary>Fires all timers that are due up to an instant; false where a run has fired enough for one call.</summary>
    internal bool TryFire(long until)
    {
        bool finished = true;
        for (int i = 0; i < _draft.Runs.Count; i++)
        {
            if (!_draft.Runs[i].IsRunning)
                continue;
            var state = _draft.Runs[i].State;
            _buffer.Clear();
            var turn = new JourneyTurn(_plan.Tables, _buffer, _attributes);
            finished &= turn.TryFire(ref state, until, JourneyTurn.MostFirings);
            HasMoved |= turn.HasMoved;
            HasFired |= turn.HasFired;
            if (turn.HasFired)
                Keep(i, state);
        }
        // Each run was moved on by itself; what came of it is told, and waits, in the order of time.
        if (_steps.Count > 1 && _draft.Runs.Count > 1)
            SortByTime();
        Settle();
        return finished;
    }

    /// <summary>Begins a run by hand, unless the journey does not let the member in: then the reason.</summary>
    internal JourneyReason Enter(long at)
    {
        var reason = BeginRun(at);
        if (reason == JourneyReason.None)
            TellOptOut(at);
        return reason;
    }

    private JourneyReason BeginRun(long at)
    {
        var reason = RefusalOfEntry(at);
        if (reason != JourneyReason.None)
            return reason;
        _draft.IsHeldOut ??= _plan.Journey.Holdout?.Holds(_draft.MemberId);
        var state = default(JourneyState);
        _plan.Begin(ref state, new DateTimeOffset(at, TimeSpan.Zero), _buffer, _attributes);
        HasMoved = true;
        _draft.Entries++;
        (_begun, _begunAt) = (_draft.Entries, at);
        PhaseStays.Enter(_draft.Stays, _plan.Tables.Entry.To);
        _draft.Runs.Add(new JourneyRun(_draft.Entries, new JourneyState { EnteredTicks = at }));
        Keep(_draft.Runs.Count - 1, state);
        Settle();
        return JourneyReason.None;
    }

    /// <summary>Takes an event: what it says of touches, then a run that it begins, then every run that goes on.</summary>
    /// <returns>Why it began no run although it is the event that does.</returns>
    internal JourneyReason Take(string name, EventKey key, long at, long value)
    {
        var journey = _plan.Journey;
        var reason = JourneyReason.None;
        if (Is(name, journey.OptOutOn))
        {
            _draft.IsOptedOut = true;
            // What is past its deadline has expired, whoever looks only now.
            Outbox.Expire(at);
            Outbox.Empty();
        }
        else if (Is(name, journey.OptInOn))
            _draft.IsOptedOut = false;
        int entries = _draft.Entries;
        if (Is(name, journey.Entry.On))
            reason = BeginRun(at);
        Hand(key, at, value, 0);
        // A run that an earlier event of the same call began was told then.
        if (_draft.Entries > entries && !Is(name, journey.OptOutOn))
            TellOptOut(at);
        _draft.AtTicks = at;
        return reason;
    }

    /// <summary>Tells the run that began that the member has opted out before, as if it were said again.</summary>
    private void TellOptOut(long at)
    {
        if (_draft.IsOptedOut)
            Hand(_plan[_plan.Journey.OptOutOn!], at, 0, _begun);
    }

    /// <summary>Hands an event to every run that goes on, or to one of them.</summary>
    private void Hand(EventKey key, long at, long value, int only)
    {
        for (int i = 0; i < _draft.Runs.Count; i++)
        {
            if (!_draft.Runs[i].IsRunning || (only != 0 && _draft.Runs[i].Number != only))
                continue;
            var state = _draft.Runs[i].State;
            var result = _plan.Advance(
                ref state,
                key,
                new DateTimeOffset(at, TimeSpan.Zero),
                _buffer,
                value,
                _attributes
            );
            HasMoved |= result.Kind == JourneyResultKind.Moved;
            Keep(i, state);
        }
        Settle();
    }

    private static bool Is(string happened, string? name) => string.Equals(happened, name, StringComparison.Ordinal);

    private JourneyReason RefusalOfEntry(long at)
    {
        var entry = _plan.Journey.Entry;
        int running = 0;
        foreach (var run in _draft.Runs)
            running += run.IsRunning ? 1 : 0;
        if (entry.Again == ReEntry.Never && _draft.Entries > 0)
            return JourneyReason.EnteredBefore;
        if (_draft.Entries >= entry.AtMost || running == MostRuns)
            return JourneyReason.TooManyRuns;
        if (entry.Again == ReEntry.AfterExit && running > 0)
            return JourneyReason.StillRunning;
        bool cools =
            _draft.LastExitTicks != 0
            && _plan.Tables.Clock.DayOf(at) - _plan.Tables.Clock.DayOf(_draft.LastExitTicks) < entry.CoolingDays;
        return cools ? JourneyReason.CoolingDown : JourneyReason.None;
    }

    /// <summary>Keeps the new state of a run, and what the buffer says came of it.</summary>
    private void Keep(int place, in JourneyState state)
    {
        var run = _draft.Runs[place];
        _entered[run.Number] = run.State.EnteredTicks;
        foreach (ref readonly var step in _buffer.Steps)
            _steps.Add(new RunStep(run.Number, step));
        foreach (ref readonly var touch in _buffer.Touches)
            _entries.Add(OutboxEntry.Of(MemberTouchOf(run.Number, touch), touch.IsWithheld));
        foreach (ref readonly var reward in _buffer.Rewards)
            _rewards.Add(new RunReward(run.Number, reward, _draft.IsHeldOut == true));
        _draft.Runs[place] = new JourneyRun(run.Number, state);
        _draft.AtTicks = Math.Max(_draft.AtTicks, state.NowTicks);
        if (state.StatusValue != (byte)JourneyStatus.Ended)
            return;
        _draft.LastExitTicks = Math.Max(_draft.LastExitTicks, state.NowTicks);
        _entries.Add(OutboxEntry.OfEnd(run.Number, state.NowTicks, _plan.Tables.Index.Leaves[state.Leaf]));
    }

    private MemberTouch MemberTouchOf(int run, in IssuedTouch touch) =>
        new(
            _draft.MemberId,
            _draft.JourneyId,
            run,
            touch.Number,
            touch.Touch,
            touch.At.UtcTicks,
            _plan.Tables.Clock.EndOfDay(touch.At.UtcTicks, touch.Touch.DeadlineDays)
        );

    /// <summary>Notes stays and issues touches in the order of time, once all runs were moved.</summary>
    private void Settle()
    {
        for (; _told < _steps.Count; _told++)
            NoteStay(_steps[_told].Run, _steps[_told].Step);
        Outbox.TakeIn(_entries);
        _entries.Clear();
        _draft.ForgetEnded();
    }

    private void NoteStay(int run, in JourneyStep step)
    {
        if (!step.Enters)
            return;
        PhaseStays.Leave(_draft.Stays, step.FromLeaf, step.Ticks - _entered[run]);
        PhaseStays.Enter(_draft.Stays, step.ToLeaf);
        _entered[run] = step.Ticks;
        Outbox.TryAt(step.Ticks);
    }

    private void SortByTime()
    {
        _entries.Sort(OutboxEntry.InOrder);
        _rewards.Sort(
            (left, right) =>
            {
                int order = left.Reward.At.CompareTo(right.Reward.At);
                if (order == 0)
                    order = left.Run.CompareTo(right.Run);
                return order != 0 ? order : left.Reward.Number.CompareTo(right.Reward.Number);
            }
        );
        // The steps of a run have an order of their own at one instant, so that the sort must keep it.
        var sorted = _steps.OrderBy(step => step.Step.Ticks).ThenBy(step => step.Run).ToList();
        _steps.Clear();
        _steps.AddRange(sorted);
    }
}
