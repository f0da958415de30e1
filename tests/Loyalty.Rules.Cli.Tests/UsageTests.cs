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
    public void Help_OfEachCommand_HasExamplesAndExitCodes(string command)
    {
        string[] arguments = command.Length == 0 ? ["--help"] : [command, "--help"];

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
            "There is no command 'evalute'. There are 'new', 'check', 'test', 'evaluate', 'diff'.\nTry 'loyalty --help'.\n",
            _shop.Run("evalute", "-p", "club.json").Errors
        );
    }

    [Fact]
    public void Version_OfTheTool_IsPrinted()
    {
        var run = _shop.Run("--version");

        Assert.Matches("^[0-9]+\\.[0-9]+\\.[0-9]+", run.Output);
        Assert.Equal(0, run.Code);
    }
}
