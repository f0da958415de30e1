namespace Loyalty.Rules;

/// <summary>A point on a program's calendar: a business day, and how far the day's clock has got.</summary>
/// <remarks>The default value is the beginning of the business day 1970-01-01.</remarks>
internal readonly struct BusinessTime(int day, long ticksIntoDay)
{
    /// <summary>The business day, counted from 1970-01-01 = 0.</summary>
    public int Day { get; } = day;

    /// <summary>The latest local reading so far less the local time at which business days begin, in ticks, from 0 to
    /// less than 24 hours. It is clock time, not time passed: it skips a gap and stands still in a repeated hour.</summary>
    public long TicksIntoDay { get; } = ticksIntoDay;
}
