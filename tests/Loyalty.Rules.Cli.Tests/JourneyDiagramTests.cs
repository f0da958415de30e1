namespace Loyalty.Rules.Cli.Tests;

public sealed class JourneyDiagramTests : IDisposable
{
    private readonly Days _days = new();

    public void Dispose() => _days.Dispose();

    [Fact]
    public void Diagram_OfAJourney_IsMermaidOrDot()
    {
        var mermaid = _days.Run("diagram", "days.json");
        var dot = _days.Run("diagram", "days.json", "--as", "dot");

        Assert.StartsWith("flowchart ", mermaid.Output, StringComparison.Ordinal);
        Assert.Contains("Looking", mermaid.Output, StringComparison.Ordinal);
        Assert.StartsWith("digraph ", dot.Output, StringComparison.Ordinal);
        Assert.Equal((0, 0, ""), (mermaid.Code, dot.Code, mermaid.Errors + dot.Errors));
    }

    [Fact]
    public void Diagram_IntoAFile_IsWhatWouldBePrinted()
    {
        string printed = _days.Run("diagram", "days.json").Output;

        var run = _days.Run("diagram", "days.json", "-o", "days.mmd");

        Assert.Equal((0, "", ""), (run.Code, run.Output, run.Errors));
        Assert.Equal(printed, _days["days.mmd"]);
        Assert.DoesNotContain(
            Directory.GetFiles(_days.Folder),
            file => file.Contains(".part-", StringComparison.Ordinal)
        );
    }

    [Fact]
    public void Diagram_OfAMember_IsTheWayWithItsTimes()
    {
        var run = _days.Run("diagram", "days.json", "--log", "log.jsonl", "--member", "ann");

        Assert.Contains("2026-07-04 16:30", run.Output, StringComparison.Ordinal);
        Assert.Contains("lapsed", run.Output, StringComparison.Ordinal);
        Assert.Equal((0, ""), (run.Code, run.Errors));
        var before = _days.Run("diagram", "days.json", "-l", "log.jsonl", "-m", "ann", "--until", "2026-07-04T16:29Z");
        Assert.DoesNotContain("lapsed", before.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Diagram_OfAMemberWithTwoRuns_IsOfTheLastAndSaysSo()
    {
        _days.Write(
            "log.jsonl",
            Days.Log
                + """
                { "id": "e-6", "member": "ann", "event": "left", "at": "2026-07-20T00:00:00Z" }
                { "id": "e-7", "member": "ann", "event": "enrolled", "at": "2026-08-01T00:00:00Z" }
                { "id": "e-8", "member": "ann", "event": "purchase", "at": "2026-08-02T00:00:00Z" }
                """
        );

        var run = _days.Run("diagram", "days.json", "--log", "log.jsonl", "--member", "ann");

        Assert.Equal("The member has begun 2 runs; the picture is of the last one.\n", run.Errors);
        Assert.DoesNotContain("2026-07", run.Output, StringComparison.Ordinal);
        Assert.Equal(0, run.Code);
    }

    [Theory]
    [InlineData("days.json --member ann", "'--member' and '--until' are for a log. Name it with '--log'.")]
    [InlineData(
        "days.json --until 2026-06-01T00:00:00Z",
        "'--member' and '--until' are for a log. Name it with '--log'."
    )]
    [InlineData(
        "days.json --output days.json",
        "The diagram would be written over 'days.json', which is read here. Name another file."
    )]
    [InlineData(
        "days.json --log log.jsonl --output ./log.jsonl",
        "The diagram would be written over './log.jsonl', which is read here. Name another file."
    )]
    [InlineData(
        "days.json --output no/days.mmd",
        "The diagram 'no/days.mmd' cannot be written: there is no such folder."
    )]
    [InlineData("days.json --output .", "The diagram '.' cannot be written: it is a folder.")]
    [InlineData(
        "days.json --log log.jsonl",
        "The log is of 3 members, and the picture is of one. Name one with '--member', such as 'ann'."
    )]
    [InlineData(
        "days.json --log log.jsonl --member dan",
        "The log 'log.jsonl' has no member 'dan'. It has 'ann', 'bob', 'cai'."
    )]
    [InlineData(
        "days.json --log log.jsonl --member bob",
        "The member has not moved on from the first phase, so that there is nothing to draw."
    )]
    [InlineData(
        "days.json --log log.jsonl --member cai",
        "The member has not entered the journey, so that there is nothing to draw."
    )]
    [InlineData("days.json --log nope.jsonl", "The log 'nope.jsonl' cannot be read: there is no such file.")]
    [InlineData("ann.json", "The journey 'ann.json' is none, but a record. Name another file.")]
    public void Diagram_OfWhatCannotBeDrawn_SaysWhy(string line, string expected)
    {
        var run = _days.Run(["diagram", .. line.Split(' ')]);

        Assert.Equal((2, "", expected + "\n"), (run.Code, run.Output, run.Errors));
        Assert.Equal(Days.Journey.Replace("\r\n", "\n"), _days["days.json"]);
    }

    [Fact]
    public void Diagram_OfAJourneyWithErrors_ShowsThem()
    {
        _days.Write("days.json", Days.Journey.Replace("\"to\": \"gone\"", "\"to\": \"gon\""));

        var run = _days.Run("diagram", "days.json");

        Assert.Contains("Did you mean 'gone'?", run.Errors, StringComparison.Ordinal);
        Assert.EndsWith("The journey 'days.json' is refused. Mend it first.\n", run.Errors, StringComparison.Ordinal);
        Assert.Equal((2, ""), (run.Code, run.Output));
    }
}
