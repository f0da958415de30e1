using System.Diagnostics;
using System.Globalization;
using System.Text.Json;

namespace Loyalty.Rules.Cli.Tests;

public sealed class JourneyFunnelTests : IDisposable
{
    private readonly Days _days = new();

    public void Dispose() => _days.Dispose();

    [Fact]
    public void Funnel_OfALog_IsATableWithBars()
    {
        var run = _days.Run("funnel", "days.json", "--log", "log.jsonl");

        Assert.Equal(
            """
            Phase    In  Entered  Left  Stalled  Median days  Went on
            Looking   1        2     1        1            3    1 / 2  ████████████████████████
            buy       1        2     1        0           30    1 / 1  ████████████
            lapsed    0        1     1        0            3        -  ████████████
            gone      0        0     0        0            -        -
            Members: 3; outside the journey: 1

            """.Replace("\r\n", "\n"),
            run.Output
        );
        Assert.Equal((0, ""), (run.Code, run.Errors));
    }

    [Fact]
    public void Funnel_OfStatesOfAProgram_CountsTheirJourneys()
    {
        _days.Write(
            "club.json",
            "{ \"program\": \"club\", \"currency\": \"USD\", \"rules\": [], \"journey\": " + Days.Journey + "}"
        );
        foreach (string member in new[] { "ann", "bob" })
        {
            string record = _days[member + ".json"];
            string journey = record.Replace("\"journey\": \"days\", ", "").Replace($"\"member\": \"{member}\", ", "");
            _days.Write(
                member + "-state.json",
                $$"""{ "program": "club", "member": "{{member}}", "version": 3, "fingerprint": "1", "journey": {{journey}} }"""
            );
        }
        _days.Write("new-state.json", """{ "program": "club", "member": "cai", "version": 0, "fingerprint": "1" }""");

        string of = "--records ann-state.json bob-state.json new-state.json --until 2026-08-20T00:00:00Z";
        string same = "--records ann.json bob.json --until 2026-08-20T00:00:00Z";
        var states = _days.Run(["funnel", "club.json", .. of.Split(' ')]);
        var records = _days.Run(["funnel", "days.json", .. same.Split(' ')]);

        Assert.Equal((0, ""), (states.Code, states.Errors));
        Assert.Equal(
            records.Output.Replace("Members: 2; outside the journey: 0", "Members: 3; outside the journey: 1"),
            states.Output
        );

        _days.Write(
            "bad-state.json",
            """{ "program": "club", "member": "dan", "version": 0, "fingerprint": "1", "journey": { "version": 2, "entries": "x" } }"""
        );
        var bad = _days.Run("funnel", "club.json", "--records", "bad-state.json");
        Assert.Equal(2, bad.Code);
        Assert.Contains("bad-state.json (its journey)", bad.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public void Funnel_OfAProgram_CountsTheDaysOfItsZone()
    {
        // The purchase is at noon before clocks go forward: thirty days later it is noon by the clock on the wall, an hour earlier in UTC.
        _days.Write(
            "club.json",
            "{ \"program\": \"club\", \"currency\": \"USD\", \"timeZone\": \"America/New_York\", \"rules\": [], \"journey\": "
                + Days.Journey.Replace("\"timeZone\": \"America/New_York\",", "")
                + "}"
        );
        _days.Write(
            "spring.jsonl",
            """
            { "id": "e-1", "member": "ann", "event": "enrolled", "at": "2027-03-01T12:00:00-05:00" }
            { "id": "e-2", "member": "ann", "event": "purchase", "at": "2027-03-01T12:00:00-05:00" }
            """
        );

        string output = _days
            .Run("funnel", "club.json", "--log", "spring.jsonl", "--until", "2027-03-31T16:30:00Z")
            .Output;

        Assert.Contains("lapsed    1        1", output, StringComparison.Ordinal);
    }

    [Fact]
    public void Funnel_OfAStateOfAnotherProgram_SaysWhoseItIs()
    {
        _days.Write(
            "club.json",
            "{ \"program\": \"club\", \"currency\": \"USD\", \"rules\": [], \"journey\": " + Days.Journey + "}"
        );
        _days.Write("dan.json", """{ "program": "bar", "member": "dan", "version": 0, "fingerprint": "1" }""");

        var run = _days.Run("funnel", "club.json", "--records", "dan.json");

        Assert.Equal(2, run.Code);
        Assert.Contains(
            "The state 'dan.json' is of program 'bar', and the journey is that of program 'club'. Name the program of the state.",
            run.Errors,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Funnel_InVietnamese_HasItsHeadings() =>
        Assert.StartsWith(
            "Giai đoạn",
            _days.Run("funnel", "days.json", "--log", "log.jsonl", "--language", "vi").Output,
            StringComparison.Ordinal
        );

    [Fact]
    public void Funnel_OfRecords_FiresWhatIsDueAndIsJsonForMachines()
    {
        var run = _days.Run(
            "funnel",
            "days.json",
            "--records",
            "ann.json",
            "bob.json",
            "--until",
            "2026-08-20T00:00:00Z",
            "--format",
            "json"
        );

        using var json = JsonDocument.Parse(run.Output);
        Assert.Equal(2, json.RootElement.GetProperty("members").GetInt32());
        Assert.Equal(
            ["look 1 1 0 1 null 1 0", "buy 0 1 1 0 30 1 1", "lapsed 1 1 0 0 null 1 null", "gone 0 0 0 0 null 0 null"],
            json.RootElement.GetProperty("phases")
                .EnumerateArray()
                .Select(one =>
                    one.GetProperty("phase").GetString()
                    + string.Concat(
                        new[] { "in", "entered", "left", "stalled", "medianDays", "members", "wentOn" }.Select(name =>
                            " " + one.GetProperty(name).GetRawText()
                        )
                    )
                )
        );
        Assert.Equal((0, ""), (run.Code, run.Errors));
    }

    [Fact]
    public void Funnel_OfRecordsOfAnOlderVersion_TakesThemOverWhereItIsNamed()
    {
        _days.Write("cai.json", Days.Record("cai", "new", 1, "2026-07-01T00:00:00Z"));

        var alone = _days.Run("funnel", "days.json", "--records", "cai.json");
        var named = _days.Run("funnel", "days.json", "--records", "cai.json", "--from", "older.json");

        Assert.Contains("error LR0551: ", alone.Errors, StringComparison.Ordinal);
        Assert.EndsWith("The record 'cai.json' is refused. Mend it first.\n", alone.Errors, StringComparison.Ordinal);
        Assert.Equal(2, alone.Code);
        Assert.Contains("Looking   1        1", named.Output, StringComparison.Ordinal);
        Assert.Equal((0, ""), (named.Code, named.Errors));
    }

    [Theory]
    [InlineData("", "Name a log with '--log', or records with '--records', and not both.")]
    [InlineData(
        "--log log.jsonl --records ann.json",
        "Name a log with '--log', or records with '--records', and not both."
    )]
    [InlineData("--records nope.json", "The record 'nope.json' cannot be read: there is no such file.")]
    [InlineData("--records ann.json days.json", "The record 'days.json' is none, but a journey. Name another file.")]
    [InlineData(
        "--records new.json",
        "Nothing has happened in these records yet. Say up to when to count with '--until'."
    )]
    [InlineData(
        "--records bob.json ann.json --until 2026-07-01T00:00:00Z",
        "The record 'ann.json' has come to 2026-07-08T12:00:00Z already. Count up to a later instant."
    )]
    [InlineData(
        "--records ann.json --from nope.json",
        "The journey 'nope.json' cannot be read: there is no such file."
    )]
    [InlineData(
        "--log log.jsonl --until never",
        "'never' is no instant. Write a date, a time and an offset, such as 2026-06-01T15:30:00-04:00."
    )]
    public void Funnel_OfWhatCannotBeCounted_SaysWhy(string line, string expected)
    {
        _days.Write("new.json", """{ "journey": "days", "version": 2, "member": "dan" }""");

        var run = _days.Run(["funnel", "days.json", .. line.Split(' ', StringSplitOptions.RemoveEmptyEntries)]);

        Assert.Equal((2, "", expected + "\n"), (run.Code, run.Output, run.Errors));
    }

    [Fact]
    public void Funnel_ThatWaitsForALog_StopsWhenAsked()
    {
        if (!OperatingSystem.IsLinux())
            return;
        using (var make = Process.Start("mkfifo", [Path.Combine(_days.Folder, "pipe")]))
            make.WaitForExit();
        using var process = Process.Start(
            ToolRun.Start(_days.Folder, "journey", "funnel", "days.json", "--log", "pipe")
        )!;
        Thread.Sleep(1000);
        using (var kill = Process.Start("kill", ["-TERM", process.Id.ToString(CultureInfo.InvariantCulture)]))
            kill.WaitForExit();

        var run = ToolRun.End(process);

        Assert.Equal((130, "", "Stopped.\n"), (run.Code, run.Output, run.Errors));
    }

    [Fact]
    public void Funnel_OfARecordThatWasMeddledWith_ShowsWhere()
    {
        _days.Write("ann.json", _days["ann.json"].Replace("\"entries\": 1", "\"entries\": 0"));

        var run = _days.Run("funnel", "days.json", "--records", "ann.json");

        Assert.StartsWith("error LR0562: Run 1 cannot stand here", run.Errors, StringComparison.Ordinal);
        Assert.Contains("ann.json:2:21, $.runs[0].run\n", run.Errors, StringComparison.Ordinal);
        Assert.Equal((2, ""), (run.Code, run.Output));
    }
}
