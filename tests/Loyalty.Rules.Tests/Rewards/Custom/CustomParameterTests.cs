using System.Text;
using Loyalty.Rules.Json;
using Loyalty.Rules.Rewards.Custom;
using static Loyalty.Rules.Tests.Goods;

namespace Loyalty.Rules.Tests.Rewards.Custom;

/// <summary>What a program sets for the code of a rule.</summary>
public sealed class CustomParameterTests
{
    private const string Document = """
        { "program": "p", "currency": "USD", "rules": [
          { "id": "own", "type": "custom", "uses": "code",
            "parameters": { "strict": true, "days": 7, "from": "5.00", "kinds": ["cone", "drink"], "mood": "sunny" } }
        ] }
        """;

    private static void Declare(DeclaredParameters parameters) =>
        parameters
            .Number("days", 1, 366)
            .Texts("kinds", 1)
            .Amount("from")
            .Flag("strict")
            .Text("mood")
            .Number("hours", 0, 23, 9)
            .Texts("none")
            .Amount("to", 700)
            .Flag("loud")
            .Text("weather", "fair");

    [Fact]
    public void Parse_ParametersOfEveryKind_IsTheFluentProgram()
    {
        var fluent = LoyaltyProgram
            .Create("p", "USD")
            .Custom(
                "own",
                r =>
                    r.Uses("code")
                        .Parameter("mood", "sunny")
                        .Parameter("from", 5m)
                        .Parameter("strict", true)
                        .Parameter("kinds", ["cone", "drink"])
                        .Parameter("days", 7)
            )
            .Build();
        var read = LoyaltyProgram.Parse(Document);

        Assert.Equal(fluent, read);
        Assert.Equal(fluent.ToJson(), read.ToJson());
        Assert.Contains(
            "\"parameters\":{\"days\":7,\"from\":\"5.00\",\"kinds\":[\"cone\",\"drink\"],\"mood\":\"sunny\",\"strict\":true}",
            Encoding.UTF8.GetString(read.ToJson(indented: false)),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Parameters_AtTheTurn_AreReadAsDeclared()
    {
        var seen = new List<string>();
        var code = Declaring.As(
            "code",
            Declare,
            (turn, _) =>
            {
                var p = turn.Parameters;
                seen.Add($"{p.Number("days")} {p.Amount("from")} {p.Flag("strict")} {p.Text("mood")}");
                seen.Add(string.Join(",", p.Texts("kinds").ToArray()));
                seen.Add(
                    $"{p.Number("hours")} {p.Amount("to")} {p.Flag("loud")} {p.Text("weather")} {p.Texts("none").Length}"
                );
            }
        );
        var plan = LoyaltyProgram.Parse(Document).Compile(null, code);

        plan.Evaluate(
            Transaction.Create("1", DateTimeOffset.FromUnixTimeSeconds(0), "USD").Line("cone", 1, 1m).Build()
        );

        Assert.Equal(["7 500 True sunny", "cone,drink", "9 700 False fair 0"], seen);
    }

    [Fact]
    public void Parameters_TextForAList_IsAListOfOne()
    {
        string[] seen = [];
        var code = Declaring.As(
            "code",
            d => d.Texts("kinds", 1),
            (turn, _) => seen = turn.Parameters.Texts("kinds").ToArray()
        );
        var shop = new Shop(p => p.Custom("own", r => r.Uses("code").Parameter("kinds", "cone")), custom: code);

        shop.Sell(Each("cone", 1, 100));

        Assert.Equal(["cone"], seen);
    }

    [Theory]
    [InlineData("VND", "500", 500)]
    [InlineData("KWD", "5.125", 5125)]
    public void Parameters_Amount_IsOfTheProgramsCurrency(string currency, string text, long minorUnits)
    {
        long seen = 0;
        var code = Declaring.As("code", d => d.Amount("from"), (turn, _) => seen = turn.Parameters.Amount("from"));
        var shop = new Shop(
            p => p.Custom("own", r => r.Uses("code").Parameter("from", text)),
            currency: currency,
            custom: code
        );

        shop.Sell(Each("cone", 1, 100));

        Assert.Equal(minorUnits, seen);
    }

    [Theory]
    [InlineData("days")]
    [InlineData("other")]
    public void Parameters_ReadAsWhatTheyAreNot_AreAFaultThatSaysSo(string name)
    {
        var code = Declaring.As("code", d => d.Number("days", 0, 9, 1), (turn, _) => turn.Parameters.Text(name));
        var shop = new Shop(p => p.Custom("own", r => r.Uses("code")), custom: code);

        Assert.StartsWith(
            $"The code declares no parameter '{name}' of this kind. Read it as what it is declared, or declare it.",
            shop.Sell(Each("cone", 1, 100)).Faults.Single().Exception!.Message,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Declare_TwiceTheSame_IsSaidOfTheProgram()
    {
        var program = LoyaltyProgram.Create("p", "USD").Custom("own", r => r.Uses("code")).Build();

        Assert.False(program.TryCompile(null, Declaring.As("code", d => d.Flag("a").Flag("a")), out _, out var report));
        Assert.Contains(
            "saying 'The parameter 'a' is declared twice. Declare it once.",
            report.ToString(),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Fingerprint_OfOtherParameters_IsAnother()
    {
        ulong Of(long days) =>
            LoyaltyProgram
                .Create("p", "USD")
                .Custom("own", r => r.Uses("code").Parameter("days", days))
                .Build()
                .ContentHash();

        Assert.NotEqual(Of(7), Of(8));
    }

    [Fact]
    public void Locate_ParametersThatAreWrong_HaveLineAndColumn()
    {
        byte[] utf8 = Encoding.UTF8.GetBytes(Document);
        var program = LoyaltyProgram.Parse(Document);
        var code = Declaring.As("code", d => d.Number("days", 8, 9).Text("color"));

        program.TryCompile(null, code, out _, out var report);

        Assert.Equal(
            ["LR0342 3:19", "LR0341 3:31", "LR0343 3:45", "LR0341 3:56", "LR0341 3:73", "LR0341 3:100"],
            report.Locate(utf8).All.Select(one => $"{one.Code} {one.Line}:{one.Column}")
        );
    }

    [Theory]
    [InlineData("1.5")]
    [InlineData("{}")]
    [InlineData("null")]
    [InlineData("\"\"")]
    [InlineData("[7]")]
    public void TryParse_ValuesThatNoParameterHas_AreRefused(string value)
    {
        string document = Document.Replace("\"days\": 7", "\"days\": " + value);

        Assert.False(LoyaltyProgram.TryParse(Encoding.UTF8.GetBytes(document), out _, out var report));
        Assert.Equal("$.rules[0].parameters.days" + (value == "[7]" ? "[0]" : ""), Assert.Single(report.All).Path);
    }
}
