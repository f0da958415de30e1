using ForwardChaining;
using Loyalty.Rules.Rewards;
using Loyalty.Rules.Rewards.Custom;
using Loyalty.Rules.Testing;

namespace Loyalty.Rules.ForwardChaining.Tests;

public sealed class ContractTests
{
    private const long MostBytes = 100_000;

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void Contract_OfTheDocumentedRules_IsKept(int seed)
    {
        var rules = ForwardChainingRule.Create().Rule<ThreeKinds>().Rule<RegularsGetMore>().Counter("seen").Build();
        var program = Club.Plan(rules).Program;

        var report = CustomRuleContract
            .Of(program, new Dictionary<string, ICustomRewardRule> { ["kinds"] = rules }, Club.Goods)
            .Seed(seed)
            .MostBytes(MostBytes)
            .Check();

        Assert.True(report.Awards > 10, $"{report.Awards} awards");
    }

    [Fact]
    public void Contract_OfRulesOfEachStage_AmongOthers_IsKept()
    {
        var points = Code.Of(
            Code.EachLine((rule, line) => rule.Points(line.Units)),
            new LowA((rule, line) => rule.Points(line.Remaining / 100))
        );
        var half = Code.Of(Code.EachLine((rule, line) => rule.Units(line.Units, Reward.PercentOff(Percent.Of(50)))));
        var first = Code.Of(
                new EqualD((rule, line) => rule.PercentOff(Percent.Of(5))),
                Code.EachLine((rule, line) => rule.AmountOff(line.Amount / 10))
            )
            .Combine(ProposalCombination.First);
        var program = LoyaltyProgram
            .Create("club", "USD")
            .Custom("half", r => r.Uses("half").Stage(RewardStage.Item).CapUnits(2))
            .Custom("first", r => r.Uses("first"))
            .Custom("points", r => r.Uses("points").Stage(RewardStage.Points).CapPoints(70, CalendarWindow.Month))
            .BasketTiers("other", r => r.Spend().AmountOff(1m, 4m))
            .Arbitrate(ArbitrationNode.Best("first", "other"))
            .Build();

        var report = CustomRuleContract
            .Of(
                program,
                new Dictionary<string, ICustomRewardRule>
                {
                    ["half"] = half.Build(),
                    ["first"] = first.Build(),
                    ["points"] = points.Build(),
                },
                Club.Goods
            )
            .Sales(60)
            .MostBytes(MostBytes)
            .Check();

        Assert.True(report.Awards > 60, $"{report.Awards} awards");
    }
}
