namespace Loyalty.Rules.Cli.Tests;

public sealed class NewTests : IDisposable
{
    private readonly Shop _shop = new();

    public void Dispose() => _shop.Dispose();

    [Theory]
    [InlineData("ice-cream", 4)]
    [InlineData("cafe", 5)]
    [InlineData("cinema", 3)]
    [InlineData("pharmacy", 5)]
    public void New_OfEachTemplate_IsFineAndPassesItsScenariosAndDecidesItsSale(string template, int rules)
    {
        var run = _shop.Run("new", "mine", "--template", template);

        Assert.StartsWith(
            $"Made mine after the template '{template}':\n  mine/README.md\n",
            run.Output,
            StringComparison.Ordinal
        );
        Assert.Equal((0, ""), (run.Code, run.Errors));
        // No warnings either.
        run = _shop.Run("check", "mine/program.json", "--catalog", "mine/catalog.json");
        Assert.Equal((0, $"mine/program.json is fine: {rules} rules.\n"), (run.Code, run.Output));
        run = _shop.Run("test", "mine");
        Assert.Contains($"rules reached: {rules} of {rules}.\n", run.Output, StringComparison.Ordinal);
        Assert.Equal(0, run.Code);
        run = _shop.Run("evaluate", "-p", "mine/program.json", "-c", "mine/catalog.json", "-t", "mine/sale.json");
        Assert.Equal((0, ""), (run.Code, run.Errors));
        Assert.StartsWith("# mine: ", _shop["mine/README.md"], StringComparison.Ordinal);
        Assert.Contains("\"program\": \"mine\"", _shop["mine/program.json"], StringComparison.Ordinal);
    }

    [Fact]
    public void New_WithNothingSaid_StartsTheIceCreamShopInItsFolder()
    {
        var run = _shop.Run("new");

        Assert.Contains(
            """

            Try:
              loyalty check ice-cream/program.json --catalog ice-cream/catalog.json
              loyalty test ice-cream/scenarios --coverage

            ice-cream/README.md says what each rule is for, and what to change first.

            """.Replace("\r\n", "\n"),
            run.Output,
            StringComparison.Ordinal
        );
        Assert.Contains("\"program\": \"ice-cream\"", _shop["ice-cream/program.json"], StringComparison.Ordinal);
    }

    [Fact]
    public void New_IntoAFolderFarAway_MakesIt()
    {
        Assert.Equal(0, _shop.Run("new", "club", "--output", "far/away").Code);

        Assert.Contains("\"program\": \"club\"", _shop["far/away/program.json"], StringComparison.Ordinal);
        Assert.False(Directory.Exists(Path.Combine(_shop.Folder, "club")));
    }

    [Fact]
    public void New_OverFilesThatAreThere_NeedsForceAndChangesNothingWithoutIt()
    {
        _shop.Write("club/program.json", "mine");
        _shop.Write("club/notes.txt", "mine too");

        var run = _shop.Run("new", "club");

        Assert.Equal(
            (
                2,
                "",
                "The folder 'club' holds program.json already. Name another with '--output', or write over with '--force'.\n"
            ),
            (run.Code, run.Output, run.Errors)
        );
        Assert.Equal(["notes.txt", "program.json"], FilesIn("club"));
        Assert.Equal("mine", _shop["club/program.json"]);

        Assert.Equal(0, _shop.Run("new", "club", "--force").Code);
        Assert.Contains("\"program\": \"club\"", _shop["club/program.json"], StringComparison.Ordinal);
        Assert.Equal("mine too", _shop["club/notes.txt"]);
        Assert.DoesNotContain(FilesIn("club"), file => file.Contains(".part-", StringComparison.Ordinal));
    }

    [Fact]
    public void New_BesideOtherFiles_LeavesThemAlone()
    {
        _shop.Write("club/notes.txt", "mine");

        Assert.Equal(0, _shop.Run("new", "club").Code);
        Assert.Equal("mine", _shop["club/notes.txt"]);
    }

    [Fact]
    public void New_WhereAFileStandsInTheWay_LeavesNothingBehind()
    {
        _shop.Write("club", "a file");
        _shop.Write("shop/scenarios", "a file");
        Directory.CreateDirectory(Path.Combine(_shop.Folder, "cafe", "program.json"));

        Assert.Equal(
            (2, "'club' is a file, not a folder. Name another with '--output'.\n"),
            CodeAndErrors(_shop.Run("new", "club"))
        );
        Assert.Equal(
            (2, "'program.json' in the folder 'cafe' is a folder. Move it away first.\n"),
            CodeAndErrors(_shop.Run("new", "cafe", "--force"))
        );
        var run = _shop.Run("new", "shop", "--force");
        Assert.Equal(2, run.Code);
        Assert.StartsWith("The folder 'shop' cannot be written: ", run.Errors, StringComparison.Ordinal);
        Assert.Equal(["scenarios"], FilesIn("shop"));
        run = _shop.Run("new", "deep", "--output", "club/deep");
        Assert.Equal(2, run.Code);
        Assert.StartsWith("The folder 'club/deep' cannot be written: ", run.Errors, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("a/b")]
    [InlineData("..")]
    [InlineData("")]
    [InlineData("a b")]
    [InlineData("\"quoted\"")]
    [InlineData("kem-sữa")]
    public void New_OfANameThatWillNotDo_SaysWhatWill(string name)
    {
        var run = _shop.Run("new", name);

        Assert.Equal(
            (
                2,
                $"'{name}' cannot be the name of a program. Use at most 60 letters, digits, '-', '_' and '.', such as 'my-shop'.\n"
            ),
            CodeAndErrors(run)
        );
    }

    private string[] FilesIn(string folder) =>
        [
            .. Directory
                .GetFiles(Path.Combine(_shop.Folder, folder))
                .Select(file => Path.GetFileName(file))
                .Order(StringComparer.Ordinal),
        ];

    private static (int, string) CodeAndErrors(ToolRun run) => (run.Code, run.Errors);
}
