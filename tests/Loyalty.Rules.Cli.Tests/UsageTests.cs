namespace Loyalty.Rules.Cli.Tests;

public sealed class UsageTests : IDisposable
{
    private readonly Shop _shop = new();

    public void Dispose() => _shop.Dispose();

    [Theory]
    [InlineData("")]
    [InlineData("check")]
    [InlineData("test")]
    [InlineData("evaluate")]
    [InlineData("diff")]
    [InlineData("new")]
    [InlineData("journey")]
    [InlineData("journey check")]
    [InlineData("journey diagram")]
    [InlineData("journey timeline")]
    [InlineData("journey funnel")]
    public void Help_OfEachCommand_HasExamplesAndExitCodes(string command)
    {
        string[] arguments = [.. command.Split(' ', StringSplitOptions.RemoveEmptyEntries), "--help"];

        var run = _shop.Run(arguments);

        Assert.Contains("Examples:\n    loyalty " + command, run.Output, StringComparison.Ordinal);
        Assert.Contains("Exit codes:", run.Output, StringComparison.Ordinal);
        Assert.Equal((0, ""), (run.Code, run.Errors));
    }

    [Theory]
    [InlineData("")]
    [InlineData("frobnicate")]
    [InlineData("check")]
    [InlineData("check club.json --frobnicate")]
    [InlineData("check club.json --format xml")]
    [InlineData("check club.json club.json")]
    [InlineData("test")]
    [InlineData("diff")]
    [InlineData("diff club.json")]
    [InlineData("diff club.json club.json club.json")]
    [InlineData("diff club.json catalog.json --format xml")]
    [InlineData("new club --template bakery")]
    [InlineData("new club shop")]
    [InlineData("new --output")]
    [InlineData("evaluate -p club.json")]
    [InlineData("evaluate -p club.json -t sale.json --language tlh")]
    public void Usage_ThatIsWrong_IsASentenceAndEndsWith2(string line)
    {
        var run = _shop.Run(line.Split(' ', StringSplitOptions.RemoveEmptyEntries));

        string command = line.Split(' ')[0] is var first and not ("" or "frobnicate") ? first + " " : "";
        Assert.EndsWith($"Try 'loyalty {command}--help'.\n", run.Errors, StringComparison.Ordinal);
        Assert.Equal((2, ""), (run.Code, run.Output));
    }

    [Fact]
    public void Usage_OfACommandThatIsNone_NamesThoseThatAre()
    {
        Assert.Equal(
            "There is no command 'evalute'. There are 'new', 'check', 'test', 'evaluate', 'diff', 'journey'.\nTry 'loyalty --help'.\n",
            _shop.Run("evalute", "-p", "club.json").Errors
        );
    }

    [Theory]
    [InlineData("journey", "Required command was not provided.\nTry 'loyalty journey --help'.\n")]
    [InlineData(
        "journey chart days.json",
        "There is no command 'journey chart'. There are 'check', 'diagram', 'timeline', 'funnel'.\nTry 'loyalty journey --help'.\n"
    )]
    [InlineData(
        "journey check",
        "Required argument 'JOURNEY' missing for command: 'check'.\nTry 'loyalty journey check --help'.\n"
    )]
    [InlineData("journey timeline days.json", "Option '--log' is required.\nTry 'loyalty journey timeline --help'.\n")]
    public void Usage_OfJourneysThatIsWrong_NamesTheCommandThatHelps(string line, string expected)
    {
        var run = _shop.Run(line.Split(' '));

        Assert.Equal((2, "", expected), (run.Code, run.Output, run.Errors));
    }

    [Fact]
    public void Version_OfTheTool_IsPrinted()
    {
        var run = _shop.Run("--version");

        Assert.Matches("^[0-9]+\\.[0-9]+\\.[0-9]+", run.Output);
        Assert.Equal(0, run.Code);
    }
}
