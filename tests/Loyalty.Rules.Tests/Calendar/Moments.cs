using System.Globalization;

namespace Loyalty.Rules.Tests.Calendar;

/// <summary>Readable instants, days and times for tables.</summary>
internal static class Moments
{
    /// <summary>"2026-03-29 01:00" or "2026-03-29 01:00:59.9999999", in UTC.</summary>
    public static long Utc(string text) => Parse(text).Ticks;

    /// <summary>"2026-03-29".</summary>
    public static int Date(string text) => DayOf(Parse(text));

    /// <summary>"04:00", up to "24:00".</summary>
    public static int Minutes(string text)
    {
        string[] parts = text.Split(':');
        return (60 * int.Parse(parts[0], CultureInfo.InvariantCulture))
            + int.Parse(parts[1], CultureInfo.InvariantCulture);
    }

    public static ProgramCalendar Calendar(string zone, string businessDayStart = "00:00")
    {
        Assert.True(ProgramCalendar.TryCreate(zone, Minutes(businessDayStart), out ProgramCalendar? calendar));
        return calendar;
    }

    public static string Show(long utcTicks) =>
        new DateTime(utcTicks).ToString("yyyy-MM-dd HH:mm:ss.FFFFFFF", CultureInfo.InvariantCulture);

    public static string ShowDay(int day) =>
        new DateTime(1970, 1, 1).AddDays(day).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    public static int DayOf(DateTime date) => (date.Date - new DateTime(1970, 1, 1)).Days;

    private static DateTime Parse(string text) => DateTime.Parse(text, CultureInfo.InvariantCulture);
}
