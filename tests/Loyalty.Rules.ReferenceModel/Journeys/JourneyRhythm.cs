using System.Numerics;
using Loyalty.Rules.Journeys;
using NodaTime;

namespace Loyalty.Rules.ReferenceModel.Journeys;

/// <summary>A member's own rhythm: the gaps between events, and when a timer that goes by them is due.</summary>
internal static class JourneyRhythm
{
    private const int Known = 3;
    private const int Kept = 8;

    /// <summary>Notes an event of the rhythm. Within a day there is no gap.</summary>
    internal static void Note(ReferenceRun run, Instant at, WallClock clock)
    {
        if (run.Last is { } last && clock.DateOf(last) != clock.DateOf(at))
        {
            var seconds = new BigInteger((at - last).ToTimeSpan().Ticks) / NodaConstants.TicksPerSecond;
            run.Gaps.Add((long)BigInteger.Min(int.MaxValue, seconds));
            if (run.Gaps.Count > Kept)
                run.Gaps.RemoveAt(0);
        }
        run.Last = at;
    }

    internal static void Forget(ReferenceRun run)
    {
        run.Last = null;
        run.Gaps.Clear();
    }

    /// <summary>The first instant that is more than so many medians after the last event, for which the start stands where there is none.</summary>
    internal static Instant? DueOf(JourneyTimer timer, ReferenceRun run, Instant start, WallClock clock)
    {
        var last = run.Last ?? start;
        if (run.Gaps.Count < Known)
            return clock.DaysAfter(last, timer.OtherwiseDays) + Duration.FromTicks(1);
        var sorted = run.Gaps.OrderBy(gap => gap).ToList();
        var twoMedians = new BigInteger(sorted[(sorted.Count - 1) / 2]) + sorted[sorted.Count / 2];
        var ticks = twoMedians * timer.MedianThousandths!.Value * NodaConstants.TicksPerSecond / 2000;
        var left = new BigInteger((WallClock.End - last).ToTimeSpan().Ticks);
        return ticks >= left ? null : last + Duration.FromTicks((long)ticks + 1);
    }
}
