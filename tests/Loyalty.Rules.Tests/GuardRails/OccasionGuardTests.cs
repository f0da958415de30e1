#if NET
using Loyalty.Rules.Rewards;
using Loyalty.Rules.Rewards.CrossSell;
using static Loyalty.Rules.Tests.Goods;

namespace Loyalty.Rules.Tests.GuardRails;

/// <summary>Occasions cost a sale no byte, and rules whose coupons a member does not hold no look.</summary>
[Collection(nameof(ThreadAllocation))]
public sealed class OccasionGuardTests
{
    private static readonly DateTimeOffset Monday = new(2026, 6, 1, 15, 4, 0, TimeSpan.FromHours(-4));

    [Theory]
    [InlineData("coupons to use and to give")]
    [InlineData("joining")]
    [InlineData("a history that the sale says")]
    public void Evaluate_IntoAWarmBuffer_AllocatesNothing(string kind)
    {
        var plan = Everything();
        var member = plan.NewMember("ann");
        for (int i = 0; i < 4 && kind == "coupons to use and to give"; i++)
            member = plan.Evaluate(
                new Transaction(Header("past-" + i, Monday.AddMinutes(i), enrol: true), Lines()),
                member
            ).NextState!;
        var state = member.ToBuilder();
        var header = Header("sale", Monday.AddDays(1), enrol: kind == "joining");
        var lines = Lines();
        var buffer = new DecisionBuffer();
        plan.Evaluate(new SaleView(header, lines), state, buffer);
        Assert.True(buffer.Awards.Length > 0);
        Assert.Equal(kind == "coupons to use and to give", UsesACoupon(buffer));

        Assert.Equal(
            0,
            AllocatedBytes.Of(() => plan.Evaluate(new SaleView(header, lines), state, buffer), 10_000, 2_000)
        );
    }

    [Fact]
    public void Evaluate_WithAThousandCouponRules_LooksAtThoseOfWhichTheMemberHoldsOne()
    {
        var program = LoyaltyProgram.Create("shop", "USD");
        for (int i = 0; i < 1000; i++)
            program.SignUpBonus("welcome-" + i, r => r.PercentOff(5).AsCoupon(7).For(c => c.Code("code-" + i)));
        var plan = program.Build().Compile();
        var joining = Header("joining", Monday, enrol: true, codes: ["code-3", "code-700"]);
        var ann = plan.Evaluate(new Transaction(joining, [Each("cone", 1, 225)]), plan.NewMember("ann")).NextState!;
        var buffer = new DecisionBuffer();

        plan.Evaluate(
            new SaleView(Header("next", Monday, codes: ["code-3"]), [Each("cone", 1, 225)]),
            ann.ToBuilder(),
            buffer
        );
        int held = buffer.RulesVisited;
        plan.Evaluate(new SaleView(Header("late", Monday.AddDays(8)), [Each("cone", 1, 225)]), ann.ToBuilder(), buffer);

        Assert.Equal((2, 0), (held, buffer.RulesVisited));
    }

    private static bool UsesACoupon(DecisionBuffer buffer)
    {
        bool uses = false;
        foreach (ref readonly var posting in buffer.Postings)
            uses |= posting.Account == PostingAccount.Coupons && posting.After < posting.Before;
        return uses;
    }

    private static LoyaltyPlan Everything() =>
        LoyaltyProgram
            .Create("shop", "USD")
            .TimeZone("America/New_York")
            .MemberAttribute("segment", "birthday", "tried:try")
            .BasketTiers(
                "bounce",
                r => r.Spend().Coupon(10m, Reward.AmountOff(100), 30).Coupon(20m, Reward.AmountOff(300), 30)
            )
            .BasketTiers(
                "birthday",
                r => r.Spend().PercentOff(0m, 1m).For(c => c.Birthday(3, 7).Segment("vip").Code("A", "B"))
            )
            .BasketTiers("third", r => r.Spend().PercentOff(0m, 1m).For(c => c.EveryPurchase(1)))
            .SignUpBonus("first", r => r.OnFirstPurchase(30, 5m).PercentOff(1))
            .SignUpBonus("welcome", r => r.PercentOff(1).AsCoupon(7))
            .CrossSell("again", r => r.WhenBought(Sku("tea"), 30).Offer(Sku("tea")).PercentOff(10))
            .CrossSell(
                "try",
                r => r.When(Sku("cone"), 2).Offer(Sku("sundae")).Trial(60).History(PurchaseHistory.FromHost)
            )
            .CrossSell("later", r => r.When(Sku("cone"), 2).Offer(Sku("nuts")).NextVisit())
            .CrossSell("ticket", r => r.When(Sku("cone"), 2).Offer(Sku("milk")).AsCoupon(7))
            .Build()
            .Compile();

    private static Line[] Lines() =>
        [Each("cone", 5, 500), Each("milk", 1, 120), Each("nuts", 1, 330), Each("sundae", 1, 450), Each("tea", 2, 210)];

    private static SaleHeader Header(string id, DateTimeOffset at, bool enrol = false, string[]? codes = null) =>
        new(
            id,
            at,
            Currency.Parse("USD"),
            "ann",
            new SaleDetailsBuilder()
                .Enrol(enrol)
                .Code(codes ?? ["B"])
                .Attribute("segment", "vip")
                .Attribute("birthday", "06-03")
                .Attribute("tried:try", "2026-01-01")
                .Build()
        );
}
#endif
