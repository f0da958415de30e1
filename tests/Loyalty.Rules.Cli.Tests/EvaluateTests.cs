using System.Diagnostics;
using System.Globalization;
using System.Text.Json;

namespace Loyalty.Rules.Cli.Tests;

public sealed class EvaluateTests : IDisposable
{
    private static readonly string[] Given = ["evaluate", "-p", "club.json", "-t", "sale.json"];

    private readonly Shop _shop = new();

    public void Dispose() => _shop.Dispose();

    [Fact]
    public void Evaluate_ForPeople_PrintsTheReceiptAndExplains()
    {
        var run = _shop.Run([.. Given, "--explain"]);

        Assert.Contains("6 x cone", run.Output, StringComparison.Ordinal);
        Assert.Contains("$11.25", run.Output, StringComparison.Ordinal);
        Assert.EndsWith(
            "\n\nsixth-cone: gave 1 unit, 2.25 USD off. So far 0 of 5 units.\n",
            run.Output,
            StringComparison.Ordinal
        );
        Assert.Equal((0, ""), (run.Code, run.Errors));
    }

    [Fact]
    public void Evaluate_InVietnamese_PrintsAVietnameseReceipt()
    {
        Assert.Contains("11,25", _shop.Run([.. Given, "--language", "vi"]).Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Evaluate_ForMachines_PrintsTheDecisionAndTheNextState()
    {
        var run = _shop.Run([.. Given, "--format", "json", "--explain", "--next-state", "ann.json"]);

        using var json = JsonDocument.Parse(run.Output);
        Assert.Equal("2.25", json.RootElement.GetProperty("discount").GetString());
        Assert.Equal("ann", json.RootElement.GetProperty("nextState").GetProperty("member").GetString());
        Assert.Equal((0, "sixth-cone: gave 1 unit, 2.25 USD off. So far 0 of 5 units.\n"), (run.Code, run.Errors));

        // The state that was written is the next sale's.
        _shop.Write("sale.json", Shop.Sale("1001", 6, "13.50"));
        run = _shop.Run([.. Given, "--state", "ann.json"]);
        Assert.EndsWith(
            "\n\nThe sale was applied to this member before, and nothing changes. Use what it posted then: Applied holds its points, earned and redeemed, and its discount.\n",
            run.Output,
            StringComparison.Ordinal
        );
        Assert.Equal(1, run.Code);
    }

    [Fact]
    public void Evaluate_OfASaleThatIsRefused_EndsWith1()
    {
        _shop.Write("sale.json", Shop.Sale("1001", -1, "2.25"));

        var run = _shop.Run(Given);

        Assert.Contains("The sale was refused, and nothing changes: line 1", run.Output, StringComparison.Ordinal);
        Assert.Equal(1, run.Code);
    }

    [Fact]
    public void Evaluate_OfAGuest_HasNoNextStateToWrite()
    {
        _shop.Write("sale.json", Shop.Sale("1001", 1, "2.25").Replace("\"member\": \"ann\",", ""));

        Assert.Equal(0, _shop.Run(Given).Code);
        var run = _shop.Run([.. Given, "--next-state", "ann.json"]);

        Assert.Equal(
            (2, "The sale is a guest's, of whom no state is kept. Leave '--next-state' out.\n"),
            (run.Code, run.Errors)
        );
    }

    [Theory]
    [InlineData("club.json")]
    [InlineData("./sale.json")]
    [InlineData("scenarios/../catalog.json")]
    public void Evaluate_WithANextStateOverWhatIsRead_Refuses(string path)
    {
        string before = _shop[path];

        var run = _shop.Run([.. Given, "-c", "catalog.json", "--next-state", path]);

        Assert.Equal(
            (2, "", $"The next state would be written over '{path}', which is read here. Name another file.\n"),
            (run.Code, run.Output, run.Errors)
        );
        Assert.Equal(before, _shop[path]);
    }

    [Fact]
    public void Evaluate_WithANextStateOverTheState_KeepsTheNextOne()
    {
        Assert.Equal(0, _shop.Run([.. Given, "--next-state", "ann.json"]).Code);
        _shop.Write("sale.json", Shop.Sale("1002", 1, "2.25"));

        Assert.Equal(0, _shop.Run([.. Given, "--state", "ann.json", "--next-state", "ann.json"]).Code);

        Assert.Contains("1002", _shop["ann.json"], StringComparison.Ordinal);
    }

    [Fact]
    public void Evaluate_WithANextStateThatCannotBeWritten_SaysWhy()
    {
        var run = _shop.Run([.. Given, "--next-state", "no/such/folder/ann.json"]);

        Assert.Equal(
            (2, "", "The next state 'no/such/folder/ann.json' cannot be written: there is no such folder.\n"),
            (run.Code, run.Output, run.Errors)
        );
    }

    [Theory]
    [InlineData("club.json", "program")]
    [InlineData("sale.json", "transaction")]
    [InlineData("catalog.json", "catalog")]
    [InlineData("ann.json", "state")]
    public void Evaluate_OfABadFile_ShowsWhatIsWrongWithIt(string file, string what)
    {
        _shop.Run([.. Given, "--next-state", "ann.json"]);
        _shop.Write(file, "{ \"nonsense\": true }");

        var run = _shop.Run([.. Given, "-c", "catalog.json", "-s", "ann.json"]);

        Assert.Contains("'nonsense'", run.Errors, StringComparison.Ordinal);
        Assert.EndsWith($"The {what} '{file}' is refused. Mend it first.\n", run.Errors, StringComparison.Ordinal);
        Assert.Equal((2, ""), (run.Code, run.Output));
    }

    [Theory]
    [InlineData("club.json", "program")]
    [InlineData("sale.json", "transaction")]
    [InlineData("catalog.json", "catalog")]
    [InlineData("ann.json", "state")]
    public void Evaluate_OfAFileThatIsNotThere_SaysSo(string file, string what)
    {
        File.Delete(Path.Combine(_shop.Folder, file));

        var run = _shop.Run([.. Given, "-c", "catalog.json", "-s", "ann.json"]);

        Assert.Equal(
            (2, "", $"The {what} '{file}' cannot be read: there is no such file.\n"),
            (run.Code, run.Output, run.Errors)
        );
    }

    [Theory]
    [InlineData("-p", "sale.json", "The program 'sale.json' is none, but a transaction. Name another file.")]
    [InlineData("-t", "club.json", "The transaction 'club.json' is none, but a program. Name another file.")]
    [InlineData(
        "-c",
        "scenarios/ann.json",
        "The catalog 'scenarios/ann.json' is none, but a scenario. Name another file."
    )]
    [InlineData("-s", "catalog.json", "The state 'catalog.json' is none, but a catalog. Name another file.")]
    public void Evaluate_OfFilesThatAreMixedUp_SaysWhatTheyAre(string option, string file, string sentence)
    {
        var files = new Dictionary<string, string>
        {
            ["-p"] = "club.json",
            ["-t"] = "sale.json",
            [option] = file,
        };

        var run = _shop.Run(["evaluate", .. files.SelectMany(one => new[] { one.Key, one.Value })]);

        Assert.Equal((2, "", sentence + "\n"), (run.Code, run.Output, run.Errors));
    }

    [Fact]
    public void Evaluate_WithANextStateThatIsAFolder_SaysSo()
    {
        var run = _shop.Run([.. Given, "--next-state", "scenarios"]);

        Assert.Equal(
            (2, "", "The next state 'scenarios' cannot be written: it is a folder.\n"),
            (run.Code, run.Output, run.Errors)
        );
    }

    [Fact]
    public void Evaluate_OfASkuThatTheCatalogDoesNotHave_SaysSo()
    {
        _shop.Write("sale.json", Shop.Sale("1001", 6, "13.50").Replace("\"cone\"", "\"cones\""));

        var run = _shop.Run([.. Given, "-c", "catalog.json"]);

        Assert.Equal((0, "The catalog has no item 'cones'. Did you mean 'cone'?\n"), (run.Code, run.Errors));
        Assert.Equal("", _shop.Run(Given).Errors);
    }

    [Fact]
    public void Evaluate_OfStandardInput_DecidesIt()
    {
        var start = ToolRun.Start(_shop.Folder, "evaluate", "-p", "club.json", "-t", "-");
        start.RedirectStandardInput = true;
        using var process = Process.Start(start)!;
        process.StandardInput.Write(_shop["sale.json"]);
        process.StandardInput.Close();

        var run = ToolRun.End(process);

        Assert.Contains("$11.25", run.Output, StringComparison.Ordinal);
        Assert.Equal((0, ""), (run.Code, run.Errors));
    }

    [Fact]
    public void Evaluate_OfAFileWithoutEnd_SaysThatItIsTooLong()
    {
        if (!OperatingSystem.IsLinux())
            return;

        var run = _shop.Run("evaluate", "-p", "club.json", "-t", "/dev/zero");

        Assert.Contains("LR0002: The document is longer than 16777216 bytes", run.Errors, StringComparison.Ordinal);
        Assert.Equal((2, ""), (run.Code, run.Output));
    }

    [Fact]
    public void Evaluate_ThatWaitsForAFile_StopsWhenAsked()
    {
        if (!OperatingSystem.IsLinux())
            return;
        using (var make = Process.Start("mkfifo", [Path.Combine(_shop.Folder, "pipe")]))
            make.WaitForExit();
        using var process = Process.Start(
            ToolRun.Start(_shop.Folder, "evaluate", "-p", "club.json", "-t", "pipe", "--next-state", "ann.json")
        )!;
        // Nobody ever writes into the pipe, so it is read whenever the signal comes. Ctrl-C goes the same way, but a shell's background jobs never hear it.
        Thread.Sleep(1000);
        using (var kill = Process.Start("kill", ["-TERM", process.Id.ToString(CultureInfo.InvariantCulture)]))
            kill.WaitForExit();

        var run = ToolRun.End(process);

        Assert.Equal((130, "", "Stopped.\n"), (run.Code, run.Output, run.Errors));
        Assert.False(File.Exists(Path.Combine(_shop.Folder, "ann.json")));
    }

    [Fact]
    public void Evaluate_ToADiskThatIsFull_SaysSo()
    {
        if (!OperatingSystem.IsLinux())
            return;
        var start = ToolRun.Start(_shop.Folder, Given);
        string line = string.Join(' ', start.ArgumentList.Select(one => $"'{one}'"));
        start.FileName = "sh";
        start.ArgumentList.Clear();
        start.ArgumentList.Add("-c");
        start.ArgumentList.Add($"dotnet {line} > /dev/full");
        using var process = Process.Start(start)!;

        var run = ToolRun.End(process);

        Assert.StartsWith(
            "The answer cannot be written: the system says: No space left",
            run.Errors,
            StringComparison.Ordinal
        );
        Assert.Equal(2, run.Code);
    }
}
