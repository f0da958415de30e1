namespace Loyalty.Rules.Tests.Calendar;

/// <summary>Clocks that no zone has, but that the data may one day hold.</summary>
public class ZoneClockTests
{
    private static readonly long Noon = Moments.Utc("2026-06-01 12:00");

    // Back by two hours at noon; half an hour later forward by one, while the first change is still being caught up.
    private static readonly ZoneClock Restless = new(
        [long.MinValue, Noon, Noon + (30 * TimeSpan.TicksPerMinute)],
        [0, -7_200, -3_600]
    );

    [Fact]
    public void LatestReadingAt_SecondChangeBeforeTheFirstIsCaughtUp_NeverGoesBack()
    {
        long latest = long.MinValue;
        for (int minute = -60; minute < 240; minute++)
        {
            long utc = Noon + (minute * TimeSpan.TicksPerMinute);
            int hint = 0;
            long reading = Restless.LatestReadingAt(utc, ref hint);
            long shown = utc + (Restless.OffsetSecondsAt(utc) * TimeSpan.TicksPerSecond);
            latest = minute == 0 ? Noon - 1 : Math.Max(latest, shown);
            Assert.Equal(Moments.Show(latest), Moments.Show(reading));
        }
    }

    [Theory]
    [InlineData("11:00", "11:00")]
    [InlineData("11:59:59.9999999", "11:59:59.9999999")]
    [InlineData("12:00", "13:00")]
    [InlineData("12:30", "13:30")]
    public void FirstInstantAt_RepeatedReadings_IsTheFirst(string reading, string utc) =>
        Assert.Equal(
            Moments.Show(Moments.Utc("2026-06-01 " + utc)),
            Moments.Show(Restless.FirstInstantAt(Moments.Utc("2026-06-01 " + reading)))
        );
}
