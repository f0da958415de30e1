namespace Loyalty.Rules.Tests.Calendar;

public class ZoneTransitionTests
{
    [Theory]
    [InlineData("Europe/London", "2026-03-29 01:00", "00:00", "+01:00")]
    [InlineData("Europe/London", "2026-10-25 01:00", "+01:00", "00:00")]
    [InlineData("Europe/London", "1971-10-31 02:00", "+01:00", "00:00")] // after three years of standard time
    [InlineData("America/New_York", "2026-03-08 07:00", "-05:00", "-04:00")]
    [InlineData("America/New_York", "2026-11-01 06:00", "-04:00", "-05:00")]
    [InlineData("America/New_York", "1974-01-06 07:00", "-05:00", "-04:00")] // the oil crisis
    [InlineData("America/New_York", "2199-03-10 07:00", "-05:00", "-04:00")]
    [InlineData("Australia/Lord_Howe", "2026-04-04 15:00", "+11:00", "+10:30")]
    [InlineData("Australia/Lord_Howe", "2026-10-03 15:30", "+10:30", "+11:00")]
    [InlineData("Pacific/Apia", "2011-12-30 10:00", "-10:00", "+14:00")]
    [InlineData("Africa/Cairo", "2023-04-27 22:00", "+02:00", "+03:00")]
    [InlineData("Africa/Cairo", "2023-10-26 21:00", "+03:00", "+02:00")]
    [InlineData("Asia/Ho_Chi_Minh", "1975-06-12 16:00", "+08:00", "+07:00")]
    [InlineData("Africa/Monrovia", "1972-01-07 00:44:30", "-00:44:30", "00:00")]
    public void LocalTimeOf_Transition_ChangesTheOffsetAtTheInstant(
        string zone,
        string utc,
        string before,
        string after
    )
    {
        ProgramCalendar calendar = Moments.Calendar(zone);
        long transition = Moments.Utc(utc);
        AssertOffset(before, calendar, transition - 1);
        AssertOffset(after, calendar, transition);
    }

    [Theory]
    [InlineData("UTC", "1970-01-01", "00:00")]
    [InlineData("UTC", "2199-12-31", "00:00")]
    [InlineData("Asia/Ho_Chi_Minh", "1980-01-01", "+07:00")]
    [InlineData("Asia/Ho_Chi_Minh", "2199-12-31", "+07:00")]
    [InlineData("Africa/Cairo", "2022-07-01", "+02:00")] // no summer time in those years
    [InlineData("Australia/Lord_Howe", "1970-01-01", "+10:00")]
    public void LocalTimeOf_BetweenTransitions_HasOneOffset(string zone, string utc, string offset) =>
        AssertOffset(offset, Moments.Calendar(zone), Moments.Utc(utc));

    // Each hour that is skipped or shown twice, and its neighbours.
    [Theory]
    [InlineData("Europe/London", "2026-03-29", "00:59", "2026-03-29 00:59")]
    [InlineData("Europe/London", "2026-03-29", "01:00", "2026-03-29 01:00")]
    [InlineData("Europe/London", "2026-03-29", "01:30", "2026-03-29 01:00")]
    [InlineData("Europe/London", "2026-03-29", "02:00", "2026-03-29 01:00")]
    [InlineData("Europe/London", "2026-03-29", "02:01", "2026-03-29 01:01")]
    [InlineData("Europe/London", "2026-10-25", "00:59", "2026-10-24 23:59")]
    [InlineData("Europe/London", "2026-10-25", "01:30", "2026-10-25 00:30")]
    [InlineData("Europe/London", "2026-10-25", "02:00", "2026-10-25 02:00")]
    [InlineData("America/New_York", "2026-03-08", "02:30", "2026-03-08 07:00")]
    [InlineData("America/New_York", "2026-11-01", "01:30", "2026-11-01 05:30")]
    [InlineData("Australia/Lord_Howe", "2026-10-04", "02:15", "2026-10-03 15:30")]
    [InlineData("Australia/Lord_Howe", "2026-04-05", "01:45", "2026-04-04 14:45")]
    [InlineData("Australia/Lord_Howe", "2026-04-05", "02:00", "2026-04-04 15:30")]
    [InlineData("Pacific/Apia", "2011-12-29", "23:59", "2011-12-30 09:59")]
    [InlineData("Pacific/Apia", "2011-12-29", "24:00", "2011-12-30 10:00")]
    [InlineData("Pacific/Apia", "2011-12-30", "12:00", "2011-12-30 10:00")]
    [InlineData("Pacific/Apia", "2011-12-31", "00:00", "2011-12-30 10:00")]
    [InlineData("Pacific/Apia", "2011-12-31", "04:00", "2011-12-30 14:00")]
    [InlineData("Africa/Cairo", "2023-04-28", "00:00", "2023-04-27 22:00")]
    [InlineData("Africa/Cairo", "2023-04-28", "01:00", "2023-04-27 22:00")]
    [InlineData("Africa/Cairo", "2023-10-26", "23:30", "2023-10-26 20:30")]
    [InlineData("Africa/Cairo", "2023-10-27", "00:00", "2023-10-26 22:00")]
    [InlineData("Asia/Ho_Chi_Minh", "2026-03-29", "01:30", "2026-03-28 18:30")]
    [InlineData("UTC", "2026-03-29", "24:00", "2026-03-30 00:00")]
    public void Law59_Resolve_GapAndRepetition_TakesTheFirstInstant(
        string zone,
        string date,
        string time,
        string utc
    ) =>
        Assert.Equal(
            Moments.Show(Moments.Utc(utc)),
            Moments.Show(Moments.Calendar(zone).Resolve(Moments.Date(date), Moments.Minutes(time)))
        );

    private static void AssertOffset(string expected, ProgramCalendar calendar, long utcTicks)
    {
        TimeSpan offset = TimeSpan.Parse(expected.TrimStart('+'), System.Globalization.CultureInfo.InvariantCulture);
        Assert.Equal((utcTicks + offset.Ticks, (int)offset.TotalSeconds), calendar.LocalTimeOf(utcTicks));
    }
}
