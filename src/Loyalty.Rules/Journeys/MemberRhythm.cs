namespace Loyalty.Rules.Journeys;

/// <summary>The rhythm of a member: the last event and the latest gaps between events on different days, in whole seconds.</summary>
internal static class MemberRhythm
{
    /// <summary>How many gaps must be known for the median to say anything.</summary>
    private const int Known = 3;

    // An even number of gaps has its median halfway between the middle two: thousandths of it are whole ticks all the same.
    private const long TicksPerThousandthOfHalf = TimeSpan.TicksPerSecond / 2000;

    /// <summary>Notes the event of the rhythm: a gap, unless it is the first or on the day of the last.</summary>
    internal static void Note(ref JourneyState state, JourneyClock clock)
    {
        long last = state.LastTicks;
        if (last != 0 && !clock.OnSameDay(last, state.NowTicks))
            AddGap(ref state, (int)Math.Min((state.NowTicks - last) / TimeSpan.TicksPerSecond, int.MaxValue));
        state.LastTicks = state.NowTicks;
    }

    internal static void Forget(ref JourneyState state)
    {
        for (int gap = 0; gap < state.GapCount; gap++)
            JourneyState.GapAt(ref state, gap) = 0;
        state.GapCount = 0;
        state.LastTicks = 0;
    }

    /// <summary>When a rhythm timer is due that is started at an instant: a tick after its time, because equality is not lapsed.</summary>
    internal static long DueOf(in CompiledMark mark, ref JourneyState state, long start, JourneyClock clock)
    {
        long last = state.LastTicks == 0 ? start : state.LastTicks;
        long due =
            state.GapCount < Known
                ? clock.Later(last, mark.Days, 0)
                : last + (mark.MedianThousandths * TwiceTheMedian(ref state) * TicksPerThousandthOfHalf);
        return due + 1;
    }

    private static void AddGap(ref JourneyState state, int seconds)
    {
        if (state.GapCount == JourneyState.Gaps)
        {
            for (int gap = 1; gap < JourneyState.Gaps; gap++)
                JourneyState.GapAt(ref state, gap - 1) = JourneyState.GapAt(ref state, gap);
            state.GapCount--;
        }
        JourneyState.GapAt(ref state, state.GapCount++) = seconds;
    }

    private static long TwiceTheMedian(ref JourneyState state)
    {
        Span<int> sorted = stackalloc int[JourneyState.Gaps];
        int count = state.GapCount;
        for (int gap = 0; gap < count; gap++)
        {
            int seconds = JourneyState.GapAt(ref state, gap);
            int place = gap;
            for (; place > 0 && sorted[place - 1] > seconds; place--)
                sorted[place] = sorted[place - 1];
            sorted[place] = seconds;
        }
        return (long)sorted[count / 2] + sorted[(count - 1) / 2];
    }
}
