using Loyalty.Rules.Rewards;

namespace Loyalty.Rules.ForwardChaining.Tests;

public sealed class CombinationTests
{
    private static readonly Reward Half = Reward.PercentOff(Percent.Of(50));

    [Fact]
    public void Points_OfSeveralRules_AreAddedUp()
    {
        var code = Code.Of(
            new LowA((rule, _) => rule.Points(30)),
            Code.EachLine((rule, line) => rule.Points(line.Units))
        );

        Assert.Equal(32, new Till(code.Build(), r => r.Stage(RewardStage.Points)).Sell(2).Points);
    }

    [Fact]
    public void Units_OfOneReward_AreAddedUp()
    {
        var code = Code.Of(
            new LowA((rule, _) => rule.Units(1, Half)),
            Code.EachLine((rule, _) => rule.Units(2, Reward.PercentOff(Percent.Of(50))))
        );

        var decision = new Till(code.Build(), r => r.Stage(RewardStage.Item)).Sell(4);

        Assert.Equal(3 * 250, decision.Discount.MinorUnits);
    }

    [Fact]
    public void PercentOff_OfOneRule_IsProposed()
    {
        var code = Code.Of(
            new LowA((rule, _) => rule.PercentOff(default)),
            Code.EachLine((rule, _) => rule.PercentOff(Percent.Of(10)))
        );

        Assert.Equal(100, new Till(code.Build()).Sell(2).Discount.MinorUnits);
    }

    [Theory]
    [InlineData("percentages")]
    [InlineData("kinds")]
    [InlineData("rewards")]
    public void Sum_OfWhatCannotBeAdded_IsAFaultThatNamesBoth(string what)
    {
        var code = what switch
        {
            "percentages" => Code.Of(
                new LowA((rule, _) => rule.PercentOff(Percent.Of(5))),
                Code.EachLine((rule, _) => rule.PercentOff(Percent.Of(10)))
            ),
            "kinds" => Code.Of(
                new LowA((rule, _) => rule.Points(5)),
                Code.EachLine((rule, _) => rule.PercentOff(Percent.Of(10)))
            ),
            _ => Code.Of(
                new LowA((rule, _) => rule.Units(1, Reward.PercentOff(Percent.Of(49)))),
                Code.EachLine((rule, _) => rule.Units(1, Half))
            ),
        };

        var fault = new Till(code.Build()).Sell().Faults.Single();

        Assert.Equal(
            "The rules 'b' and 'a' propose what cannot be added up. Let them propose amounts, points or units of one reward alike, or take the first: Combine(ProposalCombination.First).",
            fault.Exception!.Message
        );
        var stage = what == "rewards" ? RewardStage.Item : RewardStage.Basket;
        var first = new Till(code.Combine(ProposalCombination.First).Build(), r => r.Stage(stage)).Sell();
        Assert.Empty(first.Faults);
        Assert.True(first.Discount.MinorUnits > 0);
    }

    [Fact]
    public void Sum_BeyondAllNumbers_IsAFault()
    {
        var code = Code.Of(
            new LowA((rule, _) => rule.AmountOff(long.MaxValue)),
            Code.EachLine((rule, _) => rule.AmountOff(1))
        );

        Assert.Equal("OverflowException", new Till(code.Build()).Sell().Faults.Single().Type);
    }

    [Fact]
    public void Combine_UnknownWay_Throws() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => ForwardChainingRule.Create().Combine((ProposalCombination)2));
}
