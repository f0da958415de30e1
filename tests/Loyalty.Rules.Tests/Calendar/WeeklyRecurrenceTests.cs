namespace Loyalty.Rules.Tests.Calendar;

public class WeeklyRecurrenceTests
{
    private const int EveryDay = 0b1111111;
    private const int Friday = 0b0010000;
    private const int Sunday = 0b1000000;

    // 2026-06-05 is a Friday, and London is an hour ahead of UTC.
    [Theory]
    [InlineData("00:00", "15:00", "17:00", "2026-06-05 13:59:59.9999999", false)]
    [InlineData("00:00", "15:00", "17:00", "2026-06-05 14:00", true)]
    [InlineData("00:00", "15:00", "17:00", "2026-06-05 15:59:59.9999999", true)]
    [InlineData("00:00", "15:00", "17:00", "2026-06-05 16:00", false)]
    [InlineData("00:00", "15:00", "17:00", "2026-06-06 14:00", false)]
    [InlineData("00:00", "22:00", "02:00", "2026-06-05 20:59:59.9999999", false)] // crosses midnight
    [InlineData("00:00", "22:00", "02:00", "2026-06-05 21:00", true)]
    [InlineData("00:00", "22:00", "02:00", "2026-06-06 00:59:59.9999999", true)]
    [InlineData("00:00", "22:00", "02:00", "2026-06-06 01:00", false)]
    [InlineData("00:00", "22:00", "02:00", "2026-06-05 00:30", false)] // would be Thursday's
    [InlineData("04:00", "22:00", "02:00", "2026-06-06 00:59:59.9999999", true)] // midnight inside the business day
    [InlineData("04:00", "22:00", "02:00", "2026-06-06 01:00", false)]
    [InlineData("04:00", "01:00", "02:00", "2026-06-06 00:00", true)] // the night after Friday
    [InlineData("04:00", "01:00", "02:00", "2026-06-05 00:00", false)] // still Thursday
    [InlineData("04:00", "02:00", "06:00", "2026-06-06 01:00", true)] // crosses the end of the business day
    [InlineData("04:00", "02:00", "06:00", "2026-06-06 04:59:59.9999999", true)]
    [InlineData("04:00", "02:00", "06:00", "2026-06-06 05:00", false)]
    [InlineData("04:00", "02:00", "06:00", "2026-06-05 04:00", false)]
    [InlineData("04:00", "20:00", "04:00", "2026-06-06 02:59:59.9999999", true)] // ends with the business day
    [InlineData("04:00", "20:00", "04:00", "2026-06-06 03:00", false)]
    [InlineData("00:00", "20:00", "24:00", "2026-06-05 22:59:59.9999999", true)]
    [InlineData("00:00", "20:00", "24:00", "2026-06-05 23:00", false)]
    [InlineData("00:00", "00:00", "24:00", "2026-06-04 22:59:59.9999999", false)] // the whole day
    [InlineData("00:00", "00:00", "24:00", "2026-06-04 23:00", true)]
    [InlineData("00:00", "00:00", "24:00", "2026-06-05 22:59:59.9999999", true)]
    [InlineData("00:00", "00:00", "24:00", "2026-06-05 23:00", false)]
    [InlineData("04:00", "04:00", "04:00", "2026-06-05 03:00", true)]
    [InlineData("04:00", "04:00", "04:00", "2026-06-06 03:00", false)]
    public void Law61_Contains_FridayInLondon_IsHalfOpen(
        string dayStart,
        string start,
        string end,
        string utc,
        bool expected
    ) =>
        Assert.Equal(
            expected,
            Of(Friday, start, end, dayStart).Contains(Moments.Calendar("Europe/London", dayStart), Moments.Utc(utc))
        );

