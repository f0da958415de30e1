namespace Loyalty.Rules.Tests.Calendar;

public class BusinessDayTilingTests
{
    [Theory]
    [MemberData(nameof(Calendars))]
    public void Law58_BusinessDays_RandomInstants_Tile(string zone, string start)
    {
        ProgramCalendar calendar = Moments.Calendar(zone, start);
        Random random = new(58);
        for (int i = 0; i < 5_000; i++)
        {
            long utc = random.NextInt64(Moments.Utc("1970-01-01"), Moments.Utc("2200-01-01"));
            BusinessTime time = calendar.At(utc);
            Assert.InRange(utc, calendar.StartOfBusinessDay(time.Day), calendar.StartOfBusinessDay(time.Day + 1) - 1);
            Assert.InRange(time.TicksIntoDay, 0, TimeSpan.TicksPerDay - 1);
            Assert.True(calendar.FirstInstantAt(time) <= utc);
        }
    }

    [Theory]
    [MemberData(nameof(Calendars))]
    public void Law58_BusinessDays_WholeRange_NeverOverlap(string zone, string start)
    {
        ProgramCalendar calendar = Moments.Calendar(zone, start);
        int last = Moments.Date("2200-01-02");
        long previous = calendar.StartOfBusinessDay(Moments.Date("1969-12-29"));
        for (int day = Moments.Date("1969-12-30"); day <= last; day++)
        {
            long begins = calendar.StartOfBusinessDay(day);
            bool isEmpty = begins == previous;
            if (begins < previous || (!isEmpty && calendar.BusinessDayOf(begins - 1) != day - 1))
            {
                Assert.Fail($"{Moments.ShowDay(day)} begins at {Moments.Show(begins)}.");
            }

            previous = begins;
        }
    }

    public static TheoryData<string, string> Calendars()
    {
        TheoryData<string, string> data = [];
        string[] zones =
        [
            "UTC",
            "Europe/London",
            "America/New_York",
            "Australia/Lord_Howe",
            "Pacific/Apia",
            "Africa/Cairo",
            "Asia/Ho_Chi_Minh",
        ];
        foreach (string zone in zones)
        {
            foreach (string start in new[] { "00:00", "02:30", "04:00" })
            {
                data.Add(zone, start);
            }
        }

        return data;
    }
}
