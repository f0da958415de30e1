using System.Text;
using Loyalty.Rules.Rewards.Custom;
using Loyalty.Rules.Tests.Rewards.Custom;

namespace Loyalty.Rules.Tests.Json;

public sealed class CounterAccountTests
{
    [Theory]
    [InlineData(
        """{ "rule": "own", "account": "customCounter", "counter": "cups", "from": "2026-06-01", "value": 1 }""",
        "LR0076 at $.counters[0].counter: 'cups' is no counter that is kept here. Rule 'own' keeps 'cones' and 'teas'."
    )]
    [InlineData(
        """{ "rule": "own", "account": "customCounter", "from": "2026-06-01", "value": 1 }""",
        "LR0021 at $.counters[0].counter: The account 'customCounter' needs the property 'counter': the name of the counter."
    )]
    [InlineData(
        """{ "account": "purchases", "counter": "cones", "value": 1 }""",
        "LR0076 at $.counters[0].counter: 'cones' is no counter that is kept here. 'purchases' is no counter of a custom rule. Leave it out."
    )]
    [InlineData(
        """{ "rule": "own", "account": "customCounter", "counter": "cones", "from": "2026-06-02", "value": 1 }""",
        "LR0089 at $.counters[0].from: "
    )]
    [InlineData(
        """{ "rule": "own", "account": "customCounter", "counter": "teas", "value": -1 }""",
        "LR0090 at $.counters[0].value: -1 is out of range. Rule 'own' keeps 0 to 1000000000000000000 in 'customCounter'."
    )]
    public void TryReadState_OfAnAccountOfCounters_SaysWhatIsWrong(string counter, string expected)
    {
        var plan = LoyaltyProgram
            .Create("shop", "USD")
            .Custom(
                "own",
                r => r.Uses("code").Counter("cones", CalendarWindow.Week).Counter("teas", CalendarWindow.Lifetime)
            )
            .Build()
            .Compile(null, new Dictionary<string, ICustomRewardRule> { ["code"] = new Proposing((_, _) => { }) });
        string document = Encoding.UTF8.GetString(plan.NewMember("ann").ToJson());
        string spoilt = document.Insert(document.LastIndexOf('}'), ",\"counters\":[" + counter + "]");

        Assert.False(plan.TryReadState(Encoding.UTF8.GetBytes(spoilt), out _, out var report));
        var diagnostic = Assert.Single(report.All);
        Assert.StartsWith(
            expected,
            diagnostic.Code + " at " + diagnostic.Path + ": " + diagnostic.Message,
            StringComparison.Ordinal
        );
    }
}
