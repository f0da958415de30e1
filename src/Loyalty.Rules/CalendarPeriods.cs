namespace Loyalty.Rules;

/// <summary>The bounds of calendar windows: half-open, in business days counted from 1970-01-01 = 0.</summary>
internal static class CalendarPeriods
{
    // A lifetime has real days as bounds, which can be subtracted and turned into instants. They hold every business
    // day of the supported instants: the earliest is 1970-01-01T00:00Z at offset -12:00 before a start of 23:59.
    private const int LifetimeStart = -2; // 1969-12-30
    private const int LifetimeEnd = 84_007; // 2200-01-02

    /// <summary>The first business day of the window that holds a business day.</summary>
    public static int PeriodStart(CalendarWindow period, int businessDay)
    {
        switch (period)
        {
            case CalendarWindow.Day:
                return businessDay;
            case CalendarWindow.Week:
                return businessDay - CivilCalendar.WeekdayOf(businessDay);
            case CalendarWindow.Lifetime:
                return LifetimeStart;
            default:
                (int year, int month, _) = CivilCalendar.CivilOf(businessDay);
                return CivilCalendar.DayOf(year, month - ((month - 1) % MonthsIn(period)), 1);
        }
    }

    /// <summary>The first business day after the window that holds a business day.</summary>
    public static int PeriodEnd(CalendarWindow period, int businessDay)
    {
        int start = PeriodStart(period, businessDay);
        return period switch
        {
            CalendarWindow.Day => start + 1,
            CalendarWindow.Week => start + 7,
            CalendarWindow.Lifetime => LifetimeEnd,
            _ => CivilCalendar.AddMonths(start, MonthsIn(period)),
        };
    }

    private static int MonthsIn(CalendarWindow period) =>
        period switch
        {
            CalendarWindow.Month => 1,
            CalendarWindow.Quarter => 3,
            CalendarWindow.Year => 12,
            _ => throw new ArgumentOutOfRangeException(nameof(period), period, "This is not a calendar period."),
        };
}
