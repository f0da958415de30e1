using Loyalty.Rules.Rewards;
using Loyalty.Rules.Rewards.Custom;
using static Loyalty.Rules.Tests.Goods;

namespace Loyalty.Rules.Tests.Rewards.Custom;

/// <summary>A custom rule that fails never loses the sale, nor what other rules give.</summary>
public sealed class CustomRuleFaultTests
{
    [Fact]
    public void Sell_CodeThrows_TheSaleStandsWithoutIt()
    {
        var shop = Beside(
            (_, proposal) =>
            {
                proposal.AmountOff(100);
                throw new InvalidOperationException("no network");
            }
        );

        var decision = shop.Sell(Each("cone", 6, 225));

        Assert.True(decision.Admission.IsAccepted);
        Assert.Equal((225L, 1L), (decision.Off(), decision.Free("card")));
        Assert.Equal(Verdict.Silent, decision.Verdict("own"));
        var fault = decision.Faults.Single();
        Assert.Equal(("own", "InvalidOperationException"), (fault.RuleId, fault.Type));
        Assert.Equal("no network", fault.Exception!.Message);
        Assert.Equal(1, shop.Ann.Version);
    }

    public static TheoryData<RewardStage, string> Misfits =>
        new()
        {
            { RewardStage.Item, "amount" },
            { RewardStage.Item, "percent" },
            { RewardStage.Item, "points" },
            { RewardStage.Item, "units of points" },
            { RewardStage.Basket, "units" },
            { RewardStage.Basket, "points" },
            { RewardStage.Basket, "too much" },
            { RewardStage.Points, "amount" },
            { RewardStage.Points, "units" },
            { RewardStage.Points, "too many" },
        };

    [Theory]
    [MemberData(nameof(Misfits))]
    public void Sell_ProposalThatDoesNotFit_IsAFault(RewardStage stage, string what)
    {
        var shop = Proposing.Shop(stage, (_, proposal) => Propose(what, proposal));

        var decision = shop.Sell(Each("cone", 1, 100));

        Assert.True(decision.Admission.IsAccepted);
        Assert.Equal((0, 0), (decision.Off(), decision.Points));
        Assert.Equal(Verdict.Silent, decision.Verdict());
        Assert.Equal("ProposalOfAnotherStage", decision.Faults.Single().Type);
    }

    [Theory]
    [InlineData(RewardStage.Item, "negative units")]
    [InlineData(RewardStage.Basket, "negative amount")]
    [InlineData(RewardStage.Points, "negative points")]
    public void Sell_NegativeNumber_IsAFault(RewardStage stage, string what)
    {
        var shop = Proposing.Shop(stage, (_, proposal) => Propose(what, proposal));

        Assert.Equal("ArgumentOutOfRangeException", shop.Sell(Each("cone", 1, 100)).Faults.Single().Type);
    }

    public static TheoryData<string, Reward> OutOfRange =>
        new()
        {
            { "a surcharge", Reward.AmountOff(-500) },
            { "nothing off", Reward.AmountOff(0) },
            { "nothing of it off", Reward.PercentOff(default) },
            { "too much off", Reward.AmountOff(1_000_000_000_001) },
            { "a cost below 0", Reward.AmountOff(5).Valued(-1, null) },
            { "too high a value", Reward.PercentOff(Percent.Hundred).Valued(null, long.MaxValue) },
        };

    // A customer never pays more because of a rule, and no sum wraps.
    [Theory]
    [MemberData(nameof(OutOfRange))]
    public void Sell_UnitsForARewardOutOfRange_IsAFault(string what, Reward each)
    {
        var shop = Proposing.Shop(RewardStage.Item, (_, proposal) => proposal.Units(2, each));

        var decision = shop.Sell(Each("cone", 3, 200));

        Assert.Equal("RewardOutOfRange", decision.Faults.Single().Type);
        Assert.True(decision.Pays() == 600 && decision.Verdict() == Verdict.Silent, what);
    }

    [Fact]
    public void Sell_UnitsWithoutEnd_AreThoseThatThereAre()
    {
        var shop = Proposing.Shop(
            RewardStage.Item,
            (_, proposal) => proposal.Units(long.MaxValue, Reward.AmountOff(1_000_000_000_000))
        );

        var decision = shop.Sell(Each("cone", 3, 100));

        Assert.Equal((300, 3, 3), (decision.Off(), decision.Told().Asked, decision.Told().Granted));
    }

    [Fact]
    public void Sell_MostThatMayBeAsked_IsTaken()
    {
        var shop = Proposing.Shop(RewardStage.Points, (_, proposal) => proposal.Points(1_000_000_000_000));

        Assert.Equal(1_000_000_000_000, shop.Sell(Each("cone", 1, 100)).Points);
    }

    [Fact]
    public void Sell_AfterAFault_TheNextSaleHasNone()
    {
        bool fails = true;
        var shop = Beside(
            (_, _) =>
            {
                if (fails)
                    throw new InvalidOperationException();
            }
        );
        Assert.Single(shop.Sell(Each("cone", 1, 225)).Faults);
        fails = false;

        Assert.Empty(shop.Sell(Each("cone", 1, 225)).Faults);
    }

    private static void Propose(string what, Proposal proposal)
    {
        switch (what)
        {
            case "amount":
                proposal.AmountOff(1);
                break;
            case "percent":
                proposal.PercentOff(Percent.Of(1));
                break;
            case "points":
                proposal.Points(1);
                break;
            case "units":
                proposal.Units(1, Reward.AmountOff(1));
                break;
            case "units of points":
                proposal.Units(1, Reward.OfPoints(1));
                break;
            case "too much":
                proposal.AmountOff(1_000_000_000_001);
                break;
            case "too many":
                proposal.Points(long.MaxValue);
                break;
            case "negative units":
                proposal.Units(-1, Reward.AmountOff(1));
                break;
            case "negative amount":
                proposal.AmountOff(-1);
                break;
            default:
                proposal.Points(-1);
                break;
        }
    }

    private static Shop Beside(Proposing.Code code) =>
        new(
            p => p.FreeItem("card", r => r.Buy(Sku("cone"), 5)).Custom("own", r => r.Uses("code")),
            custom: new Dictionary<string, ICustomRewardRule> { ["code"] = new Proposing(code) }
        );
}
