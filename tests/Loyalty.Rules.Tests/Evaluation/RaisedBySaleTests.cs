using System.Globalization;
using Loyalty.Rules.Journeys;
using Loyalty.Rules.Rewards;
using Loyalty.Rules.Rewards.TieredSpend;
using static Loyalty.Rules.Tests.Goods;

namespace Loyalty.Rules.Tests.Evaluation;

/// <summary>What a sale says to the journey: which events, in which order, with which numbers.</summary>
public sealed class RaisedBySaleTests
{
    private static readonly string[] All =
    [
        "enrolled",
        "firstPurchase",
        "purchase",
        "cardCompleted",
        "tierReached",
        "rewardReceived",
        "rewardRedeemed",
    ];

    [Fact]
    public void Sell_ASaleOfEverything_RaisesAllInOrder()
    {
        string[] first =
        [
            "enrolled 0",
            "firstPurchase 5000",
            "purchase 5000",
            "cardCompleted 1",
            "tierReached 2",
            "rewardReceived 1000",
        ];
        string[] third = ["purchase 700", "rewardReceived 300", "rewardRedeemed 100"];
        var shop = Shop(
            p =>
                p.FreeItem("card", r => r.Buy(Sku("cone"), 5).Get(Sku("cone"), 1))
                    .MemberTiers("year", r => r.Tier("bronze", 10).Tier("silver", 40).Tier("gold", 1000))
                    .SignUpBonus("welcome", r => r.Points(100))
                    .Redemption("voucher", r => r.Points(100).AmountOff(3)),
            [.. first, .. third, "purchase 2000"]
        );

        Assert.Equal(first, Raised(shop.Sell(w => w.Enrol(), Each("cone", 6, 1000))));
        Assert.Equal(["purchase 2000"], Raised(shop.Sell(w => w.Enrol(), Each("cone", 2, 1000))));
        Assert.Equal(third, Raised(shop.Sell(w => w.Redeem("voucher"), Each("cone", 1, 1000))));
    }

    // A card that is filled and finds no target owes its units: it was completed all the same, and is not again when they are given.
    [Fact]
    public void Sell_SeveralCardsOfWhichNothingIsTaken_RaisesTheirNumberOnce()
    {
        var shop = Shop(
            p => p.FreeItem("card", r => r.Buy(Sku("cone"), 2).Get(Sku("tea"), 3)),
            "firstPurchase 500",
            "purchase 500",
            "cardCompleted 2",
            "purchase 0",
            "rewardReceived 400"
        );

        Assert.Equal(["firstPurchase 500", "purchase 500", "cardCompleted 2"], Raised(shop.Sell(Each("cone", 5, 100))));
        Assert.Equal(["purchase 0", "rewardReceived 400"], Raised(shop.Sell(Each("tea", 4, 100))));
    }

    // What the tree only tries on its way raises nothing; a card that lost still counts what is bought.
    [Fact]
    public void Sell_ACardThatLosesInTheTree_RaisesWhatItCame()
    {
        var shop = Shop(
            p =>
                p.FreeItem("card", r => r.Buy(Sku("cone"), 2).Get(Sku("cone"), 1))
                    .BasketTiers("money", r => r.Spend().AmountOff(1, 2.5m))
                    .Arbitrate(ArbitrationNode.Best("card", "money")),
            "firstPurchase 50",
            "purchase 50",
            "cardCompleted 1",
            "rewardReceived 250"
        );

        Assert.Equal(
            ["firstPurchase 50", "purchase 50", "cardCompleted 1", "rewardReceived 250"],
            Raised(shop.Sell(Each("cone", 3, 100)))
        );
        Assert.Equal((1, 1), (shop.Ann.Stamps("card"), shop.Ann.OwedUnits("card")));
    }

    [Fact]
    public void Sell_TiersOfRollingDays_RaiseWhereTheWindowReachesOne()
    {
        var shop = Shop(
            p =>
                p.MemberTiers(
                    "days",
                    r => r.Over(MeasureWindow.RollingDays(10)).Tier("none", 0).Tier("silver", 20).Tier("gold", 50)
                ),
            "tierReached 2",
            "tierReached 3"
        );

        Assert.Empty(Raised(shop.Sell(Each("tea", 1, 1900))));
        Assert.Equal(["tierReached 2"], Raised(shop.At("2026-06-10 12:00").Sell(Each("tea", 1, 100))));
        Assert.Empty(Raised(shop.At("2026-06-12 12:00").Sell(Each("tea", 1, 1800))));
        Assert.Equal(["tierReached 3"], Raised(shop.At("2026-06-12 13:00").Sell(Each("tea", 1, 9900))));
    }

