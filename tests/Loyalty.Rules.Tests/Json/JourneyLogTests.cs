using System.Text;
using Loyalty.Rules.Journeys;
using Loyalty.Rules.Json;

namespace Loyalty.Rules.Tests.Json;

public sealed class JourneyLogTests
{
    private const string One = """{"id":"e-1","member":"ann","event":"purchase","at":"2026-03-01T15:30:00+01:00"}""";
    private const string Two =
        """{"id":"e-2","member":"bob","event":"enrolled","at":"2026-03-02T15:30:00+01:00","value":250,"attributes":{"vip":"yes"}}""";

    [Theory]
    [InlineData("[" + One + "," + Two + "]")]
    [InlineData(" [\n" + One + ",\r\n" + Two + "\n]\n")]
    [InlineData(One + "\n" + Two)]
    [InlineData("\n  \r\n" + One + "\r\n\r\n\t" + Two + " \r\n\r\n")]
    public void Read_OfAListOrOfLines_GivesTheEventsAsTheyStand(string json)
    {
        var log = JourneyLog.Read(json);

        Assert.Equal(["ann e-1 purchase 0", "bob e-2 enrolled 250"], log.Select(Text));
        Assert.Equal(new DateTimeOffset(2026, 3, 2, 15, 30, 0, TimeSpan.FromHours(1)), log[1].Happened.At);
        Assert.Equal([new KeyValuePair<string, string>("vip", "yes")], log[1].Happened.Attributes);
        Assert.Equal("[" + One + "," + Two + "]", Encoding.UTF8.GetString(JourneyLog.Write(log, indented: false)));
    }

    [Fact]
    public void TryRead_OfLinesWithMistakes_NamesEachWithItsLine() =>
        AssertRefused(
            "\n" + One + "\n\n" + One.Replace("\"event\"", "\"evnt\"") + "\n{\n" + Two.Replace("250", "2.5"),
            "error LR0021 at $[1].event (line 4, column 1): An event of a log needs the property 'event': what happened, by the id that the journey declares.",
            "error LR0020 at $[1].evnt (line 4, column 28): An event of a log has no property 'evnt'. Did you mean 'event'?",
            "error LR0005 at $[2] (line 5, column 2): The document stops being JSON here: it ends inside an object; close it with '}'.",
            "error LR0026 at $[3].value (line 6, column 88): 2.5 has too many decimals. Here belongs a whole number from -1000000000000000 to 1000000000000000."
        );

    [Fact]
    public void TryRead_OfAListWithMistakes_NamesEachWithItsLine() =>
        AssertRefused(
            "[\n" + One + ",\n" + Two.Replace("2026-03-02T", "2226-03-02T") + "]",
            "error LR0025 at $[1].at (line 3, column 52): '2226-03-02T15:30:00+01:00' is out of range. Here belongs a date, a time and an offset, such as \"2026-06-01T15:30:00-04:00\", from 1970 to 2199."
        );

    [Theory]
    [InlineData("[\n" + One + ",\n #]", "line 3, column 2")]
    [InlineData("\n" + One + "\n\n#", "line 4, column 1")]
    public void TryRead_OfAnEventWithoutAMemberWhereOthersHaveOne_IsRefused(string json, string place) =>
        AssertRefused(
            json.Replace("#", Two.Replace("\"member\":\"bob\",", "")),
            $"error LR0571 at $[1] ({place}): Event 'e-2' names no member, and others of the log do. Name the member of every event, or of none."
        );

    [Fact]
    public void TryRead_OfOneObjectInSeveralLines_AsksForAList() =>
        AssertRefused(
            "\n" + One.Replace(",", ",\n"),
            "error LR0023 at $ (line 2, column 1): Here belongs a list, each item an event of a log, not an object."
        );

    [Theory]
    [InlineData("")]
    [InlineData(" \n\n")]
    [InlineData("7")]
    [InlineData("\u0000")]
    [InlineData("{}{}")]
    [InlineData("[[]]")]
    public void TryRead_OfWhatIsNoLog_SaysWhere(string json)
    {
        Assert.False(JourneyLog.TryRead(Encoding.UTF8.GetBytes(json), out var log, out var report));
        Assert.Null(log);
        Assert.All(report.All, one => Assert.True(one.Line > 0, one.ToString()));
        Assert.True(report.HasErrors);
    }

    [Fact]
    public void TryRead_OfMoreThan16Mebibytes_IsRefusedAtOnce()
    {
        byte[] tooLong = Encoding.UTF8.GetBytes(One + new string('\n', 16 * 1024 * 1024));

        Assert.False(JourneyLog.TryRead(tooLong, out _, out var report));
        Assert.Equal("LR0002", Assert.Single(report.All).Code);
    }

    [Fact]
    public void TryRead_OfThousandsOfMistakes_ListsTheFirstOnes()
    {
        string json = string.Concat(Enumerable.Repeat("{}\n", 100_000));

        Assert.False(JourneyLog.TryRead(Encoding.UTF8.GetBytes(json), out _, out var report));
        Assert.Equal("LR0099", report.All[report.All.Count - 1].Code);
    }

    [Fact]
    public void Read_OfALogThatIsRefused_ListsWhy() =>
        Assert.Contains(
            "The log cannot be read:",
            Assert.Throws<LoyaltyProgramException>(() => JourneyLog.Read("{}")).Message,
            StringComparison.Ordinal
        );

    private static string Text(LoggedEvent one) =>
        $"{one.MemberId} {one.Happened.Id} {one.Happened.Name} {one.Happened.Value}";

    private static void AssertRefused(string json, params string[] expected)
    {
        Assert.False(JourneyLog.TryRead(Encoding.UTF8.GetBytes(json), out var log, out var report));
        Assert.Null(log);
        Assert.Equal(expected, report.All.Select(one => one.ToString()));
    }
}
