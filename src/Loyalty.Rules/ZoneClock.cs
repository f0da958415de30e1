namespace Loyalty.Rules;

/// <summary>
/// The clock on the wall of one time zone. Instants are UTC ticks, readings are local ticks, both from 0001-01-01.
/// Immutable and thread-safe; it allocates nothing after construction.
/// </summary>
/// <remarks>
/// Everything that must move forward only (business days, opening hours) goes by the <em>latest</em> reading so far.
/// It stands still while a clock that was put back shows an hour again, and jumps where the clock jumps. So every
/// reading is reached once, at the first instant that shows it or a later one: a time that occurs twice means the
/// first, a time inside a gap means the first instant after the gap.
/// </remarks>
internal sealed class ZoneClock
{
    /// <summary>The clock of UTC, which needs no zone data.</summary>
    public static readonly ZoneClock Utc = new([long.MinValue], [0]);

    private readonly long[] _starts;
    private readonly int[] _offsetSeconds;
    private readonly long[] _reachedBefore;

    /// <summary>Takes ascending starts, the first of them <see cref="long.MinValue"/>, and an offset for each.</summary>
    public ZoneClock(long[] starts, int[] offsetSeconds)
    {
        _starts = starts;
        _offsetSeconds = offsetSeconds;
        _reachedBefore = new long[starts.Length];
        _reachedBefore[0] = long.MinValue;
        for (int i = 1; i < starts.Length; i++)
        {
            _reachedBefore[i] = Math.Max(_reachedBefore[i - 1], starts[i] + OffsetTicks(i - 1) - 1);
        }
    }

    /// <summary>What local time is ahead of UTC by, in seconds; negative to the west.</summary>
    public int OffsetSecondsAt(long utcTicks)
    {
        int hint = 0;
        return _offsetSeconds[IntervalAt(utcTicks, ref hint)];
    }

    /// <summary>The latest reading shown up to an instant. The hint is a cache that the caller keeps: any value is
    /// right, and the last one is fast.</summary>
    public long LatestReadingAt(long utcTicks, ref int hint)
    {
        int interval = IntervalAt(utcTicks, ref hint);
        return Math.Max(utcTicks + OffsetTicks(interval), _reachedBefore[interval]);
    }

    /// <summary>The first instant at which the clock shows a reading or a later one.</summary>
    public long FirstInstantAt(long reading)
    {
        // No zone is a day away from UTC, so no earlier interval can show the reading.
        int interval = 0;
        IntervalAt(reading - TimeSpan.TicksPerDay, ref interval);
        while (interval + 1 < _starts.Length && reading - OffsetTicks(interval) >= _starts[interval + 1])
        {
            interval++;
        }

        return Math.Max(reading - OffsetTicks(interval), _starts[interval]);
    }

    private long OffsetTicks(int interval) => _offsetSeconds[interval] * TimeSpan.TicksPerSecond;

    private int IntervalAt(long utcTicks, ref int hint)
    {
        if ((uint)hint >= (uint)_starts.Length || utcTicks < _starts[hint] || IsPast(utcTicks, hint))
        {
            hint = SearchIntervalAt(utcTicks);
        }

        return hint;
    }

    // The last interval that does not start later. Array.BinarySearch is slower.
    private int SearchIntervalAt(long utcTicks)
    {
        int low = 0;
        int high = _starts.Length - 1;
        while (low < high)
        {
            int middle = (low + high + 1) / 2;
            (low, high) = _starts[middle] <= utcTicks ? (middle, high) : (low, middle - 1);
        }

        return low;
    }

    private bool IsPast(long utcTicks, int interval) =>
        interval + 1 < _starts.Length && utcTicks >= _starts[interval + 1];
}
