using System.Text.Json;
using System.Text.RegularExpressions;

namespace Loyalty.Rules.Cli.Tests;

public sealed class DiffTests : IDisposable
{
    private const string Old = """
        {
          "program": "club",
          "name": { "en": "Club", "vi": "Câu lạc bộ" },
          "currency": "USD",
          "selectors": { "cones": { "category": "cone" }, "tea": { "sku": "tea" } },
          "rules": [
            { "id": "sixth", "type": "freeItem", "buy": { "items": "cones", "units": 5 } },
            {
              "id": "hour", "type": "crossSell", "when": { "items": "cones", "units": 1 }, "offer": { "items": "tea", "units": 1 },
              "reward": { "percentOff": 50, "cost": "0.20" },
              "active": { "hours": [{ "days": "mon", "from": "15:00", "to": "17:00" }, { "from": "20:00", "to": "21:00" }] },
              "caps": [{ "amount": 1, "unit": "units", "per": "member", "window": "calendarDay" }]
            },
            {
              "id": "year", "type": "tieredSpend", "window": "calendarYear",
              "tiers": [
                { "id": "bronze", "from": "0", "earn": { "points": 1, "per": "1.00" } },
                { "id": "gold", "from": "500.00", "earn": { "points": 2, "per": "1.00" } }
              ]
            },
            {
              "id": "big", "type": "tieredSpend", "window": "basket",
              "steps": [{ "from": "50.00", "reward": { "amountOff": "5.00" } }, { "from": "100.00", "reward": { "amountOff": "15.00" } }]
            },
            { "id": "welcome", "type": "signUpBonus", "reward": { "points": 500 } }
          ]
        }
        """;

    private const string New = """
        {
          "program": "club",
          "version": 2,
          "name": { "en": "The Club", "vi": "Câu lạc bộ" },
          "currency": "USD",
          "timeZone": "America/New_York",
          "selectors": { "cones": { "category": ["cone", "waffle"] }, "cake": { "sku": "cake" } },
          "rules": [
            { "id": "sixth", "type": "freeItem", "mode": "inBasket", "buy": { "items": "cones", "units": 6 } },
            {
              "id": "hour", "type": "crossSell", "when": { "items": "cones", "units": 1 }, "offer": { "items": "cake", "units": 1 },
              "reward": { "percentOff": 90 },
              "active": { "hours": [{ "days": "mon", "from": "14:00", "to": "17:00" }, { "from": "20:00", "to": "21:00" }] },
              "caps": [
                { "amount": 1, "unit": "units", "per": "member", "window": "calendarDay" },
                { "amount": "3.00", "unit": "money", "per": "transaction" }
              ],
              "grant": "allOrNothing",
              "eligibility": { "stores": ["a", "b"] }
            },
            {
              "id": "year", "type": "tieredSpend", "window": "calendarYear",
              "tiers": [
                { "id": "bronze", "from": "0", "earn": { "points": 1, "per": "1.00" } },
                { "id": "silver", "from": "250.00" },
                { "id": "gold", "from": "400.00", "earn": { "points": 2, "per": "1.00" } }
              ]
            },
            { "id": "hello", "type": "signUpBonus", "reward": { "points": 100 } },
            {
              "id": "big", "type": "tieredSpend", "window": "basket",
              "steps": [{ "from": "60.00", "reward": { "amountOff": "5.00" } }, { "from": "100.00", "reward": { "amountOff": "15.00" } }]
            }
          ]
        }
        """;

    /// <summary>What a property says stands behind a change, in words of the property tables.</summary>
    private static readonly Regex Gloss = new("(?<=: was .*, is .*) \\([a-z][^()]*\\)$", RegexOptions.Multiline);

    private readonly Shop _shop = new();

    public DiffTests()
    {
        _shop.Write("old.json", Old);
        _shop.Write("new.json", New);
    }

    public void Dispose() => _shop.Dispose();