    // Minutes during which Sunday's hours are open, where the clock changes.
    [Theory]
    [InlineData("Europe/London", "2026-03-29", "01:00", "02:00", 0)] // the hour is skipped
    [InlineData("Europe/London", "2026-03-29", "00:30", "01:30", 30)]
    [InlineData("Europe/London", "2026-03-29", "01:30", "02:30", 30)]
    [InlineData("Europe/London", "2026-03-29", "00:30", "02:30", 60)]
    [InlineData("Europe/London", "2026-10-25", "01:00", "02:00", 120)] // the hour is shown twice
    [InlineData("Europe/London", "2026-10-25", "01:15", "01:45", 30)] // the first one
    [InlineData("Europe/London", "2026-10-25", "00:30", "01:30", 60)]
    [InlineData("Europe/London", "2026-10-25", "01:30", "02:30", 120)]
    [InlineData("America/New_York", "2026-03-08", "01:00", "02:00", 60)]
    [InlineData("America/New_York", "2026-03-08", "02:00", "03:00", 0)]
    [InlineData("America/New_York", "2026-11-01", "01:00", "02:00", 120)]
    [InlineData("Australia/Lord_Howe", "2026-04-05", "01:00", "02:00", 90)]
    [InlineData("Australia/Lord_Howe", "2026-10-04", "02:00", "03:00", 30)]
    [InlineData("Asia/Ho_Chi_Minh", "2026-03-29", "01:00", "02:00", 60)]
    public void Law59_Contains_HappyHourOnTheDayOfAChange_LastsAsDeclared(
        string zone,
        string date,
        string start,
        string end,
        int expectedMinutes
    )
    {
        ProgramCalendar calendar = Moments.Calendar(zone);
        WeeklyRecurrence recurrence = Of(Sunday, start, end, "00:00");
        long midnight = Moments.Utc(date);
        int open = Enumerable
            .Range(-24 * 60, 48 * 60)
            .Count(minute => recurrence.Contains(calendar, midnight + (minute * TimeSpan.TicksPerMinute)));
        Assert.Equal(expectedMinutes, open);
    }

    [Theory]
    [InlineData("2026-06-01 00:00", "2026-06-05 14:00")]
    [InlineData("2026-06-05 13:59:59.9999999", "2026-06-05 14:00")]
    [InlineData("2026-06-05 14:00", "2026-06-12 14:00")] // after the one that has begun
    [InlineData("2026-10-24 00:00", "2026-10-30 15:00")] // winter time
    public void TryNextStart_FridayAtThree_IsTheNextInstant(string utc, string expected)
    {
        WeeklyRecurrence recurrence = Of(Friday, "15:00", "17:00", "04:00");
        Assert.True(
            recurrence.TryNextStart(Moments.Calendar("Europe/London", "04:00"), Moments.Utc(utc), out long start)
        );
        Assert.Equal(Moments.Show(Moments.Utc(expected)), Moments.Show(start));
    }

    [Fact]
    public void TryNextStart_OccurrenceInAGap_IsPassedOver()
    {
        WeeklyRecurrence recurrence = Of(Sunday, "01:00", "02:00", "00:00");
        Assert.True(
            recurrence.TryNextStart(Moments.Calendar("Europe/London"), Moments.Utc("2026-03-22 02:00"), out long start)
        );
        Assert.Equal("2026-04-05 00:00:00", Moments.Show(start));
    }

    [Fact]
    public void Contains_DefaultValue_IsNever()
    {
        ProgramCalendar calendar = Moments.Calendar("UTC");
        Assert.False(default(WeeklyRecurrence).Contains(calendar, Moments.Utc("2026-06-05")));
        Assert.False(default(WeeklyRecurrence).TryNextStart(calendar, Moments.Utc("2026-06-05"), out _));
    }

    [Fact]
    public void Contains_EachWeekdayBit_MeansItsDay()
    {
        ProgramCalendar calendar = Moments.Calendar("UTC", "04:00");
        for (int weekday = 0; weekday < 7; weekday++)
        {
            WeeklyRecurrence one = Of(1 << weekday, "12:00", "13:00", "04:00");
            WeeklyRecurrence others = Of(EveryDay & ~(1 << weekday), "12:00", "13:00", "04:00");
            long noon = Moments.Utc("2026-06-01 12:00") + (weekday * TimeSpan.TicksPerDay); // a Monday
            Assert.True(one.Contains(calendar, noon));
            Assert.False(others.Contains(calendar, noon));
        }
    }

    private static WeeklyRecurrence Of(int weekdays, string start, string end, string dayStart) =>
        new(weekdays, Moments.Minutes(start), Moments.Minutes(end), Moments.Minutes(dayStart));
}
