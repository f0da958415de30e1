using System.Globalization;
using System.Text;
using Loyalty.Rules.Json.Syntax;

namespace Loyalty.Rules.Tests.Json;

public sealed class IsoInstantTests
{
    [Theory]
    [InlineData("2026-06-01T15:30:00-04:00")]
    [InlineData("2026-06-01T15:30:00Z")]
    [InlineData("2024-02-29T23:59:59.9999999+14:00")]
    [InlineData("2026-06-01T15:30:00.5+05:45")]
    [InlineData("0001-01-01T00:00:00Z")]
    [InlineData("9999-12-31T23:59:59.9999999Z")]
    public void Format_OfWhatWasRead_IsTheText(string text)
    {
        Assert.True(IsoInstant.TryParse(Encoding.ASCII.GetBytes(text), out var instant));
        Assert.Equal(DateTimeOffset.Parse(text, CultureInfo.InvariantCulture), instant);
        Assert.Equal(text, IsoInstant.Format(instant));
    }

    [Theory]
    [InlineData("2026-06-01T15:30:00.500+00:00", "2026-06-01T15:30:00.5Z")]
    [InlineData("2026-06-01T15:30:00-00:00", "2026-06-01T15:30:00Z")]
    public void Format_OfALongerSpelling_IsTheShortestOne(string text, string expected)
    {
        Assert.True(IsoInstant.TryParse(Encoding.ASCII.GetBytes(text), out var instant));
        Assert.Equal(expected, IsoInstant.Format(instant));
    }

    [Theory]
    [InlineData("")]
    [InlineData("2026-06-01")]
    [InlineData("2026-06-01T15:30Z")]
    [InlineData("2026-06-01T15:30:00")]
    [InlineData("2026-06-01 15:30:00Z")]
    [InlineData("2026-06-01t15:30:00z")]
    [InlineData("2026-06-01T24:00:00Z")]
    [InlineData("2026-06-01T15:60:00Z")]
    [InlineData("2026-06-01T15:30:60Z")]
    [InlineData("2026-06-01T15:30:00.Z")]
    [InlineData("2026-06-01T15:30:00.5")]
    [InlineData("2026-06-01T15:30:00.12345678Z")]
    [InlineData("2026-06-01T15:30:00+14:01")]
    [InlineData("2026-06-01T15:30:00+4:00")]
    [InlineData("2026-06-01T15:30:00+0400")]
    [InlineData("2026-02-29T15:30:00Z")]
    [InlineData("2026-13-01T15:30:00Z")]
    [InlineData("2026-00-01T15:30:00Z")]
    [InlineData("2026-06-00T15:30:00Z")]
    [InlineData("0000-01-01T00:00:00Z")]
    [InlineData("0001-01-01T00:00:00+01:00")]
    [InlineData("9999-12-31T23:59:59-01:00")]
    [InlineData("+026-06-01T15:30:00Z")]
    public void TryParse_OfAnythingElse_RefusesIt(string text) =>
        Assert.False(IsoInstant.TryParse(Encoding.ASCII.GetBytes(text), out _));
}
