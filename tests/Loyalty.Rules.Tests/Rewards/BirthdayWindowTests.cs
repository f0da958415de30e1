using System.Globalization;
using Loyalty.Rules.Rewards;

namespace Loyalty.Rules.Tests.Rewards;

public sealed class BirthdayWindowTests
{
    [Theory]
    [InlineData("02-29", "2028-02-29", 0, 0, true)] // a leap year
    [InlineData("02-29", "2028-02-28", 0, 0, false)]
    [InlineData("02-29", "2027-02-28", 0, 0, true)] // a common year keeps it on the 28th
    [InlineData("02-29", "2027-03-01", 0, 0, false)]
    [InlineData("02-29", "2027-03-01", 0, 1, true)]
    [InlineData("02-29", "2027-02-27", 1, 0, true)]
    [InlineData("02-29", "2028-03-01", 0, 1, true)]
    [InlineData("02-29", "2100-02-28", 0, 0, true)] // 2100 is common
    [InlineData("02-28", "2028-02-29", 0, 1, true)]
    [InlineData("12-31", "2027-01-02", 0, 2, true)] // over the turn of the year
    [InlineData("12-31", "2027-01-03", 0, 2, false)]
    [InlineData("01-01", "2026-12-30", 2, 0, true)]
    [InlineData("01-01", "2026-12-29", 2, 0, false)]
    [InlineData("07-01", "2026-12-28", 0, 180, true)]
    [InlineData("07-01", "2026-12-29", 0, 180, false)]
    public void Holds_OnABusinessDay_CountsDaysAroundTheBirthday(
        string birthday,
        string day,
        int before,
        int after,
        bool holds
    ) => Assert.Equal(holds, new BirthdayWindow(before, after).Holds(birthday, DayOf(day)));

    [Theory]
    [InlineData("")]
    [InlineData("2026-02-28")]
    [InlineData("00-10")]
    [InlineData("10-00")]
    [InlineData("04-31")]
    [InlineData("0a-10")]
    [InlineData("10/10")]
    [InlineData(null)]
    public void Holds_OfATextThatIsNoDate_IsFalse(string? birthday)
    {
        for (int day = 20_000; day < 20_366; day++)
            Assert.False(new BirthdayWindow(180, 180).Holds(birthday, day));
    }

    [Fact]
    public void Holds_OfEveryBirthdayAndDay_IsWhatCountingFromTheNearestOneSays()
    {
        var first = new DateTime(2026, 11, 1);
        for (var birthday = new DateTime(2028, 1, 1); birthday.Year == 2028; birthday = birthday.AddDays(1))
        {
            string text = birthday.ToString("MM-dd", CultureInfo.InvariantCulture);
            var window = new BirthdayWindow(3, 5);
            for (int i = 0; i < 900; i++)
            {
                var today = first.AddDays(i);
                bool expected = Enumerable
                    .Range(-5, 9)
                    .Select(offset => today.AddDays(offset))
                    .Any(near => IsKeptOn(near, birthday));
                Assert.Equal(expected, window.Holds(text, DayOf(today)));
            }
        }
    }

    private static bool IsKeptOn(DateTime day, DateTime birthday) =>
        (day.Month == birthday.Month && day.Day == birthday.Day)
        || (birthday is { Month: 2, Day: 29 } && day is { Month: 2, Day: 28 } && !DateTime.IsLeapYear(day.Year));

    private static int DayOf(string date) =>
        DayOf(DateTime.ParseExact(date, "yyyy-MM-dd", CultureInfo.InvariantCulture));

    private static int DayOf(DateTime date) => (int)((date.Ticks / TimeSpan.TicksPerDay) - 719162);
}
