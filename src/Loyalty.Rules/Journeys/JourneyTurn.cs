namespace Loyalty.Rules.Journeys;

/// <summary>One call on its way: takes triggers one after the other, each until nothing more follows from it.</summary>
internal partial struct JourneyTurn
{
    /// <summary>How many transitions are taken at one instant, or after one event, before it counts as a cycle.</summary>
    internal const int MostTransitions = 100;

    private readonly JourneyTables _tables;
    private readonly JourneyBuffer _into;
    private readonly IReadOnlyList<KeyValuePair<string, string>>? _attributes;
    private long _value;
    private int _transitions;
    private int _kept;
    private int _fired;
    private bool _heardRhythm;

    internal JourneyTurn(
        JourneyTables tables,
        JourneyBuffer into,
        IReadOnlyList<KeyValuePair<string, string>>? attributes
    )
    {
        _tables = tables;
        _into = into;
        _attributes = attributes;
    }

    /// <summary>Whether a transition was taken.</summary>
    internal readonly bool HasMoved => _kept > 0;

    /// <summary>Whether a timer fired.</summary>
    internal readonly bool HasFired => _fired > 0;

    /// <summary>Enters the first phase.</summary>
    internal void Begin(ref JourneyState state)
    {
        _into.Raised.Clear();
        bool rests = Operate(ref state, _tables.Entry.FirstOperation, _tables.Entry.EndOperation);
        if (_tables.Entry.Ends)
            End(ref state);
        else
            Settle(ref state, -1, _tables.Always, rests);
        KeepRhythm(ref state);
    }

    internal void TakeEvent(ref JourneyState state, int number, long at, long value)
    {
        state.NowTicks = at;
        _value = value;
        _transitions = 0;
        Hear(ref state, number);
        Take(ref state, number);
        _value = 0;
    }

    /// <summary>Counts an event and notes the rhythm, whoever tells it.</summary>
    private void Hear(ref JourneyState state, int number)
    {
        var first = _tables.OfEvents[number];
        if (first.Count > 0)
            Operate(ref state, first.From, first.To);
        _heardRhythm |= number == _tables.RhythmEvent;
    }

    /// <summary>Takes a trigger and all that follows; where the rhythm's event was among it, rhythm timers start anew after that.</summary>
    private void Take(ref JourneyState state, int trigger)
    {
        TakeToRest(ref state, trigger);
        KeepRhythm(ref state);
    }

    private void KeepRhythm(ref JourneyState state)
    {
        if (_heardRhythm && state.StatusValue == (byte)JourneyStatus.Running)
            StartRhythmTimers(ref state);
        _heardRhythm = false;
    }

    private void TakeToRest(ref JourneyState state, int trigger)
    {
        int move = Find(ref state, trigger);
        if (move < 0 ? !HasAlways(state.Leaf) : !_tables.Moves[move].MayChain)
        {
            // Nothing can follow, so that nothing need be undone.
            if (move >= 0 && !TryMove(ref state, move, trigger))
                AddCycle(state, trigger);
            return;
        }
        _into.Raised.Clear();
        Settle(ref state, move, trigger, rests: true);
    }

    /// <summary>Takes a move and all that follows at once, or nothing of it where that comes to no rest.</summary>
    private void Settle(ref JourneyState state, int move, int trigger, bool rests)
    {
        var before = state;
        bool heard = _heardRhythm;
        int kept = _kept;
        int steps = _into.StepCount;
        int touches = _into.TouchCount;
        int rewards = _into.RewardCount;
        if (rests && (move < 0 || TryMove(ref state, move, trigger)) && TryFollow(ref state))
            return;
        state = before;
        _heardRhythm = heard;
        _kept = kept;
        (_into.StepCount, _into.TouchCount, _into.RewardCount) = (steps, touches, rewards);
        AddCycle(state, trigger);
    }

    /// <summary>Takes transitions that wait for nothing, then raised events, until there are neither.</summary>
    private bool TryFollow(ref JourneyState state)
    {
        while (state.StatusValue == (byte)JourneyStatus.Running)
        {
            int trigger = _tables.Always;
            int move = Find(ref state, trigger);
            if (move < 0)
            {
                if (!_into.Raised.TryTake(out trigger))
                    return true;
                Hear(ref state, trigger);
                move = Find(ref state, trigger);
            }
            if (move >= 0 && !TryMove(ref state, move, trigger))
                return false;
        }
        return true;
    }

    private bool TryMove(ref JourneyState state, int number, int trigger)
    {
        if (_transitions == MostTransitions)
            return false;
        _transitions++;
        ref readonly var move = ref _tables.Moves[number];
        int from = state.Leaf;
        int issued = state.IssuedCount;
        if (move.To != Move.None)
        {
            if (state.TimerCount > 0)
                RunningTimers.Remove(ref state, _tables.Marks, move.StopFrom, move.StopTo);
            if (move.Remembers != Move.None)
                Remember(ref state, move.Remembers);
            state.Leaf = move.To;
            state.EnteredTicks = state.NowTicks;
        }
        if (move.FirstOperation < move.EndOperation && !Operate(ref state, move.FirstOperation, move.EndOperation))
            return false;
        if (move.Ends)
            End(ref state);
        _kept++;
        _into.Add(new JourneyStep(_tables, state.NowTicks, move.Transition, trigger, from, state.Leaf, issued));
        return true;
    }

    /// <summary>The first move for a trigger whose conditions hold, the one to the remembered child where that is the target; -1 for none.</summary>
    private readonly int Find(ref JourneyState state, int trigger)
    {
        int cell = (state.Leaf * _tables.Triggers.Length) + trigger;
        int end = _tables.Cells[cell + 1];
        for (int move = _tables.Cells[cell]; move < end; move++)
        {
            ref readonly var candidate = ref _tables.Moves[move];
            if (candidate.FirstCondition < candidate.EndCondition && !Hold(ref state, candidate))
                continue;
            return candidate.HistoryOf == Move.None ? move : VariantOf(state, candidate);
        }
        return -1;
    }

    private readonly int VariantOf(in JourneyState state, in Move move)
    {
        int remembered = (int)(state.History >> (8 * move.HistoryOf)) & byte.MaxValue;
        int leaf = remembered == 0 ? _tables.OtherwiseLeaves[move.HistoryOf] : remembered - 1;
        return move.FirstVariant + leaf - _tables.FirstLeaves[move.HistoryOf];
    }

    private readonly bool HasAlways(int leaf)
    {
        int cell = (leaf * _tables.Triggers.Length) + _tables.Always;
        return _tables.Cells[cell] < _tables.Cells[cell + 1];
    }

    private static void Remember(ref JourneyState state, int super)
    {
        ulong place = (ulong)byte.MaxValue << (8 * super);
        state.History = (state.History & ~place) | ((ulong)(state.Leaf + 1) << (8 * super));
    }

    private static void End(ref JourneyState state)
    {
        state.StatusValue = (byte)JourneyStatus.Ended;
        RunningTimers.Clear(ref state);
    }

    private readonly void AddCycle(in JourneyState state, int trigger) =>
        _into.Add(new JourneyStep(_tables, state.NowTicks, -1, trigger, state.Leaf, state.Leaf, state.IssuedCount));
}
