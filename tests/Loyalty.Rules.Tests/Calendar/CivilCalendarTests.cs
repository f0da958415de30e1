namespace Loyalty.Rules.Tests.Calendar;

public class CivilCalendarTests
{
    [Fact]
    public void CivilOf_EveryDayOfTheYears1To9999_AgreesWithDateTime()
    {
        int last = Moments.DayOf(DateTime.MaxValue);
        for (int day = Moments.DayOf(DateTime.MinValue); day <= last; day++)
        {
            DateTime expected = new DateTime(1970, 1, 1).AddDays(day);
            (int year, int month, int dayOfMonth) = CivilCalendar.CivilOf(day);
            if (
                (year, month, dayOfMonth) != (expected.Year, expected.Month, expected.Day)
                || CivilCalendar.DayOf(year, month, dayOfMonth) != day
                || CivilCalendar.WeekdayOf(day) != ((int)expected.DayOfWeek + 6) % 7
            )
            {
                Assert.Fail($"{Moments.ShowDay(day)} became {year}-{month}-{dayOfMonth}.");
            }
        }
    }

    [Theory]
    [InlineData(2023, 2, 28)]
    [InlineData(2024, 2, 29)]
    [InlineData(2000, 2, 29)]
    [InlineData(2100, 2, 28)]
    [InlineData(2026, 1, 31)]
    [InlineData(2026, 4, 30)]
    [InlineData(2026, 12, 31)]
    public void DaysInMonth_LeapAndCommonYears_FollowsTheGregorianCalendar(int year, int month, int expected) =>
        Assert.Equal(expected, CivilCalendar.DaysInMonth(year, month));

    [Theory]
    [InlineData("2023-01-31", 1, "2023-02-28")]
    [InlineData("2024-01-31", 1, "2024-02-29")]
    [InlineData("2023-01-31", 2, "2023-03-31")]
    [InlineData("2023-01-31", 3, "2023-04-30")]
    [InlineData("2023-01-31", 13, "2024-02-29")]
    [InlineData("2023-02-28", 1, "2023-03-28")]
    [InlineData("2024-02-29", 1, "2024-03-29")]
    [InlineData("2024-02-29", 12, "2025-02-28")]
    [InlineData("2023-12-31", 2, "2024-02-29")]
    [InlineData("2023-11-30", 1, "2023-12-30")]
    [InlineData("2023-12-15", 1, "2024-01-15")]
    [InlineData("2023-05-31", 0, "2023-05-31")]
    [InlineData("2023-03-31", -1, "2023-02-28")]
    [InlineData("2024-03-31", -1, "2024-02-29")]
    [InlineData("2023-01-31", -2, "2022-11-30")]
    [InlineData("2023-01-15", -12, "2022-01-15")]
    public void AddMonths_Table_KeepsTheDayOrTakesTheLast(string from, int months, string expected) =>
        Assert.Equal(expected, Moments.ShowDay(CivilCalendar.AddMonths(Moments.Date(from), months)));

    [Theory]
    [InlineData("2024-02-29", 1, "2025-02-28")]
    [InlineData("2024-02-29", 4, "2028-02-29")]
    [InlineData("2096-02-29", 4, "2100-02-28")]
    [InlineData("2024-02-29", -1, "2023-02-28")]
    [InlineData("2023-02-28", 1, "2024-02-28")]
    [InlineData("2023-12-31", 1, "2024-12-31")]
    public void AddYears_Table_KeepsTheDateOrTakesTheLastOfTheMonth(string from, int years, string expected) =>
        Assert.Equal(expected, Moments.ShowDay(CivilCalendar.AddYears(Moments.Date(from), years)));

    [Theory]
    [InlineData(2023, 2, 29, "2023-02-28")]
    [InlineData(2024, 2, 29, "2024-02-29")]
    [InlineData(2100, 2, 29, "2100-02-28")]
    [InlineData(2023, 3, 1, "2023-03-01")]
    [InlineData(2023, 12, 31, "2023-12-31")]
    public void BirthdayIn_Table_KeepsTheLeapDayOnTheLastOfFebruary(int year, int month, int day, string expected) =>
        Assert.Equal(expected, Moments.ShowDay(CivilCalendar.BirthdayIn(year, month, day)));

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(6)]
    [InlineData(12)]
    [InlineData(-1)]
    public void Law60_AddMonths_LaterStart_NeverEndsEarlier(int months)
    {
        int shortest = months < 0 ? -31 : 28;
        int previous = int.MinValue;
        for (int day = Moments.Date("2019-01-01"); day < Moments.Date("2029-01-01"); day++)
        {
            int end = CivilCalendar.AddMonths(day, months);
            Assert.True(end >= previous, Moments.ShowDay(day));
            Assert.True(end - day >= shortest, Moments.ShowDay(day));
            previous = end;
        }
    }
}
