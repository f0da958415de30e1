using System.Text;
using Loyalty.Rules.Rewards;
using Loyalty.Rules.Testing;
using static Loyalty.Rules.Tests.Goods;
using Told = Loyalty.Rules.Testing.Given; // the engine has a Given of its own, which these tests see

namespace Loyalty.Rules.Tests.Testing;

public sealed class OccasionStoryTests
{
    private const string Program =
        "\"program\":{\"program\":\"p\",\"currency\":\"USD\",\"rules\":["
        + "{\"id\":\"bounce\",\"type\":\"tieredSpend\",\"window\":\"basket\",\"measure\":\"spend\",\"steps\":[{\"from\":\"50.00\",\"reward\":{\"coupon\":{\"amountOff\":\"5.00\",\"expiresAfter\":30}}}]},"
        + "{\"id\":\"again\",\"type\":\"crossSell\",\"when\":{\"items\":{\"sku\":\"cone\"},\"bought\":\"ever\"},\"offer\":{\"items\":{\"sku\":\"cone\"},\"units\":1},\"trial\":{\"notBoughtFor\":60}}]}";

    private static readonly LoyaltyPlan Plan = LoyaltyProgram
        .Create("p", "USD")
        .BasketTiers("bounce", r => r.Spend().Coupon(50m, Reward.AmountOff(500), 30))
        .CrossSell("again", r => r.WhenBought(Sku("cone")).Offer(Sku("cone")).Trial(60))
        .Build()
        .Compile();

    [Fact]
    public void Story_OfAMemberWithCouponsAndAHistory_StartsThere()
    {
        var story = Told.Program(Plan)
            .Member("ann")
            .HasCoupons("bounce", 2, validDays: 0)
            .HasBought("again", 61)
            .HasTried("again", 61)
            .Buys("cone", 2, 10m)
            .ThenDiscount(15m)
            .ThenCoupons("bounce", 1)
            .Member("bob")
            .HasCoupons("bounce", 1, validDays: -1)
            .HasBought("again", 60)
            .HasTried("again", 60)
            .Buys("cone", 2, 10m)
            .ThenDiscount(0m)
            .ThenCoupons("bounce", 0)
            .Member("cy")
            .Buys("tea", 1, 50m)
            .ThenCoupons("bounce", 1);

        var failure = Assert.Throws<ScenarioException>(() => story.ThenCoupons("bounce", 2));
        Assert.Contains(
            "The number of coupons of rule 'bounce' should be 2, and is 1.",
            failure.Message,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Story_OfWhatNoRuleKeeps_SaysSo()
    {
        var story = Told.Program(Plan).Member("ann");

        Assert.Throws<ArgumentException>(() => story.HasCoupons("again", 1, 0));
        Assert.Throws<ArgumentException>(() => story.HasCoupons("bounce", 1, 0, step: 1));
        Assert.Throws<ArgumentException>(() => story.HasBought("bounce", 1));
        Assert.Throws<ArgumentException>(() => story.HasTried("none", 1));
        Assert.Throws<ArgumentOutOfRangeException>(() => story.HasTried("again", -1));
    }

    [Theory]
    [InlineData(
        "\"coupons\":{\"bounce\":[{\"until\":\"2026-06-01\"},{\"until\":\"2026-06-02\",\"step\":1}]}",
        "LR0079 at $.members.ann.coupons.bounce: 1 is no step that gives coupons. Rule 'bounce' gives coupons at 1 of them, counted from 0."
    )]
    [InlineData(
        "\"coupons\":{\"again\":{\"until\":\"2026-06-01\"}}",
        "LR0086 at $.members.ann.coupons.again: Rule 'again' keeps nothing in an account 'coupons'. It keeps 'lastBought' and 'lastTried'."
    )]
    [InlineData(
        "\"bought\":{\"bounce\":\"2026-06-01\"}",
        "LR0086 at $.members.ann.bought.bounce: Rule 'bounce' keeps nothing in an account 'lastBought'. It keeps 'coupons'."
    )]
    public void Read_OfWhatNoRuleKeeps_SaysWhere(string start, string expected)
    {
        Assert.False(
            Scenario.TryRead(
                Encoding.UTF8.GetBytes(
                    "{\"scenario\":0,\"name\":\"n\","
                        + Program
                        + ",\"members\":{\"ann\":{"
                        + start
                        + "}},\"steps\":[{\"sale\":{\"member\":\"ann\",\"lines\":[]}}]}"
                ),
                "",
                out _,
                out var report
            )
        );
        Assert.Equal(expected, string.Join("\n", report.All.Select(one => $"{one.Code} at {one.Path}: {one.Message}")));
    }

    [Fact]
    public void Run_WithAnotherLastDay_SaysWhichItIs()
    {
        Assert.True(
            Scenario.TryRead(
                Encoding.UTF8.GetBytes(
                    "{\"scenario\":0,\"name\":\"n\","
                        + Program
                        + ",\"steps\":[{\"sale\":{\"at\":\"2026-06-01T12:00:00Z\",\"member\":\"ann\",\"lines\":[{\"sku\":\"tea\",\"price\":\"50.00\"}]},"
                        + "\"expect\":{\"awards\":{\"bounce\":{\"couponUntil\":\"2026-07-02\"}},\"coupons\":{\"bounce\":1}}}]}"
                ),
                "",
                out var scenario,
                out _
            )
        );

        Assert.Contains(
            "The last day of the coupon of rule 'bounce' should be 2026-07-02, and is 2026-07-01.",
            scenario!.Run().ToString(),
            StringComparison.Ordinal
        );
    }
}
