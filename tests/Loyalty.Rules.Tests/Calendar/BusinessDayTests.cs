namespace Loyalty.Rules.Tests.Calendar;

public class BusinessDayTests
{
    [Theory]
    [InlineData("Europe/London", "00:00", "2026-03-29", "2026-03-29 00:00", 23.0)]
    [InlineData("Europe/London", "01:30", "2026-03-28", "2026-03-28 01:30", 23.5)] // the next starts after the gap
    [InlineData("Europe/London", "01:30", "2026-03-29", "2026-03-29 01:00", 23.5)]
    [InlineData("Europe/London", "02:30", "2026-03-28", "2026-03-28 02:30", 23.0)]
    [InlineData("Europe/London", "04:00", "2026-03-28", "2026-03-28 04:00", 23.0)]
    [InlineData("Europe/London", "00:00", "2026-10-25", "2026-10-24 23:00", 25.0)]
    [InlineData("Europe/London", "01:30", "2026-10-24", "2026-10-24 00:30", 24.0)]
    [InlineData("Europe/London", "01:30", "2026-10-25", "2026-10-25 00:30", 25.0)] // the first of two
    [InlineData("Europe/London", "02:30", "2026-10-24", "2026-10-24 01:30", 25.0)]
    [InlineData("Europe/London", "04:00", "2026-10-24", "2026-10-24 03:00", 25.0)]
    [InlineData("America/New_York", "00:00", "2026-03-08", "2026-03-08 05:00", 23.0)]
    [InlineData("America/New_York", "02:30", "2026-03-07", "2026-03-07 07:30", 23.5)]
    [InlineData("America/New_York", "02:30", "2026-03-08", "2026-03-08 07:00", 23.5)]
    [InlineData("America/New_York", "04:00", "2026-03-07", "2026-03-07 09:00", 23.0)]
    [InlineData("America/New_York", "02:30", "2026-10-31", "2026-10-31 06:30", 25.0)]
    [InlineData("America/New_York", "04:00", "2026-10-31", "2026-10-31 08:00", 25.0)]
    [InlineData("Australia/Lord_Howe", "00:00", "2026-04-05", "2026-04-04 13:00", 24.5)]
    [InlineData("Australia/Lord_Howe", "01:45", "2026-04-05", "2026-04-04 14:45", 24.5)]
    [InlineData("Australia/Lord_Howe", "02:30", "2026-04-04", "2026-04-03 15:30", 24.5)]
    [InlineData("Australia/Lord_Howe", "00:00", "2026-10-04", "2026-10-03 13:30", 23.5)]
    [InlineData("Australia/Lord_Howe", "04:00", "2026-10-03", "2026-10-02 17:30", 23.5)]
    [InlineData("Pacific/Apia", "00:00", "2011-12-29", "2011-12-29 10:00", 24.0)]
    [InlineData("Pacific/Apia", "00:00", "2011-12-30", "2011-12-30 10:00", 0.0)] // a date that never was
    [InlineData("Pacific/Apia", "00:00", "2011-12-31", "2011-12-30 10:00", 24.0)]
    [InlineData("Pacific/Apia", "02:30", "2011-12-30", "2011-12-30 10:00", 2.5)]
    [InlineData("Pacific/Apia", "04:00", "2011-12-29", "2011-12-29 14:00", 20.0)]
    [InlineData("Pacific/Apia", "04:00", "2011-12-30", "2011-12-30 10:00", 4.0)]
    [InlineData("Pacific/Apia", "04:00", "2011-12-31", "2011-12-30 14:00", 24.0)]
    [InlineData("Africa/Cairo", "00:00", "2023-04-27", "2023-04-26 22:00", 24.0)]
    [InlineData("Africa/Cairo", "00:00", "2023-04-28", "2023-04-27 22:00", 23.0)] // begins at 01:00
    [InlineData("Africa/Cairo", "00:00", "2023-10-26", "2023-10-25 21:00", 25.0)]
    [InlineData("Africa/Cairo", "04:00", "2023-04-27", "2023-04-27 02:00", 23.0)]
    [InlineData("Asia/Ho_Chi_Minh", "04:00", "2026-03-29", "2026-03-28 21:00", 24.0)]
    [InlineData("America/New_York", "00:00", "1969-07-01", "1969-07-01 04:00", 24.0)] // of a window of the year before
    [InlineData("America/New_York", "00:00", "2200-07-01", "2200-07-01 04:00", 24.0)] // and of one that ends later
    [InlineData("UTC", "02:30", "2026-03-29", "2026-03-29 02:30", 24.0)]
    [InlineData("UTC", "00:00", "1970-01-01", "1970-01-01 00:00", 24.0)]
    public void StartOfBusinessDay_Table_HasItsStartAndLength(
        string zone,
        string start,
        string date,
        string utc,
        double hours
    )
    {
        ProgramCalendar calendar = Moments.Calendar(zone, start);
        int day = Moments.Date(date);
        long begins = calendar.StartOfBusinessDay(day);
        long ends = calendar.StartOfBusinessDay(day + 1);
        Assert.Equal(Moments.Show(Moments.Utc(utc)), Moments.Show(begins));
        Assert.Equal(TimeSpan.FromHours(hours), TimeSpan.FromTicks(ends - begins));
        if (hours > 0)
        {
            Assert.Equal(date, Moments.ShowDay(calendar.BusinessDayOf(begins)));
            Assert.Equal(date, Moments.ShowDay(calendar.BusinessDayOf(ends - 1)));
        }

        Assert.NotEqual(date, Moments.ShowDay(calendar.BusinessDayOf(begins - 1)));
        Assert.NotEqual(date, Moments.ShowDay(calendar.BusinessDayOf(ends)));
    }

    [Fact]
    public void BusinessDayOf_StartShownTwice_DoesNotGoBack()
    {
        ProgramCalendar calendar = Moments.Calendar("Europe/London", "01:30");
        string[] instants = ["00:29", "00:30", "00:59", "01:00", "01:29", "01:30", "02:00"];
        Assert.Equal(
            ["24", "25", "25", "25", "25", "25", "25"],
            instants.Select(time =>
                Moments.ShowDay(calendar.BusinessDayOf(Moments.Utc("2026-10-25 " + time))).Substring(8)
            )
        );
    }

    [Theory]
    [InlineData("2026-10-25 00:30", 90)]
    [InlineData("2026-10-25 03:00", 180)]
    [InlineData("2026-03-29 00:59", 59)]
    [InlineData("2026-03-29 01:00", 120)]
    public void At_AroundTransitions_CountsClockTime(string utc, int minutes) =>
        Assert.Equal(
            minutes * TimeSpan.TicksPerMinute,
            Moments.Calendar("Europe/London").At(Moments.Utc(utc)).TicksIntoDay
        );

    [Theory]
    [InlineData("2026-10-25 01:00")]
    [InlineData("2026-10-25 01:59:59.9999999")]
    public void At_RepeatedHour_StandsStillAtTheLatestReading(string utc) =>
        Assert.Equal(
            (2 * TimeSpan.TicksPerHour) - 1,
            Moments.Calendar("Europe/London").At(Moments.Utc(utc)).TicksIntoDay
        );
}