    [Fact]
    public void Diff_OfTwoPrograms_SaysRuleByRuleWhatChanged()
    {
        var run = _shop.Run("diff", "old.json", "new.json");

        Assert.Equal(
            """
            The program
              version: was 1, is 2
              name, en: was 'Club', is 'The Club'
              time zone: was 'UTC', is 'America/New_York'
            Selector 'cake' is new: sku 'cake'
            Selector 'cones'
              category: was 'cone', is 'cone' and 'waffle'
            Selector 'tea' is gone: sku 'tea'
            Rule 'sixth' (free item)
              mode: was stamps, is in basket
              buy, units: was 5, is 6
            Rule 'hour' (cross sell)
              offer, items: was 'tea', is 'cake'
              reward, percent off: was 50 %, is 90 %
              reward, cost: was 0.20 USD, is not said
              active, hours no. 1, from: was 15:00, is 14:00
              eligibility: was all, is stores 'a' and 'b'
              caps no. 2 is new: amount 3.00 USD, unit money, per transaction
              grant: was partial, is all or nothing
            Rule 'year' (tiered spend)
              tiers 'silver' is new: from 250.00 USD
              tiers 'gold', from: was 500.00 USD, is 400.00 USD
            Rule 'hello' (sign up bonus) is new: reward (points 100)
            Rule 'big' (tiered spend)
              steps no. 1, from: was 50.00 USD, is 60.00 USD
            Rule 'welcome' (sign up bonus) is gone: reward (points 500)

            20 changes from old.json to new.json.

            """.Replace("\r\n", "\n"),
            Gloss.Replace(run.Output, "")
        );
        Assert.Contains("  buy, units: was 5, is 6 (how many whole units)\n", run.Output, StringComparison.Ordinal);
        Assert.Equal((1, ""), (run.Code, run.Errors));
    }

    [Fact]
    public void Diff_OfProgramsThatSayTheSame_EndsWith0()
    {
        _shop.Write(
            "new.json",
            Old.Replace("\n", "")
                .Replace("\"units\": 5", "\"units\": 5.0")
                .Replace("\"freeItem\",", "\"freeItem\", \"mode\": \"stamps\",")
        );

        var run = _shop.Run("diff", "old.json", "new.json");

        Assert.Equal((0, "old.json and new.json say the same.\n", ""), (run.Code, run.Output, run.Errors));
        using var json = JsonDocument.Parse(_shop.Run("diff", "old.json", "new.json", "--format", "json").Output);
        Assert.True(json.RootElement.GetProperty("equal").GetBoolean());
        Assert.Equal(0, json.RootElement.GetProperty("changes").GetArrayLength());
    }

    [Fact]
    public void Diff_OfRulesInAnotherOrder_SaysThatItDecidesNothing()
    {
        _shop.Write("old.json", Shop.Program);
        string[] rules =
        [
            .. Shop.Program.Split('\n').Where(line => line.Contains("\"id\"")).Select(line => line.Trim().TrimEnd(',')),
        ];
        _shop.Write(
            "new.json",
            $$"""{ "program": "cone-club", "currency": "USD", "rules": [{{rules[1]}}, {{rules[0]}}] }"""
        );

        var run = _shop.Run("diff", "old.json", "new.json");

        Assert.Equal(
            "The program\n  rules stand in another order, which decides nothing\n\n1 change from old.json to new.json.\n",
            run.Output
        );
        Assert.Equal(1, run.Code);
    }

