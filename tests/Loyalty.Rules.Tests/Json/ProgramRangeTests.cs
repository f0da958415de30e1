using System.Text;
using Loyalty.Rules.Diagnostics;
using Loyalty.Rules.Rewards;

namespace Loyalty.Rules.Tests.Json;

/// <summary>What the reader takes, compilation takes; what it refuses, compilation refuses as well where C# says it.</summary>
public sealed class ProgramRangeTests
{
    private const string Priority = """{"id":"a","type":"signUpBonus","reward":{"points":1},"priority":#}""";
    private const string Units = """{"id":"a","type":"freeItem","buy":{"units":#}}""";
    private const string Percent = """{"id":"a","type":"signUpBonus","reward":{"percentOff":#}}""";
    private const string Points = """{"id":"a","type":"signUpBonus","reward":{"points":#}}""";
    private const string Times =
        """{"id":"a","type":"signUpBonus","reward":{"points":1},"caps":[{"amount":#,"unit":"times","per":"member"}]}""";

    [Theory]
    [InlineData(Priority, "-1000000")]
    [InlineData(Priority, "1000000")]
    [InlineData(Units, "1")]
    [InlineData(Units, "1000000")]
    [InlineData(Percent, "0.0001")]
    [InlineData(Percent, "100")]
    [InlineData(Points, "1")]
    [InlineData(Points, "1000000000000")]
    [InlineData(Times, "1000000000000")]
    public void TryCompile_AtTheEndsOfARange_TakesIt(string rule, string number)
    {
        Assert.True(
            LoyaltyProgram.TryParse(Document(rule, number), out var program, out var report),
            report.ToString()
        );
        Assert.True(program.TryCompile(null, out _, out report), report.ToString());
    }

    [Theory]
    [InlineData(Priority, "-1000001", "a whole number from -1000000 to 1000000")]
    [InlineData(Priority, "1000001", "a whole number from -1000000 to 1000000")]
    [InlineData(Units, "0", "a whole number from 1 to 1000000")]
    [InlineData(Units, "1000001", "a whole number from 1 to 1000000")]
    [InlineData(Percent, "0", "a percentage above 0 and up to 100 with at most four decimals")]
    [InlineData(Percent, "100.0001", "a percentage above 0 and up to 100 with at most four decimals")]
    [InlineData(Points, "0", "a whole number from 1 to 1000000000000")]
    [InlineData(Points, "1000000000001", "a whole number from 1 to 1000000000000")]
    [InlineData(Times, "1000000000001", "a whole number from 0 to 1000000000000")]
    public void TryParse_BeyondTheEndsOfARange_SaysTheRange(string rule, string number, string range)
    {
        Assert.False(LoyaltyProgram.TryParse(Document(rule, number), out _, out var report));

        var found = Assert.Single(report.All);
        Assert.Equal("LR0025", found.Code);
        Assert.Equal($"{number} is out of range. Here belongs {range}.", found.Message);
    }

    [Theory]
    [InlineData("LR0141", 1_000_001, 5, 100, 1, 1)]
    [InlineData("LR0154", 0, 1_000_001, 100, 1, 1)]
    [InlineData("LR0162", 0, 5, 0, 1, 1)]
    [InlineData("LR0164", 0, 5, 100, 1_000_000_000_001, 1)]
    [InlineData("LR0171", 0, 5, 100, 1, 1_000_000_000_001)]
    public void TryCompile_BeyondTheSameEndsInCSharp_Refuses(
        string code,
        int priority,
        int units,
        int percent,
        long points,
        long times
    )
    {
        var program = LoyaltyProgram
            .Create("p", "USD")
            .FreeItem("a", r => r.Priority(priority).Buy(Selector.Everything, units).PercentOff(percent))
            .SignUpBonus("b", r => r.Points(points).Cap(new Cap(times, CapUnit.Times, CapScope.Member)))
            .Build();

        Assert.False(program.TryCompile(null, out _, out var report));
        Assert.Equal([code], report.All.Where(one => one.Severity == DiagnosticSeverity.Error).Select(one => one.Code));
    }

    private static byte[] Document(string rule, string number) =>
        Encoding.UTF8.GetBytes("""{"program":"p","currency":"USD","rules":[""" + rule.Replace("#", number) + "]}");
}
