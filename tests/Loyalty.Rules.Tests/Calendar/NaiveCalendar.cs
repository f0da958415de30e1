using NodaTime;
using NodaTime.TimeZones;

namespace Loyalty.Rules.Tests.Calendar;

/// <summary>The rules of the specification word by word, on NodaTime, slow and obvious: the oracle.</summary>
internal sealed class NaiveCalendar(DateTimeZone zone, int businessDayStart)
{
    public int OffsetSecondsAt(long utc) => zone.GetUtcOffset(InstantOf(utc)).Seconds;

    public int BusinessDayOf(long utc)
    {
        int day = DayOf(InstantOf(utc).InZone(zone).Date) + 3;
        while (StartOfBusinessDay(day) > utc)
        {
            day--;
        }

        return day;
    }

    public long StartOfBusinessDay(int day) => Resolve(day, businessDayStart);

    public long Resolve(int calendarDay, int minute)
    {
        ZoneLocalMapping mapping = zone.MapLocal(
            new LocalDate(1970, 1, 1).PlusDays(calendarDay).AtMidnight().PlusMinutes(minute)
        );
        Instant first = mapping.Count == 0 ? mapping.LateInterval.Start : mapping.First().ToInstant();
        return first.ToDateTimeUtc().Ticks;
    }

    public bool IsOpen(int weekdays, int start, int end, long utc)
    {
        int day = BusinessDayOf(utc);
        for (int begins = day - 3; begins <= day; begins++)
        {
            int weekday = (int)new LocalDate(1970, 1, 1).PlusDays(begins).DayOfWeek - 1;
            if ((weekdays & (1 << weekday)) == 0)
            {
                continue;
            }

            bool passesOn = Order(end) <= Order(start);
            if (utc >= At(begins, start) && utc < At(passesOn ? begins + 1 : begins, end))
            {
                return true;
            }
        }

        return false;
    }

    private long At(int businessDay, int minute) =>
        Resolve(minute % 1440 < businessDayStart ? businessDay + 1 : businessDay, minute % 1440);

    private int Order(int minute) => (minute - businessDayStart + 1440) % 1440;

    private static int DayOf(LocalDate date) => Period.DaysBetween(new LocalDate(1970, 1, 1), date);

    private static Instant InstantOf(long utc) => Instant.FromDateTimeUtc(new DateTime(utc, DateTimeKind.Utc));
}
