namespace Loyalty.Rules.Journeys;

/// <summary>Calendar days and times of a journey's zone, in UTC ticks.</summary>
internal sealed class JourneyClock
{
    /// <summary>An instant that never comes.</summary>
    internal const long Never = long.MaxValue;

    /// <summary>1970-01-01, counted from 0001-01-01 = 0.</summary>
    internal const int EpochDay = 719_162;

    private readonly ProgramCalendar _calendar;
    private readonly bool _isUtc;

    internal JourneyClock(ProgramCalendar calendar)
    {
        _calendar = calendar;
        _isUtc = calendar.ZoneId == "UTC";
    }

    internal ProgramCalendar Calendar => _calendar;

    /// <summary>The same local time so many days later, and then so many ticks.</summary>
    internal long Later(long instant, int days, long ticks)
    {
        if (days == 0)
            return instant + ticks;
        if (_isUtc)
            return instant + (days * TimeSpan.TicksPerDay) + ticks;
        long reading = _calendar.LocalTimeOf(instant).Ticks + (days * TimeSpan.TicksPerDay);
        return _calendar.FirstInstantOf(reading) + ticks;
    }

    /// <summary>A later instant by a duration.</summary>
    internal long Later(long instant, in JourneyDuration duration) =>
        Later(instant, duration.Days, duration.TicksAfterDays);

    /// <summary>An instant as the due of a timer: not before another, and never from 2200 on.</summary>
    internal static long Due(long instant, long notBefore)
    {
        long due = Math.Max(instant, notBefore);
        return ProgramCalendar.InRange(due) ? due : Never;
    }

    /// <summary>The local calendar day of an instant, counted from 1970-01-01 = 0.</summary>
    internal int DayOf(long instant) => (int)(LocalDay(instant) - EpochDay);

    /// <summary>The end of the local calendar day that lies so many days after that of an instant; never from 2200 on.</summary>
    internal long EndOfDay(long instant, int daysLater)
    {
        long end = _calendar.Resolve(DayOf(instant) + daysLater + 1, 0);
        return ProgramCalendar.InRange(end) ? end : Never;
    }

    /// <summary>Whether two instants lie on one local calendar day.</summary>
    internal bool OnSameDay(long left, long right) => LocalDay(left) == LocalDay(right);

    private long LocalDay(long instant) =>
        (_isUtc ? instant : _calendar.LocalTimeOf(instant).Ticks) / TimeSpan.TicksPerDay;
}
