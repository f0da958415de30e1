namespace Loyalty.Rules.Journeys;

/// <summary>The running timers of a state: by when they are due, then by document order. Free slots are 0, so that equal states are equal byte by byte.</summary>
internal static class RunningTimers
{
    /// <summary>Adds a timer at its place. The check of the journey sees to it that there is a free slot.</summary>
    internal static void Add(ref JourneyState state, int mark, long start, long due)
    {
        int slot = state.TimerCount;
        if (slot == JourneyState.Timers)
            return;
        state.TimerCount++;
        while (slot > 0 && IsLater(ref state, slot - 1, due, mark))
        {
            Copy(ref state, slot - 1, slot);
            slot--;
        }
        JourneyState.DueAt(ref state, slot) = due;
        JourneyState.StartAt(ref state, slot) = start;
        JourneyState.MarkAt(ref state, slot) = (ushort)mark;
    }

    internal static void RemoveAt(ref JourneyState state, int slot)
    {
        int last = --state.TimerCount;
        for (; slot < last; slot++)
            Copy(ref state, slot + 1, slot);
        Free(ref state, last);
    }

    /// <summary>Stops the timers in a range of numbers.</summary>
    internal static void Remove(ref JourneyState state, CompiledMark[] marks, int from, int to)
    {
        for (int slot = state.TimerCount - 1; slot >= 0; slot--)
        {
            int timer = marks[JourneyState.MarkAt(ref state, slot)].Timer;
            if (timer >= from && timer < to)
                RemoveAt(ref state, slot);
        }
    }

    /// <summary>The slot of a timer, or -1 where it does not run.</summary>
    internal static int SlotOf(ref JourneyState state, CompiledMark[] marks, int timer)
    {
        for (int slot = state.TimerCount - 1; slot >= 0; slot--)
        {
            if (marks[JourneyState.MarkAt(ref state, slot)].Timer == timer)
                return slot;
        }
        return -1;
    }

    internal static void Clear(ref JourneyState state)
    {
        while (state.TimerCount > 0)
            Free(ref state, --state.TimerCount);
    }

    // Marks are numbered in the order of their timers, and no timer runs twice.
    private static bool IsLater(ref JourneyState state, int slot, long due, int mark)
    {
        long other = JourneyState.DueAt(ref state, slot);
        return other > due || (other == due && JourneyState.MarkAt(ref state, slot) > mark);
    }

    private static void Copy(ref JourneyState state, int from, int to)
    {
        JourneyState.DueAt(ref state, to) = JourneyState.DueAt(ref state, from);
        JourneyState.StartAt(ref state, to) = JourneyState.StartAt(ref state, from);
        JourneyState.MarkAt(ref state, to) = JourneyState.MarkAt(ref state, from);
    }

    private static void Free(ref JourneyState state, int slot)
    {
        JourneyState.DueAt(ref state, slot) = 0;
        JourneyState.StartAt(ref state, slot) = 0;
        JourneyState.MarkAt(ref state, slot) = 0;
    }
}
