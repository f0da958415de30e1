using NodaTime;
using NodaTime.TimeZones;

namespace Loyalty.Rules.Tests.Calendar;

/// <summary>The calendar and the oracle on every zone of the database, half of the instants close to a change.</summary>
public class CalendarReferenceTests
{
    private const int InstantsPerZone = 60;

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void Calendar_EveryZoneAtRandomInstants_AgreesWithTheReference(int seed)
    {
        Random random = new(seed);
        int nearTransitions = 0;
        int open = 0;
        foreach (string id in DateTimeZoneProviders.Tzdb.Ids)
        {
            DateTimeZone zone = DateTimeZoneProviders.Tzdb[id];
            int dayStart = random.Next(3) == 0 ? 0 : random.Next(5 * 60);
            Assert.True(ProgramCalendar.TryCreate(id, dayStart, out ProgramCalendar? calendar));
            NaiveCalendar naive = new(zone, dayStart);
            int hint = 0;
            for (int i = 0; i < InstantsPerZone; i++)
            {
                long utc = random.NextInt64(Moments.Utc("1970-01-01"), Moments.Utc("2200-01-01"));
                ZoneInterval interval = zone.GetZoneInterval(
                    Instant.FromDateTimeUtc(new DateTime(utc, DateTimeKind.Utc))
                );
                if (i % 2 == 0 && interval.HasStart && interval.Start > Instant.FromUtc(1970, 1, 2, 0, 0))
                {
                    utc = interval.Start.ToDateTimeUtc().Ticks + Nearby(random);
                    nearTransitions++;
                }

                string where = $"{id}, days from {dayStart}, {Moments.Show(utc)}";
                int minute = random.Next(1441);
                int day = naive.BusinessDayOf(utc);
                AssertSame(day, calendar.BusinessDayOf(utc), where);
                AssertSame(day, calendar.At(utc, ref hint).Day, where);
                AssertSame(naive.StartOfBusinessDay(day), calendar.StartOfBusinessDay(day), where);
                AssertSame(naive.Resolve(day, minute), calendar.Resolve(day, minute), where);
                AssertSame(naive.OffsetSecondsAt(utc), calendar.LocalTimeOf(utc).OffsetSeconds, where);

                (int weekdays, int start, int end) = (random.Next(128), random.Next(300), random.Next(1441));
                WeeklyRecurrence recurrence = new(weekdays, start, end, dayStart);
                bool isOpen = naive.IsOpen(weekdays, start, end, utc);
                AssertSame(isOpen, recurrence.Contains(calendar, utc), $"{where}, {weekdays}: {start}-{end}");
                open += isOpen ? 1 : 0;
            }
        }

        Assert.True(nearTransitions > 8_000, $"Only {nearTransitions} instants were close to a change.");
        Assert.True(open > 2_000, $"Only {open} instants were inside opening hours.");
    }

    // On the change, a tick beside it, or within some hours.
    private static long Nearby(Random random) =>
        random.Next(4) == 0
            ? random.Next(-1, 2)
            : random.NextInt64(-6 * TimeSpan.TicksPerHour, 6 * TimeSpan.TicksPerHour);

    private static void AssertSame<T>(T expected, T actual, string where)
    {
        if (!EqualityComparer<T>.Default.Equals(expected, actual))
        {
            Assert.Fail($"{where}: expected {expected}, but was {actual}.");
        }
    }
}
