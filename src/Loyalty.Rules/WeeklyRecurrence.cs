namespace Loyalty.Rules;

/// <summary>
/// The same hours on some days of every week, such as Monday to Friday from 15:00 to 17:00. Half-open. The default
/// value is never.
/// </summary>
/// <remarks>
/// An occurrence belongs to the business day on which it begins. Where business days begin at 04:00, "Friday 01:00"
/// is the hour after Friday's midnight, in the night to Saturday. An end that is not after the start, in the order of
/// the business day, lies in the next business day; equal times are 24 hours of clock. Both are the first instant
/// at which the clock shows them or, after a gap, a later time. So 01:00-02:00 lasts two hours where the clock goes
/// back from 02:00 to 01:00, and does not take place where it goes forward from 01:00 to 02:00.
/// </remarks>
internal readonly struct WeeklyRecurrence
{
    // An occurrence that falls into a gap is followed by one a week later.
    private const int DaysToSearch = 14;

    private readonly int _weekdays;
    private readonly long _start;
    private readonly long _end;

    /// <summary>Takes a set of weekdays (Monday = bit 0 to Sunday = bit 6), local start and end in minutes after
    /// midnight (0 to 1440), and the local time at which the program's business days begin.</summary>
    public WeeklyRecurrence(int weekdays, int startMinute, int endMinute, int businessDayStartMinutes)
    {
        _weekdays = weekdays;
        _start = TicksIntoDay(startMinute, businessDayStartMinutes);
        _end = TicksIntoDay(endMinute, businessDayStartMinutes);
        if (_end <= _start)
        {
            _end += TimeSpan.TicksPerDay;
        }
    }

    /// <summary>Whether an occurrence is under way at an instant.</summary>
    public bool Contains(ProgramCalendar calendar, long utcTicks) => Contains(calendar.At(utcTicks));

    /// <summary>Whether an occurrence is under way: today's, or yesterday's that passed into today.</summary>
    public bool Contains(BusinessTime now) =>
        (now.TicksIntoDay >= _start && now.TicksIntoDay < _end && IsOn(now.Day))
        || (now.TicksIntoDay < _end - TimeSpan.TicksPerDay && IsOn(now.Day - 1));

    /// <summary>The first instant after the given one at which an occurrence begins; false if there is none.</summary>
    public bool TryNextStart(ProgramCalendar calendar, long utcTicks, out long startTicks)
    {
        int today = calendar.BusinessDayOf(utcTicks);
        for (int day = today; day <= today + DaysToSearch; day++)
        {
            startTicks = calendar.FirstInstantAt(new BusinessTime(day, _start));
            if (IsOn(day) && startTicks > utcTicks && startTicks < calendar.FirstInstantAt(new BusinessTime(day, _end)))
            {
                return true;
            }
        }

        startTicks = 0;
        return false;
    }

    private static long TicksIntoDay(int minute, int businessDayStartMinutes) =>
        (minute - businessDayStartMinutes + (24 * 60)) % (24 * 60) * TimeSpan.TicksPerMinute;

    private bool IsOn(int day) => ((_weekdays >> CivilCalendar.WeekdayOf(day)) & 1) != 0;
}