    [Fact]
    public void Diff_OfARuleOfAnotherType_TellsWhatIsNewAndGone()
    {
        _shop.Write("old.json", Shop.Program);
        _shop.Write(
            "new.json",
            Shop.Program.Replace(
                "\"type\": \"freeItem\", \"buy\": { \"items\": { \"sku\": \"cone\" }, \"units\": 5 }",
                "\"type\": \"crossSell\", \"when\": { \"units\": 2 }, \"offer\": { \"units\": 1 }"
            )
        );

        var run = _shop.Run("diff", "old.json", "new.json");

        Assert.StartsWith(
            """
            Rule 'sixth-cone' (cross sell)
              type: was free item, is cross sell
              when: was not said, is units 2
            """.Replace("\r\n", "\n"),
            Gloss.Replace(run.Output, ""),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Diff_ForMachines_IsJson()
    {
        var run = _shop.Run("diff", "old.json", "new.json", "--format", "json");

        using var json = JsonDocument.Parse(run.Output);
        Assert.False(json.RootElement.GetProperty("equal").GetBoolean());
        var changes = json.RootElement.GetProperty("changes").EnumerateArray().ToList();
        var units = changes.Single(one =>
            one.GetProperty("path").GetRawText().Contains("\"units\"", StringComparison.Ordinal)
        );
        Assert.Equal(
            ("rule", "sixth", "changed", "how many whole units", 5, 6),
            (
                units.GetProperty("of").GetString(),
                units.GetProperty("id").GetString(),
                units.GetProperty("change").GetString(),
                units.GetProperty("says").GetString(),
                units.GetProperty("old").GetInt32(),
                units.GetProperty("new").GetInt32()
            )
        );
        Assert.Equal(
            "Rule 'sixth' (free item): buy, units: was 5, is 6 (how many whole units)",
            units.GetProperty("sentence").GetString()
        );
        var hello = changes.Single(one => one.TryGetProperty("id", out var id) && id.GetString() == "hello");
        Assert.Equal("added", hello.GetProperty("change").GetString());
        Assert.Equal(100, hello.GetProperty("new").GetProperty("reward").GetProperty("points").GetInt32());
        Assert.False(hello.TryGetProperty("old", out _));
        Assert.Equal(1, run.Code);
    }

    /// <summary>Whatever a program may say, the tool can say that it is new, and in the other direction that it is gone.</summary>
    [Fact]
    public void Diff_OfEveryProgramThatTheSchemaTakes_SaysSomething()
    {
        _shop.Write("old.json", """{ "program": "empty", "currency": "USD", "rules": [] }""");
        string documents = Path.Combine(Repository.Root, "tests/schema/good");
        string[] programs = Directory.GetFiles(documents, "program.*.json");
        Assert.NotEmpty(programs);
        foreach (string program in programs)
        {
            Assert.Equal((1, ""), CodeAndErrors(_shop.Run("diff", "old.json", program)));
            Assert.Equal((1, ""), CodeAndErrors(_shop.Run("diff", program, "old.json", "--format", "json")));
        }
    }

    [Theory]
    [InlineData("nope.json", "The program 'nope.json' cannot be read: there is no such file.")]
    [InlineData("no/pe.json", "The program 'no/pe.json' cannot be read: there is no such folder.")]
    [InlineData("scenarios", "The program 'scenarios' cannot be read: it is a folder.")]
    [InlineData("./old.json", "'old.json' and './old.json' are one file. Name two to compare.")]
    public void Diff_WithAPathThatWillNotDo_SaysWhy(string path, string expected)
    {
        var run = _shop.Run("diff", "old.json", path);

        Assert.Equal((2, "", expected + "\n"), (run.Code, run.Output, run.Errors));
    }

    [Theory]
    [InlineData("", "LR0001")]
    [InlineData("{", "LR0005")]
    [InlineData("\u0000\u0001", "LR0005")]
    [InlineData("[1, 2]", "LR0023")]
    [InlineData("{ \"program\": \"\\ud800\" }", "LR0011")]
    [InlineData("{ \"colour\": 0 }", "LR0020")]
    public void Diff_WithWhatIsNoProgram_ShowsWhatIsWrongWithIt(string text, string code)
    {
        _shop.Write("new.json", text);

        foreach (
            var run in new[] { _shop.Run("diff", "old.json", "new.json"), _shop.Run("diff", "new.json", "old.json") }
        )
        {
            Assert.Contains("error " + code + ": ", run.Errors, StringComparison.Ordinal);
            Assert.EndsWith(
                "The program 'new.json' is refused. Mend it first.\n",
                run.Errors,
                StringComparison.Ordinal
            );
            Assert.Equal((2, ""), (run.Code, run.Output));
        }
    }

    private static (int, string) CodeAndErrors(ToolRun run) => (run.Code, run.Errors);
}
