using Loyalty.Rules.Tests.GuardRails;

namespace Loyalty.Rules.Tests.Calendar;

public class ProgramCalendarTests
{
    [Theory]
    [InlineData("Europe/Atlantis")]
    [InlineData("europe/london")]
    [InlineData("utc")]
    [InlineData("UTC+02:00")]
    [InlineData("GMT Standard Time")]
    [InlineData(" UTC")]
    [InlineData("")]
    public void TryCreate_UnknownZone_IsRefused(string zone)
    {
        Assert.False(ProgramCalendar.TryCreate(zone, 0, out ProgramCalendar? calendar));
        Assert.Null(calendar);
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(1440)]
    public void TryCreate_StartOutsideTheDay_Throws(int start)
    {
        ArgumentOutOfRangeException refused = Assert.Throws<ArgumentOutOfRangeException>(() =>
            ProgramCalendar.TryCreate("UTC", start, out _)
        );
        Assert.StartsWith(
            "A business day begins at a minute from 0 to 1439 after midnight.",
            refused.Message,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void ZoneDataVersion_ZoneWithData_IsTheDatabase() =>
        Assert.Matches("^20[0-9]{2}[a-z]$", Moments.Calendar("Asia/Ho_Chi_Minh").ZoneDataVersion);

    [Fact]
    public void TryCreate_Utc_KeepsWhatItWasGiven()
    {
        ProgramCalendar calendar = Moments.Calendar("UTC", "04:00");
        Assert.Equal(
            ("UTC", "none", 240),
            (calendar.ZoneId, calendar.ZoneDataVersion, calendar.BusinessDayStartMinutes)
        );
    }

    [Theory]
    [InlineData("1969-12-31 23:59:59.9999999", false)]
    [InlineData("1970-01-01 00:00", true)]
    [InlineData("2199-12-31 23:59:59.9999999", true)]
    [InlineData("2200-01-01 00:00", false)]
    public void InRange_Bounds_AreHalfOpen(string utc, bool expected) =>
        Assert.Equal(expected, ProgramCalendar.InRange(Moments.Utc(utc)));

    [Fact]
    public void At_AnyHint_GivesTheSameAnswer()
    {
        ProgramCalendar calendar = Moments.Calendar("Europe/London", "04:00");
        long utc = Moments.Utc("2026-06-01 02:59");
        foreach (int start in new[] { 0, 1, 113, 10_000, -1, int.MaxValue, int.MinValue })
        {
            int hint = start;
            Assert.Equal(Moments.Date("2026-05-31"), calendar.At(utc, ref hint).Day);
            int found = hint;
            Assert.Equal(Moments.Date("2026-06-01"), calendar.At(utc + TimeSpan.TicksPerHour, ref hint).Day);
            Assert.Equal(found, hint);
        }
    }

    [Fact]
    public void Calendar_AfterCreation_AllocatesNothing()
    {
        ProgramCalendar calendar = Moments.Calendar("America/New_York", "04:00");
        WeeklyRecurrence recurrence = new(0b11111, 900, 1020, 240);
        long utc = Moments.Utc("2026-03-08 07:00");
        long checksum = Use(calendar, recurrence, utc);
        long again = 0;
        Assert.Equal(0, AllocatedBytes.Of(() => again = Use(calendar, recurrence, utc), times: 1, warmUp: 1));
        Assert.Equal(checksum, again);
    }

    private static long Use(ProgramCalendar calendar, WeeklyRecurrence recurrence, long utc)
    {
        int hint = 0;
        long sum =
            calendar.At(utc, ref hint).TicksIntoDay + calendar.BusinessDayOf(utc) + calendar.Resolve(20_000, 150);
        sum += calendar.LocalTimeOf(utc).Ticks + calendar.StartOfBusinessDay(20_000);
        sum += recurrence.Contains(calendar, utc) ? 1 : 0;
        return recurrence.TryNextStart(calendar, utc, out long next) ? sum + next : sum;
    }
}
