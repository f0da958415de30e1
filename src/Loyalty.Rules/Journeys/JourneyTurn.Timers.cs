namespace Loyalty.Rules.Journeys;

// Timers: they are started, fire, and are armed with their next mark.
internal partial struct JourneyTurn
{
    /// <summary>How many timers fire in one call.</summary>
    internal const int MostFirings = 100_000;

    /// <summary>Fires all timers that are due up to an instant, each at its own; false where the call has fired enough.</summary>
    internal bool TryFire(ref JourneyState state, long until, int most)
    {
        while (state.TimerCount > 0 && JourneyState.DueAt(ref state, 0) <= until)
        {
            if (_fired == most)
                return false;
            _fired++;
            Fire(ref state);
        }
        return true;
    }

    private void Fire(ref JourneyState state)
    {
        long due = JourneyState.DueAt(ref state, 0);
        long start = JourneyState.StartAt(ref state, 0);
        int mark = JourneyState.MarkAt(ref state, 0);
        if (due > state.NowTicks)
            _transitions = 0;
        state.NowTicks = due;
        RunningTimers.RemoveAt(ref state, 0);
        if (_tables.Marks[mark].HasNext)
            Arm(ref state, mark + 1, start, notBefore: due);
        Take(ref state, _tables.Events + mark);
    }

    private readonly void Start(ref JourneyState state, int mark)
    {
        int slot = RunningTimers.SlotOf(ref state, _tables.Marks, _tables.Marks[mark].Timer);
        if (slot >= 0)
            RunningTimers.RemoveAt(ref state, slot);
        Arm(ref state, mark, state.NowTicks, notBefore: state.NowTicks);
    }

    private readonly void Arm(ref JourneyState state, int number, long start, long notBefore)
    {
        ref readonly var mark = ref _tables.Marks[number];
        long due = mark.IsRhythm
            ? MemberRhythm.DueOf(mark, ref state, start, _tables.Clock)
            : _tables.Clock.Later(start, mark.Days, mark.Ticks);
        RunningTimers.Add(ref state, number, start, JourneyClock.Due(due, notBefore));
    }

    private readonly void StartRhythmTimers(ref JourneyState state)
    {
        foreach (int mark in _tables.RhythmMarks[state.Leaf])
        {
            int timer = _tables.Marks[mark].Timer;
            bool starts =
                _tables.Index.Timers[timer].Start == TimerStart.OnEntry
                || RunningTimers.SlotOf(ref state, _tables.Marks, timer) >= 0;
            if (starts)
                Start(ref state, mark);
        }
    }
}
