namespace Loyalty.Rules.Tests.Calendar;

public class CalendarPeriodsTests
{
    [Theory]
    [InlineData("Day", "2024-02-29", "2024-02-29", "2024-03-01")]
    [InlineData("Week", "2026-03-01", "2026-02-23", "2026-03-02")] // a Sunday
    [InlineData("Week", "2026-03-02", "2026-03-02", "2026-03-09")] // a Monday
    [InlineData("Week", "1970-01-01", "1969-12-29", "1970-01-05")]
    [InlineData("Week", "1969-12-31", "1969-12-29", "1970-01-05")]
    [InlineData("Month", "2024-02-29", "2024-02-01", "2024-03-01")]
    [InlineData("Month", "2023-12-31", "2023-12-01", "2024-01-01")]
    [InlineData("Quarter", "2023-03-31", "2023-01-01", "2023-04-01")]
    [InlineData("Quarter", "2023-05-01", "2023-04-01", "2023-07-01")]
    [InlineData("Quarter", "2023-12-31", "2023-10-01", "2024-01-01")]
    [InlineData("Year", "2024-12-31", "2024-01-01", "2025-01-01")]
    [InlineData("Year", "1969-12-31", "1969-01-01", "1970-01-01")]
    [InlineData("Lifetime", "2026-03-01", "1969-12-30", "2200-01-02")]
    public void PeriodStartAndEnd_Table_AreHalfOpen(string period, string day, string start, string end)
    {
        CalendarWindow parsed = Enum.Parse<CalendarWindow>(period);
        Assert.Equal(start, Moments.ShowDay(CalendarPeriods.PeriodStart(parsed, Moments.Date(day))));
        Assert.Equal(end, Moments.ShowDay(CalendarPeriods.PeriodEnd(parsed, Moments.Date(day))));
    }

    [Fact]
    public void Law58_Periods_EveryDay_TileWithoutGapOrOverlap()
    {
        int last = Moments.Date("2200-01-01");
        foreach (CalendarWindow period in Enum.GetValues<CalendarWindow>())
        {
            for (int day = Moments.Date("1969-12-30"); day <= last; day++)
            {
                int start = CalendarPeriods.PeriodStart(period, day);
                int end = CalendarPeriods.PeriodEnd(period, day);
                if (
                    start > day
                    || end <= day
                    || CalendarPeriods.PeriodStart(period, start) != start
                    || CalendarPeriods.PeriodEnd(period, end - 1) != end
                    || (period != CalendarWindow.Lifetime && CalendarPeriods.PeriodStart(period, end) != end)
                )
                {
                    Assert.Fail(
                        $"{period} of {Moments.ShowDay(day)}: {Moments.ShowDay(start)} to {Moments.ShowDay(end)}"
                    );
                }
            }
        }
    }

    [Theory]
    [InlineData("Etc/GMT+12", "23:59", "1970-01-01 00:00", "1969-12-30")]
    [InlineData("Pacific/Kiritimati", "00:00", "2199-12-31 23:59:59.9999999", "2200-01-01")]
    public void Lifetime_OutermostInstants_HoldsTheirBusinessDays(string zone, string start, string utc, string day)
    {
        int businessDay = Moments.Calendar(zone, start).BusinessDayOf(Moments.Utc(utc));
        Assert.Equal(day, Moments.ShowDay(businessDay));
        Assert.InRange(
            businessDay,
            CalendarPeriods.PeriodStart(CalendarWindow.Lifetime, businessDay),
            CalendarPeriods.PeriodEnd(CalendarWindow.Lifetime, businessDay) - 1
        );
    }

    [Fact]
    public void PeriodStart_UndefinedPeriod_IsRefused() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => CalendarPeriods.PeriodStart((CalendarWindow)99, 0));
}
