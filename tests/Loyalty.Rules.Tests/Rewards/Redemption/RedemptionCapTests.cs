using Loyalty.Rules.Rewards;
using Loyalty.Rules.Rewards.Redemption;
using static Loyalty.Rules.Tests.Goods;

namespace Loyalty.Rules.Tests.Rewards.Redemption;

public sealed class RedemptionCapTests
{
    [Theory]
    // Times are blocks.
    [InlineData(2, CapUnit.Times, false, 2, Verdict.Awarded, 1000, 400)]
    [InlineData(2, CapUnit.Times, false, 3, Verdict.CapReached, 0, 0)]
    [InlineData(2, CapUnit.Times, false, 0, Verdict.Awarded, 1000, 400)]
    // Points are those spent.
    [InlineData(599, CapUnit.Points, false, 2, Verdict.Awarded, 1000, 400)]
    [InlineData(599, CapUnit.Points, false, 3, Verdict.CapReached, 0, 0)]
    [InlineData(599, CapUnit.Points, false, 0, Verdict.Awarded, 1000, 400)]
    [InlineData(199, CapUnit.Points, false, 0, Verdict.CapReached, 0, 0)]
    // Money may cut the last block in part, but no block of the most.
    [InlineData(700, CapUnit.Money, false, 1, Verdict.Awarded, 500, 200)]
    [InlineData(700, CapUnit.Money, false, 2, Verdict.Reduced, 700, 400)]
    [InlineData(700, CapUnit.Money, true, 2, Verdict.CapReached, 0, 0)]
    [InlineData(500, CapUnit.Money, false, 2, Verdict.CapReached, 0, 0)]
    [InlineData(700, CapUnit.Money, false, 0, Verdict.Awarded, 500, 200)]
    [InlineData(499, CapUnit.Money, false, 0, Verdict.CapReached, 0, 0)]
    public void Money_WithACap_IsCutByBlocks(
        long amount,
        CapUnit unit,
        bool allOrNothing,
        int times,
        Verdict verdict,
        long discount,
        long redeemed
    )
    {
        var shop = Members.With(
            1000,
            p => p.Redemption("voucher", r => Capped(r.Points(200).AmountOff(5), amount, unit, allOrNothing))
        );

        var decision = shop.Sell(w => w.Want("voucher", times), Each("rice", 10, 500));

        Assert.Equal(
            (verdict, discount, redeemed),
            (decision.OutcomeOf("voucher").Verdict, decision.Discount.MinorUnits, decision.PointsRedeemed)
        );
    }

    [Theory]
    [InlineData(2, CapUnit.Times, false, 2, Verdict.Awarded, 4, 100)]
    [InlineData(2, CapUnit.Times, false, 3, Verdict.CapReached, 0, 0)]
    [InlineData(3, CapUnit.Units, false, 2, Verdict.Reduced, 3, 100)]
    [InlineData(3, CapUnit.Units, true, 2, Verdict.CapReached, 0, 0)]
    [InlineData(2, CapUnit.Units, false, 2, Verdict.CapReached, 0, 0)]
    [InlineData(3, CapUnit.Units, false, 0, Verdict.Awarded, 2, 50)]
    [InlineData(1, CapUnit.Units, false, 0, Verdict.CapReached, 0, 0)]
    // 2.50 is a tea and the half of another one; no block of the most is cut.
    [InlineData(250, CapUnit.Money, false, 1, Verdict.Reduced, 2, 50)]
    [InlineData(250, CapUnit.Money, false, 2, Verdict.CapReached, 0, 0)]
    [InlineData(450, CapUnit.Money, false, 2, Verdict.Reduced, 3, 100)]
    [InlineData(450, CapUnit.Money, true, 2, Verdict.CapReached, 0, 0)]
    [InlineData(450, CapUnit.Money, false, 0, Verdict.Awarded, 2, 50)]
    [InlineData(399, CapUnit.Money, false, 0, Verdict.CapReached, 0, 0)]
    [InlineData(800, CapUnit.Money, false, 0, Verdict.Awarded, 4, 100)]
    public void Units_WithACap_AreCutByBlocks(
        long amount,
        CapUnit unit,
        bool allOrNothing,
        int times,
        Verdict verdict,
        long units,
        long redeemed
    )
    {
        var shop = Members.With(
            1000,
            p => p.Redemption("teas", r => Capped(r.Points(50).Get(Sku("tea"), 2), amount, unit, allOrNothing))
        );

        var decision = shop.Sell(w => w.Want("teas", times), Each("tea", 9, 200));

        Assert.Equal(
            (verdict, units, redeemed),
            (decision.OutcomeOf("teas").Verdict, decision.OutcomeOf("teas").Granted, decision.PointsRedeemed)
        );
    }

    // Law 42: over the window of a member.
    [Fact]
    public void Law42_PointsOfADay_AreUsedUpAndFreshTheNextDay()
    {
        var shop = Members.With(
            2000,
            p =>
                p.Redemption(
                    "voucher",
                    r =>
                        r.Points(200)
                            .AmountOff(5)
                            .Cap(new Cap(500, CapUnit.Points, CapScope.Member, CalendarWindow.Day))
                            .Cap(new Cap(3, CapUnit.Times, CapScope.Member))
                )
        );
        Decision Ask(int times) => shop.Sell(w => w.Want("voucher", times), Each("rice", 10, 500));

        Assert.Equal(200, Ask(1).PointsRedeemed);
        Assert.Equal(200, Ask(0).PointsRedeemed);
        Assert.Equal(Verdict.CapReached, Ask(1).OutcomeOf("voucher").Verdict);
        shop.At("2026-06-02 12:00");
        Assert.Equal(200, Ask(0).PointsRedeemed);
        Assert.Equal(Verdict.CapReached, Ask(1).OutcomeOf("voucher").Verdict);
        var uses = shop.Ann.Core.Values.Take(shop.Ann.Core.Count);
        Assert.Contains(3, uses);
        Assert.Contains(400, uses);
    }

    private static void Capped(RedemptionRuleBuilder rule, long amount, CapUnit unit, bool allOrNothing)
    {
        rule.Cap(new Cap(amount, unit, CapScope.Transaction));
        if (allOrNothing)
            rule.AllOrNothing();
    }
}
