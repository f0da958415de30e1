namespace Loyalty.Rules.Journeys;

/// <summary>Takes a state over from the tables of an older version to those of a newer one.</summary>
internal readonly struct StateMigration(JourneyTables from, JourneyTables to)
{
    /// <summary>The leaf in which a member of an older leaf stands, or -1 where no one says.</summary>
    internal static int LeafOf(JourneyPlan from, JourneyPlan to, int leaf)
    {
        string id = from.Tables.Index.Leaves[leaf].Phase.Id;
        foreach (var migration in to.Journey.Migrations.OrderBy(one => one.FromVersion))
        {
            if (migration.FromVersion >= from.Journey.Version && migration.FromVersion < to.Journey.Version)
                id = migration.NextOf(id);
        }
        return to.Tables.Index.PlaceOf(id) is { } place ? to.Tables.Index.EntryOf(place) : -1;
    }

    internal JourneyState Migrate(JourneyState state, int leaf)
    {
        var migrated = new JourneyState
        {
            Stamp = to.Stamp,
            IssuedCount = state.IssuedCount,
            StatusValue = state.StatusValue,
            Leaf = (byte)leaf,
            GapCount = state.GapCount,
            History = HistoryOf(state),
            NowTicks = state.NowTicks,
            BeganTicks = state.BeganTicks,
            EnteredTicks = state.EnteredTicks,
            LastTicks = state.LastTicks,
        };
        for (int gap = 0; gap < state.GapCount; gap++)
            JourneyState.GapAt(ref migrated, gap) = JourneyState.GapAt(ref state, gap);
        CopyCounters(ref state, ref migrated);
        if (to.Index.Leaves[leaf].Phase.Kind == PhaseKind.Final)
            migrated.StatusValue = (byte)JourneyStatus.Ended;
        if (migrated.StatusValue == (byte)JourneyStatus.Running)
        {
            CopyTimers(ref state, ref migrated);
            StartNewTimers(ref migrated);
        }
        return migrated;
    }

    private void CopyCounters(ref JourneyState state, ref JourneyState migrated)
    {
        for (int counter = 0; counter < to.Counters.Length; counter++)
        {
            int old = from.Index.CounterOf(to.Counters[counter].Id);
            if (old >= 0)
                JourneyState.CounterAt(ref migrated, counter) = JourneyState.CounterAt(ref state, old);
        }
    }

    private ulong HistoryOf(in JourneyState state)
    {
        ulong history = 0;
        foreach (var super in to.Index.Supers)
        {
            if (!super.Phase.HasHistory || from.Index.PlaceOf(super.Phase.Id)?.Super is not { } old)
                continue;
            int remembered = (int)(state.History >> (8 * old.Number)) & byte.MaxValue;
            if (remembered == 0)
                continue;
            int leaf = to.Index.ChildOf(super, from.Index.Leaves[remembered - 1].Phase.Id, -1);
            history |= (ulong)(leaf + 1) << (8 * super.Number);
        }
        return history;
    }

    private void CopyTimers(ref JourneyState state, ref JourneyState migrated)
    {
        var leaf = to.Index.Leaves[migrated.Leaf];
        for (int slot = 0; slot < state.TimerCount; slot++)
        {
            var old = from.Index.Marks[JourneyState.MarkAt(ref state, slot)];
            int timer = to.Index.TimerOf(from.Index.Timers[old.Timer].Id);
            if (timer < 0 || !to.Index.IsActive(timer, leaf))
                continue;
            long start = JourneyState.StartAt(ref state, slot);
            int mark = to.Index.MarkOf(old.Id);
            if (mark >= 0 && to.Marks[mark].Timer == timer)
                RunningTimers.Add(ref migrated, mark, start, JourneyState.DueAt(ref state, slot));
            else
                StartAsFrom(ref migrated, timer, start);
        }
    }

    private void StartNewTimers(ref JourneyState migrated)
    {
        var leaf = to.Index.Leaves[migrated.Leaf];
        for (int timer = 0; timer < to.Index.Timers.Count; timer++)
        {
            var one = to.Index.Timers[timer];
            bool isNew = from.Index.TimerOf(one.Id) < 0;
            if (isNew && one.Start == TimerStart.OnEntry && to.Index.IsActive(timer, leaf))
                StartAsFrom(ref migrated, timer, migrated.EnteredTicks);
        }
    }

    /// <summary>Starts a timer in the past, at its first mark that is not past. A rhythm that has lapsed is due at once.</summary>
    private void StartAsFrom(ref JourneyState state, int timer, long start)
    {
        for (int mark = to.FirstMarks[timer]; ; mark++)
        {
            ref readonly var one = ref to.Marks[mark];
            long due = one.IsRhythm
                ? Math.Max(MemberRhythm.DueOf(one, ref state, start, to.Clock), state.NowTicks)
                : to.Clock.Later(start, one.Days, one.Ticks);
            if (due > state.NowTicks || one.IsRhythm)
            {
                RunningTimers.Add(ref state, mark, start, JourneyClock.Due(due, state.NowTicks));
                return;
            }
            if (!one.HasNext)
                return;
        }
    }
}
