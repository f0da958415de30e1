using Loyalty.Rules.Journeys;

namespace Loyalty.Rules.Tests.Journeys;

public sealed class JourneyDurationTests
{
    [Theory]
    [InlineData(100, 0, 0, 0, "P100D")]
    [InlineData(1, 12, 30, 0, "P1DT12H30M")]
    [InlineData(0, 0, 0, 45, "PT45S")]
    [InlineData(0, 0, 0, 0, "PT0S")]
    public void ToString_Parts_AreThoseThatWereSaid(int days, int hours, int minutes, int seconds, string text) =>
        Assert.Equal(text, new JourneyDuration(days, hours, minutes, seconds).ToString());

    [Fact]
    public void Equals_DayAndTwentyFourHours_Differ()
    {
        Assert.NotEqual(JourneyDuration.OfDays(1), JourneyDuration.OfHours(24));
        Assert.True(new JourneyDuration(1, 2, 3, 4) == new JourneyDuration(1, 2, 3, 4));
        Assert.Equal(new JourneyDuration(0, 0, 7), JourneyDuration.OfMinutes(7));
    }
}
