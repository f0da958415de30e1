using Loyalty.Rules.Rewards;
using Loyalty.Rules.Rewards.Custom;
using Loyalty.Rules.Tests.Rewards.Custom;
using static Loyalty.Rules.Tests.Goods;

namespace Loyalty.Rules.Tests.Evaluation;

/// <summary>A rule that stands in a branch that is not taken tells what it would have come to there, and its progress in the sale as it was decided.</summary>
public sealed class OutOfEffectTests
{
    [Fact]
    public void Sell_AFirstOfWhichNothingFires_TellsWhatItsRuleAsksBehindTheRulesInEffect()
    {
        // "all cones" stands in the same branch of the best and takes what the card would have freed.
        var shop = new Shop(p =>
            p.CrossSell("all cones", r => r.When(Sku("tea"), 1).Offer(Sku("cone"), 2).AmountOff(0.5m).Priority(1))
                .FreeItem("card", r => r.Buy(Sku("tea"), 1).Get(Sku("cone"), 1).AmountOff(0.01m))
                .BasketTiers("coupon", r => r.Spend().AmountOff(0, 0.1m))
                .Arbitrate(
                    ArbitrationNode.Best(
                        ArbitrationNode.All(ArbitrationNode.First("card").Named("meals"), "all cones"),
                        "coupon"
                    )
                )
        );

        var decision = shop.Sell(Each("tea", 1, 100), Each("cone", 2, 400));

        var card = decision.Told("card");
        Assert.Equal((Verdict.Lost, "all cones", null), (card.Verdict, card.LostTo, card.Node));
        Assert.Equal((0, 1), (card.Asked, card.Waiting));
        Assert.Equal("best", decision.Told("coupon").Node);
    }

    [Fact]
    public void Sell_ARuleThatItsCapStopsThere_TellsWhatItAskedThere()
    {
        // Without the free cone the basket would be at 8.00 and the rule used up; with it the rule does not come to its step.
        var shop = new Shop(p =>
            p.FreeItem("deal", r => r.InBasket().Buy(Sku("cone"), 1))
                .BasketTiers("big", r => r.Spend().AmountOff(8, 1).CapTimes(1, CalendarWindow.Day))
                .Arbitrate(ArbitrationNode.Best("big", "deal"))
        );
        Assert.Equal(Verdict.Awarded, shop.Sell(Each("cone", 1, 900)).Verdict("big"));

        var big = shop.Sell(Each("cone", 2, 400)).Told("big");

        Assert.Equal((Verdict.CapReached, 100, 0), (big.Verdict, big.Asked, big.Granted));
        Assert.Equal((400, 800), (big.Have, big.Need));
    }

    [Fact]
    public void Sell_ACodeThatHasNothingLeftToAskFor_TellsInWhatItAskedThere()
    {
        var half = new Proposing((turn, proposal) => proposal.AmountOff(Left(turn) / 2));
        var shop = new Shop(
            p =>
                p.FreeItem("deal", r => r.InBasket().Buy(Sku("tea"), 1).Get(Sku("cone"), 1))
                    .Custom("half", r => r.Uses("half").Stage(RewardStage.Basket).On(Sku("cone")))
                    .Arbitrate(ArbitrationNode.Best("half", "deal")),
            custom: new Dictionary<string, ICustomRewardRule> { ["half"] = half }
        );

        var told = shop.Sell(Each("tea", 1, 100), Each("cone", 1, 300)).Told("half");

        Assert.Equal((Verdict.Lost, "deal", "best"), (told.Verdict, told.LostTo, told.Node));
        Assert.Equal((OutcomeUnit.Money, 150, 0), (told.AwardUnit, told.Asked, told.Granted));

        static long Left(CustomTurn turn)
        {
            var lines = new RuleLine[turn.LineCount];
            turn.CopyLines(lines);
            return lines.Where(line => line.IsTarget).Sum(line => line.Remaining);
        }
    }

    [Fact]
    public void Sell_ARewardThatComesToNothingThere_TellsThatItHasNoTarget()
    {
        var shop = new Shop(p =>
            p.FreeItem("deal", r => r.InBasket().Buy(Sku("tea"), 1).Get(Sku("cone"), 3))
                .BasketTiers("set", r => r.Spend(Sku("cone")).SetPrice(1, 3, 20))
                .Arbitrate(ArbitrationNode.First("deal", "set"))
        );

        var set = shop.Sell(Each("tea", 1, 100), Each("cone", 3, 300)).Told("set");

        Assert.Equal((Verdict.NoTarget, 0), (set.Verdict, set.Asked));
        Assert.Equal((0, 100), (set.Have, set.Need));
    }

    [Fact]
    public void Sell_ARewardByPiecesThatWasOnlyTried_LeavesNoPartsInTheDecision()
    {
        var shop = new Shop(
            p =>
                p.BasketTiers("amount", r => r.Spend().AmountOff(0, 5))
                    .BasketTiers("pieces", r => r.Units().FixedPrice(3, 0.99m).PerLine().CapMoney(1))
                    .Arbitrate(ArbitrationNode.First("amount", "pieces"))
                    .GuardMargin(unknownCost: UnknownCost.Deny),
            goods => goods.Item("cone")
        );

        var decision = shop.Sell(Each("cone", 3, 150));

        Assert.Equal(Verdict.CutByGuard, decision.Verdict("amount"));
        Assert.Empty(decision.Awards);
        Assert.Empty(decision.LineDiscounts);
    }
}
