using System.Text.Json;

namespace Loyalty.Rules.Cli.Tests;

public sealed class CheckTests : IDisposable
{
    private readonly Shop _shop = new();

    public void Dispose() => _shop.Dispose();

    [Fact]
    public void Check_OfAFineProgram_EndsWith0()
    {
        var run = _shop.Run("check", "club.json", "--catalog", "catalog.json");

        Assert.Equal((0, "club.json is fine: 2 rules.\n", ""), (run.Code, run.Output, run.Errors));
    }

    [Fact]
    public void Check_OfErrors_ShowsEachWithACaretAndEndsWith2()
    {
        _shop.Write("club.json", Shop.Program.Replace("\"buy\"", "\"by\"").Replace("500", "\"500\""));

        var run = _shop.Run("check", "club.json");

        Assert.Equal(
            """
            error LR0021: A rule of type 'freeItem' needs the property 'buy': what must be bought; in mode 'payFor' the set.
              club.json:5:5, $.rules[0].buy
              5 |     { "id": "sixth-cone", "type": "freeItem", "by": { "items": { "sku": "cone" }, "units": 5 } },
                |     ^

            error LR0020: A rule of type 'freeItem' has no property 'by'. Did you mean 'buy'?
              club.json:5:47, $.rules[0].by
              5 |     { "id": "sixth-cone", "type": "freeItem", "by": { "items": { "sku": "cone" }, "units": 5 } },
                |                                               ^

            error LR0023: Here belongs a whole number from 1 to 1000000000000, not a text. Take it out of its quotes.
              club.json:6:69, $.rules[1].reward.points
              6 | ... "welcome", "type": "signUpBonus", "reward": { "points": "500" } }
                |                                                             ^

            club.json: 3 errors, 0 warnings.

            """.Replace("\r\n", "\n"),
            run.Output
        );
        Assert.Equal(2, run.Code);
    }

    [Fact]
    public void Check_OfWarningsAlone_EndsWith1()
    {
        _shop.Write(
            "club.json",
            Shop.Program.Replace(
                "\"units\": 5",
                "\"units\": 5 }, \"get\": { \"items\": { \"sku\": \"con\" }, \"units\": 1"
            )
        );

        var run = _shop.Run("check", "club.json", "--catalog", "catalog.json");

        Assert.StartsWith("warning LR0", run.Output, StringComparison.Ordinal);
        Assert.EndsWith("club.json: 0 errors, 1 warning.\n", run.Output, StringComparison.Ordinal);
        Assert.Equal(1, run.Code);
    }

    [Fact]
    public void Check_ForMachines_IsJson()
    {
        _shop.Write("club.json", Shop.Program.Replace("\"USD\"", "\"ABC\""));

        var run = _shop.Run("check", "club.json", "--format", "json");

        using var json = JsonDocument.Parse(run.Output);
        Assert.Equal(1, json.RootElement.GetProperty("errors").GetInt32());
        var one = json.RootElement.GetProperty("diagnostics")[0];
        Assert.Equal(
            ("LR0031", "error", "$.currency", 3, 15),
            (
                one.GetProperty("code").GetString(),
                one.GetProperty("severity").GetString(),
                one.GetProperty("path").GetString(),
                one.GetProperty("line").GetInt32(),
                one.GetProperty("column").GetInt32()
            )
        );
        Assert.Equal(2, run.Code);
    }

    [Theory]
    [InlineData("", "LR0001")]
    [InlineData("{", "LR0005")]
    [InlineData("\u0000\u0001", "LR0005")]
    [InlineData("[1, 2]", "LR0023")]
    [InlineData("{ \"program\": \"\\ud800\" }", "LR0011")]
    public void Check_OfWhatIsNoProgram_SaysSo(string text, string code)
    {
        _shop.Write("club.json", text);

        var run = _shop.Run("check", "club.json");

        Assert.Contains("error " + code + ": ", run.Output, StringComparison.Ordinal);
        Assert.Equal(2, run.Code);
    }

    [Theory]
    [InlineData("nope.json", "The program 'nope.json' cannot be read: there is no such file.")]
    [InlineData("no/pe.json", "The program 'no/pe.json' cannot be read: there is no such folder.")]
    [InlineData("scenarios", "The program 'scenarios' cannot be read: it is a folder.")]
    public void Check_OfAFileThatCannotBeRead_SaysWhy(string path, string expected)
    {
        var run = _shop.Run("check", path);

        Assert.Equal((2, "", expected + "\n"), (run.Code, run.Output, run.Errors));
    }

    [Fact]
    public void Check_WithABadCatalog_ShowsWhatIsWrongWithIt()
    {
        _shop.Write("catalog.json", "{ \"catalog\": 0 }");

        var run = _shop.Run("check", "club.json", "-c", "catalog.json");

        Assert.StartsWith("error LR0021: A catalog needs the property 'items'", run.Errors, StringComparison.Ordinal);
        Assert.EndsWith(
            "The catalog 'catalog.json' is refused. Mend it first.\n",
            run.Errors,
            StringComparison.Ordinal
        );
        Assert.Equal(2, run.Code);
    }
}
