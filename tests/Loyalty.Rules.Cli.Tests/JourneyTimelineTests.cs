using System.Diagnostics;
using System.Text.Json;

namespace Loyalty.Rules.Cli.Tests;

public sealed class JourneyTimelineTests : IDisposable
{
    private readonly Days _days = new();

    public void Dispose() => _days.Dispose();

    [Fact]
    public void Timeline_OfALog_TellsEveryMember()
    {
        var run = _days.Run("timeline", "days.json", "--log", "log.jsonl");

        Assert.Equal(
            """
            ann
            2026-06-01 09:00  begins in Looking; welcome by email (expired)
            2026-06-04 12:30  Looking -> buy, on purchase; 50 points
            2026-07-04 12:30  buy -> lapsed, when lapse is due; come-back by email (expired)
            2026-07-08 08:00  lapsed -> buy, on purchase

            bob
            2026-06-02 09:00  begins in Looking; welcome by email (expired)

            cai
            has not entered the journey: nothing of 'enrolled' was taken

            """.Replace("\r\n", "\n"),
            run.Output
        );
        Assert.Equal((0, ""), (run.Code, run.Errors));
    }

    [Fact]
    public void Timeline_OfNamesWithControlCharacters_ShowsNoneOfThem()
    {
        _days.Write(
            "log.jsonl",
            """{ "id": "1", "member": "a\u001b[2J\nb", "event": "en\u001brolled", "at": "2026-06-01T09:00:00Z" }"""
                + "\n"
        );

        var run = _days.Run("timeline", "days.json", "--log", "log.jsonl");

        Assert.StartsWith("a?[2J?b\n", run.Output, StringComparison.Ordinal);
        Assert.Contains("'en?rolled'", run.Errors, StringComparison.Ordinal);
        Assert.DoesNotContain("\u001b", run.Output + run.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public void Timeline_OfOneMemberUntilAnInstant_IsInTheLanguageAskedFor()
    {
        var run = _days.Run(
            "timeline",
            "days.json",
            "-l",
            "log.jsonl",
            "-m",
            "bob",
            "--language",
            "vi",
            "--until",
            "2026-06-03T00:00:00+07:00"
        );

        Assert.Equal("bob\n2026-06-02 09:00  bắt đầu ở Đang xem; welcome qua email (đang chờ)\n", run.Output);
        Assert.Equal(0, run.Code);
    }

    [Fact]
    public void Timeline_OfALogThatNamesNobody_NeedsNoName()
    {
        _days.Write("log.jsonl", """[{ "id": "e-1", "event": "enrolled", "at": "2026-06-01T13:00:00Z" }]""");

        var run = _days.Run("timeline", "days.json", "--log", "log.jsonl");

        Assert.Equal("2026-06-01 09:00  begins in Looking; welcome by email (waits)\n", run.Output);
        Assert.Equal(
            (2, "The log 'log.jsonl' names no members. Leave '--member' out.\n"),
            Codes(_days.Run("timeline", "days.json", "--log", "log.jsonl", "--member", "ann"))
        );
    }

    [Fact]
    public void Timeline_ForMachines_IsJson()
    {
        var run = _days.Run("timeline", "days.json", "--log", "log.jsonl", "--member", "ann", "--format", "json");

        using var json = JsonDocument.Parse(run.Output);
        Assert.Equal("2026-07-10T12:30:00-04:00", json.RootElement.GetProperty("until").GetString());
        var ann = json.RootElement.GetProperty("members")[0];
        Assert.Equal(("ann", 3), (ann.GetProperty("member").GetString(), ann.GetProperty("taken").GetInt32()));
        Assert.Equal(
            ["event purchase look buy", "timer lapse buy lapsed", "event purchase lapsed buy"],
            ann.GetProperty("steps").EnumerateArray().Select(step => Words(step, "by", "id", "from", "to"))
        );
        Assert.Equal(
            ["welcome expired", "come-back expired"],
            ann.GetProperty("touches").EnumerateArray().Select(touch => Words(touch, "touch", "status"))
        );
        Assert.Equal(50, ann.GetProperty("rewards")[0].GetProperty("points").GetInt32());
        Assert.Equal("running buy", Words(ann.GetProperty("runs")[0], "status", "phase"));
        Assert.Equal("look", ann.GetProperty("begins")[0].GetProperty("phase").GetString());
    }

    [Fact]
    public void Timeline_OfEventsAfterTheEndOfTheLastRun_SaysThatTheyMovedNobody()
    {
        _days.Write(
            "log.jsonl",
            Days.Log
                + """
                { "id": "e-8", "member": "ann", "event": "left", "at": "2026-07-09T00:00:00Z" }
                { "id": "e-9", "member": "ann", "event": "purchase", "at": "2026-07-10T00:00:00Z" }
                """
        );

        var run = _days.Run("timeline", "days.json", "--log", "log.jsonl");

        Assert.Equal(
            (0, "1 event came after the end of the member's last run and moved nobody.\n"),
            (run.Code, run.Errors)
        );
    }

    [Fact]
    public void Timeline_OfEventsThatAreNotTaken_SaysWhichAndEndsWith1WhereTheyWereMeant()
    {
        _days.Write(
            "log.jsonl",
            Days.Log
                + """
                { "id": "e-1", "member": "ann", "event": "enrolled", "at": "2026-06-01T09:00:00-04:00" }
                { "id": "e-9", "member": "ann", "event": "purchse", "at": "2026-07-01T00:00:00Z" }
                """
        );
        var ignored = _days.Run("timeline", "days.json", "--log", "log.jsonl");
        _days.Write("days.json", Days.Journey.Replace("\"entry\"", "\"unknownEvents\": \"refuse\", \"entry\""));
        var refused = _days.Run("timeline", "days.json", "--log", "log.jsonl");
        _days.Write("days.json", Days.Journey);
        _days.Write("log.jsonl", Days.Log + Days.Log.Replace("\"purchase\"", "\"left\""));
        var conflict = _days.Run("timeline", "days.json", "--log", "log.jsonl");

        const string Unknown =
            "1 event of a name that the journey does not have: 'purchse'. It has 'enrolled', 'purchase', 'left'.\n1 event came again and counted once.\n";
        Assert.Equal((0, Unknown), Codes(ignored));
        Assert.Equal((1, Unknown), Codes(refused));
        Assert.Equal(
            (
                1,
                "2 events came again and counted once.\n3 events had the id of another event of the member; the earliest counts.\n"
            ),
            Codes(conflict)
        );
    }

    [Theory]
    [InlineData(
        "--log log.jsonl --until tomorrow",
        "'tomorrow' is no instant. Write a date, a time and an offset, such as 2026-06-01T15:30:00-04:00."
    )]
    [InlineData(
        "--log log.jsonl --until 2026-06-01",
        "'2026-06-01' is no instant. Write a date, a time and an offset, such as 2026-06-01T15:30:00-04:00."
    )]
    [InlineData(
        "--log log.jsonl --until 2026-06-01T10:00:00",
        "'2026-06-01T10:00:00' is no instant. Write a date, a time and an offset, such as 2026-06-01T15:30:00-04:00."
    )]
    [InlineData(
        "--log log.jsonl --until 2200-01-01T00:00:00Z",
        "'2200-01-01T00:00:00Z' is out of range. Journeys know 1970 to 2199."
    )]
    [InlineData("--log nope.jsonl", "The log 'nope.jsonl' cannot be read: there is no such file.")]
    [InlineData("--log .", "The log '.' cannot be read: it is a folder.")]
    [InlineData("--log ann.json", "The log 'ann.json' is none, but a record. Name another file.")]
    [InlineData("--log days.json", "The log 'days.json' is none, but a journey. Name another file.")]
    [InlineData("--log empty.json", "The log 'empty.json' has no events.")]
    public void Timeline_OfWhatCannotBeTold_SaysWhy(string line, string expected)
    {
        _days.Write("empty.json", "[]");

        var run = _days.Run(["timeline", "days.json", .. line.Split(' ')]);

        Assert.Equal((2, "", expected + "\n"), (run.Code, run.Output, run.Errors));
    }

    [Fact]
    public void Timeline_OfALogWithMistakes_ShowsEachWithACaret()
    {
        _days.Write("log.jsonl", Days.Log.Replace("\"id\": \"e-3\", ", "").Replace("\"left\"", "left"));

        var run = _days.Run("timeline", "days.json", "--log", "log.jsonl");

        Assert.Equal(
            """
            error LR0021: An event of a log needs the property 'id': the host's id of this one event, by which a second delivery is recognised.
              log.jsonl:3:1, $[2].id
              3 | { "member": "ann", "event": "purchase", "at": "2026-06-04T12:30:00-04:00" }
                | ^
            The log 'log.jsonl' is refused. Mend it first.

            """.Replace("\r\n", "\n"),
            run.Errors
        );
        Assert.Equal((2, ""), (run.Code, run.Output));
    }

    [Fact]
    public void Timeline_OfAJourneyThatNoEventBegins_SaysWhatToSay()
    {
        _days.Write("days.json", Days.Journey.Replace("\"on\": \"enrolled\", ", ""));

        Assert.Equal(
            (
                2,
                "No event begins a run of the journey, so that a log tells nothing. Name one in the journey, such as \"entry\": { \"on\": \"enrolled\" }.\n"
            ),
            Codes(_days.Run("timeline", "days.json", "--log", "log.jsonl"))
        );
    }

    [Fact]
    public void Timeline_OfALogFromStandardInput_IsTold()
    {
        var start = ToolRun.Start(_days.Folder, "journey", "timeline", "days.json", "--log", "-", "-m", "bob");
        start.RedirectStandardInput = true;
        using var process = Process.Start(start)!;
        process.StandardInput.Write(Days.Log);
        process.StandardInput.Close();

        var run = ToolRun.End(process);

        Assert.StartsWith("bob\n2026-06-02 09:00  begins in Looking", run.Output, StringComparison.Ordinal);
        Assert.Equal(0, run.Code);
    }

    private static (int Code, string Errors) Codes(ToolRun run) => (run.Code, run.Errors);

    private static string Words(JsonElement one, params string[] names) =>
        string.Join(' ', names.Select(name => one.GetProperty(name).GetString()));
}