    [Fact]
    public void Sell_TiersOfTheBalance_RiseByWhatAllRulesEarn()
    {
        var shop = Shop(
            p =>
                p.MemberTiers(
                        "balance",
                        r => r.Measure(TierMeasure.PointsBalance).Over(CalendarWindow.Lifetime).Tier("rich", 150)
                    )
                    .BasketTiers("points", r => r.Spend().Points(1, 100)),
            "tierReached 1"
        );

        Assert.Empty(Raised(shop.Sell(Each("tea", 1, 100))));
        Assert.Equal(["tierReached 1"], Raised(shop.Sell(Each("tea", 1, 100))));
        Assert.Empty(Raised(shop.Sell(Each("tea", 1, 100))));
    }

    // The sale has nothing that the rule of tiers looks at: the balance that it measures rises all the same.
    [Fact]
    public void Sell_TiersOfTheBalanceThatTheSaleDoesNotTouch_RiseByWhatOtherRulesGive()
    {
        var shop = Shop(
            p =>
                p.MemberTiers(
                        "balance",
                        r => r.Measure(TierMeasure.PointsBalance).Over(CalendarWindow.Lifetime).Tier("rich", 50)
                    )
                    .SignUpBonus("welcome", r => r.Points(100)),
            "enrolled 0",
            "tierReached 1",
            "purchase 100"
        );

        Assert.Equal(["enrolled 0", "tierReached 1"], Raised(shop.Sell(w => w.Enrol())));
        Assert.Equal(["purchase 100"], Raised(shop.Sell(Each("tea", 1, 100))));
    }

    [Fact]
    public void Sell_NoGoods_IsNoPurchase()
    {
        var shop = Shop(p => p.BasketTiers("points", r => r.Spend().Points(1, 100)), "enrolled 0");

        Assert.Equal(["enrolled 0"], Raised(shop.Sell(w => w.Enrol(), Each("tip", 1, 500, d => d.Kind(LineKind.Tip)))));
    }

    [Fact]
    public void Sell_PointsOrACoupon_ACouponIsARewardAndPointsAreNone()
    {
        string[] bought = ["firstPurchase 100", "purchase 100"];
        var points = Shop(p => p.BasketTiers("points", r => r.Spend().Points(1, 100)), [.. bought, "rewardReceived 0"]);
        var coupon = Shop(
            p => p.SignUpBonus("coupon", r => r.AmountOff(1).AsCoupon(7)),
            [.. bought, "enrolled 0", "rewardReceived 0"]
        );

        Assert.Equal(bought, Raised(points.Sell(Each("tea", 1, 100))));
        Assert.Equal(
            ["enrolled 0", .. bought, "rewardReceived 0"],
            Raised(coupon.Sell(w => w.Enrol(), Each("tea", 1, 100)))
        );
    }

    // What a journey does not declare is not raised, also where it would refuse it.
    [Fact]
    public void Sell_EventsThatTheJourneyDoesNotDeclare_AreNotRaised()
    {
        var shop = new Shop(p =>
            p.BasketTiers("points", r => r.Spend().Points(1, 100))
                .Journey(
                    Journey
                        .Create("j")
                        .Event("rewardRedeemed")
                        .Unknown(UnknownEvents.Refuse)
                        .Phase("a", phase => phase.Steady())
                        .Build()
                )
        );

        Assert.True(shop.Sell(Each("tea", 1, 100)).Admission.IsAccepted);
        Assert.Null(shop.Ann.Journey);
    }

    [Fact]
    public void Sell_AsCompiled_RaisesTheEventsThatTheDocsList() => Assert.Equal(All, SaleEvents.Ids);

    /// <summary>A shop whose journey takes the events that are expected, each with its number only, and stays where it is.</summary>
    private static Shop Shop(Action<LoyaltyProgramBuilder> rules, params string[] expected)
    {
        var shop = new Shop(p =>
        {
            rules(p);
            p.Journey(
                Journey
                    .Create("listener")
                    .Event(All)
                    .Phase(
                        "listening",
                        phase =>
                        {
                            phase.Steady();
                            foreach (string one in expected)
                            {
                                string[] parts = one.Split(' ');
                                long value = long.Parse(parts[1], CultureInfo.InvariantCulture);
                                phase.On(parts[0], t => t.If(Condition.Value(value, value)));
                            }
                        }
                    )
                    .Build()
            );
        });
        shop.Ann = shop.Plan.Enter(shop.Ann, shop.Now).NextState;
        return shop;
    }

    private static IEnumerable<string> Raised(Decision decision) =>
        decision.JourneySteps.Select(step => $"{step.Step.Trigger.Id} {step.Step.Transition!.If[0].AtLeast}");
}
