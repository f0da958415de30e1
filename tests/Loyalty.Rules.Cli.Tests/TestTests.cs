using System.Diagnostics;
using System.Text.Json;
using System.Xml.Linq;

namespace Loyalty.Rules.Cli.Tests;

public sealed class TestTests : IDisposable
{
    private readonly Shop _shop = new();

    public void Dispose() => _shop.Dispose();

    [Fact]
    public void Test_OfAFolder_PlaysItsScenariosAndNothingElse()
    {
        var run = _shop.Run("test", ".", "--coverage");

        Assert.Equal(
            """
            Coverage
            cone-club: 1 of 2 rules reached
              sixth-cone: never 'notYet', 'needsMember'
              welcome: not reached

            1 passed, 0 failed, 0 refused; expectations: 1; rules reached: 1 of 2.

            """.Replace("\r\n", "\n"),
            run.Output
        );
        Assert.Equal((0, ""), (run.Code, run.Errors));
    }

    [Fact]
    public void Test_OfAWrongExpectation_SaysWhyAndEndsWith1()
    {
        _shop.Write("scenarios/bob.json", Shop.Scenario("Bob", 2));

        var run = _shop.Run("test", "scenarios", "--junit", "results.xml");

        Assert.Equal(
            """
            FAILED scenarios/bob.json
            'Bob' failed.
            Step 1: ann buys 6 x cone
              line 7: The number of free units of 'cone' should be 2, and is 1.
              What was decided:
                13.50 USD less 2.25 USD is 11.25 USD to pay; 0 points earned.
                sixth-cone: gave 1 unit, 2.25 USD off. So far 0 of 5 units.
                ann now has 0 points.

            1 passed, 1 failed, 0 refused; expectations: 2; rules reached: 1 of 2.

            """.Replace("\r\n", "\n"),
            run.Output
        );
        Assert.Equal(1, run.Code);
        var suite = XDocument.Parse(_shop["results.xml"]).Root!.Element("testsuite")!;
        Assert.Equal(
            ("2", "1", "0"),
            (suite.Attribute("tests")!.Value, suite.Attribute("failures")!.Value, suite.Attribute("errors")!.Value)
        );
        Assert.Equal(
            "The number of free units of 'cone' should be 2, and is 1.",
            suite.Elements("testcase").Last().Element("failure")!.Attribute("message")!.Value
        );
    }

    [Fact]
    public void Test_ForMachines_IsJson()
    {
        _shop.Write("scenarios/bob.json", Shop.Scenario("Bob", 2));
        _shop.Write("scenarios/eve.json", "{ \"scenario\": 0 }");

        var run = _shop.Run("test", "scenarios", "--format", "json");

        using var json = JsonDocument.Parse(run.Output);
        var scenarios = json.RootElement.GetProperty("scenarios");
        Assert.Equal(
            ["passed", "failed", "refused"],
            scenarios.EnumerateArray().Select(one => one.GetProperty("result").GetString())
        );
        var failure = scenarios[1].GetProperty("failures")[0];
        Assert.Equal(
            ("2", "1", 7),
            (
                failure.GetProperty("expected").GetString(),
                failure.GetProperty("actual").GetString(),
                failure.GetProperty("line").GetInt32()
            )
        );
        Assert.Equal("LR0021", scenarios[2].GetProperty("diagnostics")[0].GetProperty("code").GetString());
        Assert.Equal("cone-club", json.RootElement.GetProperty("coverage")[0].GetProperty("program").GetString());
        Assert.Equal(2, run.Code);
    }

    [Fact]
    public void Test_OfABadScenario_ShowsThePlaceAndEndsWith2()
    {
        _shop.Write("scenarios/ann.json", Shop.Scenario("Ann", 1).Replace("\"quantity\"", "\"quantty\""));

        var run = _shop.Run("test", "scenarios/ann.json");

        Assert.StartsWith(
            "REFUSED scenarios/ann.json\nerror LR0020: A line has no property 'quantty'. Did you mean 'quantity'?\n  scenarios/ann.json:7:61, $.steps[0].sale.lines[0].quantty\n",
            run.Output,
            StringComparison.Ordinal
        );
        Assert.Equal(2, run.Code);
    }

    [Theory]
    [InlineData(
        "nope.json",
        "error LR0300: The scenario 'nope.json' cannot be read: there is no such file. Check the path."
    )]
    [InlineData("club.json", "error LR0020: A scenario has no property 'currency'.")]
    public void Test_OfWhatIsNoScenario_SaysSo(string path, string expected)
    {
        var run = _shop.Run("test", path);

        Assert.Contains(expected, run.Output, StringComparison.Ordinal);
        Assert.Equal(2, run.Code);
    }

    [Fact]
    public void Test_OfAFolderWithoutScenarios_SaysSo()
    {
        Directory.CreateDirectory(Path.Combine(_shop.Folder, "empty"));

        var run = _shop.Run("test", "empty");

        Assert.Equal(
            (2, "The folder 'empty' holds no scenario: no JSON file in it has the property 'scenario'.\n"),
            (run.Code, run.Errors)
        );
    }

    [Fact]
    public void Test_WithAJunitFileThatCannotBeWritten_LeavesNothingBehind()
    {
        var run = _shop.Run("test", "scenarios", "--junit", "no/such/folder/results.xml");

        Assert.Equal(
            (2, "The JUnit file 'no/such/folder/results.xml' cannot be written: there is no such folder.\n"),
            (run.Code, run.Errors)
        );
        run = _shop.Run("test", "scenarios", "--junit", "scenarios");
        Assert.Equal(2, run.Code);
        Assert.DoesNotContain(
            Directory.EnumerateFiles(_shop.Folder),
            file => file.Contains(".part-", StringComparison.Ordinal)
        );
    }

    [Fact]
    public void Test_WithAJunitFileOverAScenario_Refuses()
    {
        var run = _shop.Run("test", "scenarios", "--junit", "scenarios/ann.json");

        Assert.Equal(
            (2, "", "The JUnit file would be written over the scenario 'scenarios/ann.json'. Name another file.\n"),
            (run.Code, run.Output, run.Errors)
        );
        Assert.Equal(0, _shop.Run("test", "scenarios").Code);
    }

    [Fact]
    public void Test_ToldToEnd_EndsCleanly()
    {
        if (OperatingSystem.IsWindows())
            return;
        // Enough to be at it for a while. Ctrl-C goes the same way, but a shell's background jobs, such as a build may be, never hear it.
        string cases = string.Join(",", Enumerable.Repeat("{ \"units\": 6 }", 900));
        for (int i = 0; i < 400; i++)
            _shop.Write(
                $"many/{i}.json",
                Shop.Scenario("Many", 1)
                    .Replace("\"quantity\": 6", "\"quantity\": \"$units\"")
                    .Replace("  ]\n}", "  ],\n  \"cases\": [" + cases + "]\n}")
                    .Replace("../", "../")
            );
        using var process = Process.Start(ToolRun.Start(_shop.Folder, "test", "many", "--junit", "results.xml"))!;
        Thread.Sleep(1500);
        Process
            .Start("kill", ["-TERM", process.Id.ToString(System.Globalization.CultureInfo.InvariantCulture)])!
            .WaitForExit();

        var run = ToolRun.End(process);

        Assert.Equal((130, "Stopped.\n", ""), (run.Code, run.Errors, run.Output));
        Assert.False(File.Exists(Path.Combine(_shop.Folder, "results.xml")));
    }
}
