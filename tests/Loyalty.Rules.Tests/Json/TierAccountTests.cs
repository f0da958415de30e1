using System.Text;

namespace Loyalty.Rules.Tests.Json;

public sealed class TierAccountTests
{
    [Theory]
    [InlineData(
        """{ "rule": "club", "account": "tierReward", "tier": "bronze", "value": 1 }""",
        "LR0075 at $.counters[0].tier: 'bronze' is no tier that is counted here. Rule 'club' has a reward for reaching 'silver' and 'gold'."
    )]
    [InlineData(
        """{ "rule": "club", "account": "tierReward", "value": 1 }""",
        "LR0021 at $.counters[0].tier: The account 'tierReward' needs the property 'tier': the id of the tier."
    )]
    [InlineData(
        """{ "account": "purchases", "tier": "gold", "value": 1 }""",
        "LR0075 at $.counters[0].tier: 'gold' is no tier that is counted here. 'purchases' belongs to no tier. Leave it out."
    )]
    [InlineData(
        """{ "rule": "club", "account": "tierReward", "tier": "gold", "value": 2 }""",
        "LR0090 at $.counters[0].value: 2 is out of range. Rule 'club' keeps 0 to 1 in 'tierReward'."
    )]
    [InlineData(
        """{ "rule": "club", "account": "stepRemainder", "value": "2.50" }""",
        "LR0090 at $.counters[0].value: '2.50' is out of range. Rule 'club' keeps '0.00' to '2.49' in 'stepRemainder'."
    )]
    public void TryReadState_OfAnAccountOfTiers_SaysWhatIsWrong(string counter, string expected)
    {
        var plan = Plan();
        string document = Encoding.UTF8.GetString(plan.NewMember("ann").ToJson());
        int end = document.LastIndexOf('}');
        string spoilt = document.Substring(0, end) + ",\"counters\":[" + counter + "]}";

        Assert.False(plan.TryReadState(Encoding.UTF8.GetBytes(spoilt), out _, out var report));
        var diagnostic = Assert.Single(report.All);
        Assert.Equal(expected, diagnostic.Code + " at " + diagnostic.Path + ": " + diagnostic.Message);
    }

    private static LoyaltyPlan Plan() =>
        LoyaltyProgram
            .Create("shop", "USD")
            .MemberTiers(
                "club",
                r =>
                    r.Tier("bronze", 0, 1, 1)
                        .Tier("silver", 50, t => t.Earns(5, 2.50m).InSteps().OnReaching(500))
                        .Tier("gold", 200, t => t.OnReaching(700))
            )
            .Build()
            .Compile();
}
