namespace Loyalty.Rules;

/// <summary>
/// Gregorian calendar arithmetic on whole days, counted from 1970-01-01 = 0. It knows no time zone, and takes trusted
/// values: valid dates of the years 1 to 9999.
/// </summary>
/// <remarks>
/// Month arithmetic keeps the day of the month, or takes the month's last day where that day is missing. It always
/// counts from the original day, so that repeating it never drifts, and a later start never gives an earlier end.
/// <list type="table">
/// <listheader><term>From</term><description>Result</description></listheader>
/// <item><term>31 January + 1 month</term><description>28 February, 29 in a leap year</description></item>
/// <item><term>31 January + 2 months</term><description>31 March</description></item>
/// <item><term>28 February + 1 month</term><description>28 March</description></item>
/// <item><term>31 March - 1 month</term><description>28 February, 29 in a leap year</description></item>
/// <item><term>29 February + 1 year</term><description>28 February</description></item>
/// <item><term>29 February + 4 years</term><description>29 February, 28 where that year is common (2100)</description></item>
/// <item><term>birthday on 29 February</term><description>28 February in a common year</description></item>
/// </list>
/// </remarks>
internal static class CivilCalendar
{
    // From 0000-03-01, where the formulas count from, to 1970-01-01. A year that begins in March has its leap day last.
    private const int DaysToEpoch = 719_468;
    private const int DaysInEra = 146_097;

    /// <summary>The number of a date's day. The formula is days_from_civil of Howard Hinnant's "chrono-Compatible
    /// Low-Level Date Algorithms".</summary>
    public static int DayOf(int year, int month, int day)
    {
        int shiftedYear = month > 2 ? year : year - 1;
        int shiftedMonth = month > 2 ? month - 3 : month + 9;
        int era = shiftedYear / 400;
        int yearOfEra = shiftedYear % 400;
        int dayOfYear = ((153 * shiftedMonth) + 2) / 5 + day - 1;
        return (era * DaysInEra) + (yearOfEra * 365) + (yearOfEra / 4) - (yearOfEra / 100) + dayOfYear - DaysToEpoch;
    }

    /// <summary>The date of a numbered day: civil_from_days of the same source.</summary>
    public static (int Year, int Month, int Day) CivilOf(int day)
    {
        int shifted = day + DaysToEpoch;
        int era = shifted / DaysInEra;
        int dayOfEra = shifted % DaysInEra;
        int yearOfEra = (dayOfEra - (dayOfEra / 1_460) + (dayOfEra / 36_524) - (dayOfEra / 146_096)) / 365;
        int dayOfYear = dayOfEra - (365 * yearOfEra) - (yearOfEra / 4) + (yearOfEra / 100);
        int shiftedMonth = ((5 * dayOfYear) + 2) / 153;
        int month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9;
        int year = (era * 400) + yearOfEra + (month > 2 ? 0 : 1);
        return (year, month, dayOfYear - (((153 * shiftedMonth) + 2) / 5) + 1);
    }

    /// <summary>The day of the week, Monday = 0 to Sunday = 6.</summary>
    public static int WeekdayOf(int day) => ((day % 7) + 10) % 7;

    /// <summary>How many days a month has, 28 to 31.</summary>
    public static int DaysInMonth(int year, int month) =>
        month switch
        {
            2 => year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28,
            4 or 6 or 9 or 11 => 30,
            _ => 31,
        };

    /// <summary>The same day of the month so many months later, or earlier for a negative number.</summary>
    public static int AddMonths(int day, int months)
    {
        (int year, int month, int dayOfMonth) = CivilOf(day);
        int monthCount = (year * 12) + month - 1 + months;
        return ClampedDayOf(monthCount / 12, (monthCount % 12) + 1, dayOfMonth);
    }

    /// <summary>The same date so many years later, or earlier for a negative number.</summary>
    public static int AddYears(int day, int years) => AddMonths(day, 12 * years);

    /// <summary>The day on which a birthday, or any yearly date, is kept in a year.</summary>
    public static int BirthdayIn(int year, int month, int dayOfMonth) => ClampedDayOf(year, month, dayOfMonth);

    private static int ClampedDayOf(int year, int month, int dayOfMonth) =>
        DayOf(year, month, Math.Min(dayOfMonth, DaysInMonth(year, month)));
}
