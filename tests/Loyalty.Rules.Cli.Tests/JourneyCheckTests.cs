using System.Text.Json;

namespace Loyalty.Rules.Cli.Tests;

public sealed class JourneyCheckTests : IDisposable
{
    private readonly Days _days = new();

    public void Dispose() => _days.Dispose();

    [Fact]
    public void Check_OfAFineJourney_EndsWith0()
    {
        var run = _days.Run("check", "days.json");

        Assert.Equal((0, "days.json is fine: 4 phases.\n", ""), (run.Code, run.Output, run.Errors));
    }

    [Fact]
    public void Check_OfAProgramWithAJourney_ChecksItThere()
    {
        string program =
            "{ \"program\": \"club\", \"currency\": \"USD\", \"rules\": [],\n\"journey\": " + Days.Journey + "}";
        _days.Write("club.json", program);
        _days.Write("bad.json", program.Replace("\"to\": \"lapsed\"", "\"to\": \"laps\""));
        _days.Write("none.json", "{ \"program\": \"club\", \"currency\": \"USD\", \"rules\": [] }");

        var bad = _days.Run("check", "bad.json");

        Assert.EndsWith(
            "club.json: 0 errors, 1 warning.\n",
            _days.Run("check", "club.json").Output,
            StringComparison.Ordinal
        );
        Assert.Equal(2, bad.Code);
        Assert.Contains("$.journey.phases[1].transitions[0].to", bad.Output, StringComparison.Ordinal);
        Assert.Contains(
            "The program 'none.json' has no journey. Give it one under 'journey', or name the file of a journey.",
            _days.Run("check", "none.json").Errors,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Check_OfTheBuiltInJourney_FindsItByItsId() =>
        Assert.Equal("hundred-days is fine: 13 phases.\n", _days.Run("check", "hundred-days").Output);

    [Fact]
    public void Check_OfAWordThatIsNoFile_NamesTheBuiltInJourney()
    {
        const string Why = "cannot be read: there is no such file.";

        Assert.Contains(
            $"The journey 'hundred-day' {Why} The one that is built in is hundred-days.",
            _days.Run("check", "hundred-day").Errors,
            StringComparison.Ordinal
        );
        Assert.EndsWith(
            $"The journey 'day.json' {Why}\n",
            _days.Run("check", "day.json").Errors,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Check_OfErrors_ShowsEachWithACaretAndEndsWith2()
    {
        _days.Write(
            "days.json",
            Days.Journey.Replace(
                "\"onTimer\": \"lapse\", \"to\": \"lapsed\"",
                "\"onTimer\": \"lapse\", \"to\": \"laps\""
            )
        );

        var run = _days.Run("check", "days.json");

        Assert.StartsWith("error LR0", run.Output, StringComparison.Ordinal);
        Assert.Contains(
            "names the phase 'laps', which the journey does not have. Did you mean 'lapsed'?",
            run.Output,
            StringComparison.Ordinal
        );
        Assert.Contains(
            """
              days.json:25:37, $.phases[1].transitions[0].to
              25 |         { "onTimer": "lapse", "to": "laps" },
                 |                                     ^
            """.Replace("\r\n", "\n"),
            run.Output,
            StringComparison.Ordinal
        );
        Assert.Equal(2, run.Code);
    }

    [Fact]
    public void Check_OfWarningsAlone_EndsWith1()
    {
        _days.Write("days.json", Days.Journey.Replace("\"kind\": \"steady\", \"enter\"", "\"enter\""));
        _days.Write(
            "days.json",
            _days["days.json"].Replace("{ \"on\": \"left\", \"to\": \"gone\" }", "{ \"on\": \"left\" }")
        );

        var run = _days.Run("check", "days.json");

        Assert.StartsWith("warning LR0", run.Output, StringComparison.Ordinal);
        Assert.EndsWith("days.json: 0 errors, 1 warning.\n", run.Output, StringComparison.Ordinal);
        Assert.Equal(1, run.Code);
    }

    [Fact]
    public void Check_FromAnOlderVersion_SaysWhoseMembersHaveNoPlace()
    {
        var fine = _days.Run("check", "days.json", "--from", "older.json");
        _days.Write("days.json", Days.Journey.Replace("\"new\": \"look\"", "\"old\": \"look\""));
        var homeless = _days.Run("check", "days.json", "--from", "older.json", "--format", "json");

        Assert.Equal(
            (0, "days.json is fine: 4 phases; members of 'older.json' find their places.\n"),
            (fine.Code, fine.Output)
        );
        using var json = JsonDocument.Parse(homeless.Output);
        var one = json.RootElement.GetProperty("diagnostics")[0];
        Assert.Equal(
            ("days.json", "LR0546", "$.migrations", 32),
            (
                json.RootElement.GetProperty("journey").GetString(),
                one.GetProperty("code").GetString(),
                one.GetProperty("path").GetString(),
                one.GetProperty("line").GetInt32()
            )
        );
        Assert.Contains("'new'", one.GetProperty("message").GetString(), StringComparison.Ordinal);
        Assert.Equal(2, homeless.Code);
    }

    [Fact]
    public void Check_FromTheSameVersion_AsksWhetherItsShapeIsTheSame()
    {
        _days.Write("mended.json", Days.Journey.Replace("We miss you", "Come and see us"));
        _days.Write(
            "grown.json",
            Days.Journey.Replace("\"id\": \"lapsed\"", "\"id\": \"away\"")
                .Replace("\"to\": \"lapsed\"", "\"to\": \"away\"")
        );

        var mended = _days.Run("check", "mended.json", "--from", "days.json");
        Assert.Equal("mended.json is fine: 4 phases; members of 'days.json' find their places.\n", mended.Output);

        var grown = _days.Run("check", "grown.json", "--from", "days.json");
        Assert.Contains("error LR0548: ", grown.Output, StringComparison.Ordinal);
        Assert.Equal(2, grown.Code);
    }

    [Fact]
    public void Check_FromANewerVersion_IsRefused()
    {
        var run = _days.Run("check", "older.json", "--from", "days.json");

        Assert.Contains("error LR0547: ", run.Output, StringComparison.Ordinal);
        Assert.Equal(2, run.Code);
    }

    [Theory]
    [InlineData("check nope.json", "The journey 'nope.json' cannot be read: there is no such file.\n")]
    [InlineData("check days.json --from nope.json", "The journey 'nope.json' cannot be read: there is no such file.\n")]
    [InlineData("check .", "The journey '.' cannot be read: it is a folder.\n")]
    [InlineData("check ann.json", "The journey 'ann.json' is none, but a record. Name another file.\n")]
    [InlineData(
        "check days.json --from ann.json",
        "The journey 'ann.json' is none, but a record. Name another file.\n"
    )]
    public void Check_OfAFileThatIsNoJourney_SaysWhy(string line, string expected)
    {
        var run = _days.Run(line.Split(' '));

        Assert.Equal((2, "", expected), (run.Code, run.Output, run.Errors));
    }

    [Theory]
    [InlineData("", "LR0001")]
    [InlineData("{", "LR0005")]
    [InlineData("[]", "LR0023")]
    [InlineData("{ \"journey\": \"x\" }", "LR0021")]
    public void Check_OfWhatIsNoJourney_SaysSo(string text, string code)
    {
        _days.Write("days.json", text);

        var run = _days.Run("check", "days.json");

        Assert.Contains("error " + code + ": ", run.Output, StringComparison.Ordinal);
        Assert.Equal(2, run.Code);
    }
}
