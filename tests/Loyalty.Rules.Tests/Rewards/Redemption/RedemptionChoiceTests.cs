using Loyalty.Rules.Rewards;
using static Loyalty.Rules.Tests.Goods;

namespace Loyalty.Rules.Tests.Rewards.Redemption;

/// <summary>Rewards for points under an arbitration tree and a margin guard.</summary>
public sealed class RedemptionChoiceTests
{
    [Theory]
    [InlineData(UnknownCost.Allow)]
    [InlineData(UnknownCost.Deny)]
    public void Guard_LetsThroughWhatPointsPay(UnknownCost unknown)
    {
        var shop = new Shop(
            p =>
                p.MemberTiers("points", r => r.Tier("one", 0, 1, 1))
                    .BasketTiers("half", r => r.Spend(Sku("cone")).PercentOff(0, 50))
                    .Redemption("cake", r => r.Points(50).Get(Sku("cake")))
                    .Redemption("voucher", r => r.Points(100).AmountOff(3))
                    .PointValue(100, 1)
                    .GuardMargin(10, unknown),
            goods => goods.Item("cone", i => i.Cost(300)).Item("cake", _ => { })
        );
        var member = shop.Ann.ToBuilder();
        var issued = shop.Now.AddDays(-1);
        member.Core.Lots.Add(new Lot("opening", "points", issued, issued, null, 500, 500));
        shop.Ann = member.ToImmutable();

        var decision = shop.Sell(w => w.Redeem("cake").Redeem("voucher"), Each("cone", 1, 400), Each("cake", 1, 500));

        // The margin is 1.00, so that rules may give 0.10 away. Points buy the cake, and 3.00 of the 2.00 that half off would leave.
        Assert.Equal((500, 10, 200), (Off(decision, "cake"), Off(decision, "half"), Off(decision, "voucher")));
        Assert.Equal((150, 350), (decision.PointsRedeemed, shop.Ann.Points - decision.Points));
        Assert.Equal(Verdict.Reduced, decision.OutcomeOf("voucher").Verdict);
    }

    [Theory]
    [InlineData(1, 0, 500)] // 5.00 off for points are less than 6.00 off: no points are spent.
    [InlineData(2, 200, 300)]
    public void Best_WeighsARequestAsTheWholeSale(int times, long spent, long left)
    {
        var shop = Members.With(
            500,
            p =>
                p.Redemption("voucher", r => r.Points(100).AmountOff(5))
                    .BasketTiers("off", r => r.Spend().AmountOff(0, 6))
                    .Arbitrate(ArbitrationNode.Best("off", "voucher"))
        );

        var decision = shop.Sell(w => w.Redeem("voucher", times), Each("rice", 4, 500));

        Assert.Equal((spent, left), (decision.PointsRedeemed, shop.Ann.Points - decision.Points));
        Assert.Equal(spent == 0 ? 600 : 1000, decision.Discount.MinorUnits);
        Assert.Equal(spent == 0 ? Verdict.Lost : Verdict.Awarded, decision.OutcomeOf("voucher").Verdict);
    }

    [Fact]
    public void Best_ThatKeepsARewardOut_RefusesASaleThatWouldNotGoWithoutIt()
    {
        var shop = Members.With(
            500,
            p =>
                p.Redemption("voucher", r => r.Points(100).AmountOff(5))
                    .BasketTiers("off", r => r.Spend().AmountOff(0, 6))
                    .Arbitrate(ArbitrationNode.Best("off", "voucher"))
        );

        var decision = shop.Sell(w => w.Redeem("voucher", orRefuseSale: true), Each("rice", 4, 500));

        Assert.Equal((AdmissionStatus.Refused, Refusal.CannotRedeem, -1), Members.Admitted(decision));
        var outcome = Assert.Single(decision.Outcomes.ToArray());
        Assert.Equal(("voucher", Verdict.Lost, "off"), (outcome.RuleId, outcome.Verdict, outcome.LostTo));
        Assert.Equal(500, shop.Ann.Points);
    }

    [Fact]
    public void First_TakesTheRewardThatWasAskedFor_AndElseTheNext()
    {
        var shop = Members.With(
            150,
            p =>
                p.Redemption("voucher", r => r.Points(100).AmountOff(5).IncludingThisSale())
                    .BasketTiers("off", r => r.Spend().AmountOff(0, 6))
                    .Arbitrate(ArbitrationNode.First("voucher", "off"))
        );

        var without = shop.Sell(Each("rice", 1, 1000));
        var with = shop.Sell(w => w.Redeem("voucher"), Each("rice", 1, 1000));
        // 150 + 4 + 10 - 100 points are held, and 5 or 10 would be earned.
        var poor = shop.Sell(w => w.Redeem("voucher"), Each("rice", 1, 1000));

        Assert.Equal((600, 500, 600), (Total(without), Total(with), Total(poor)));
        Assert.Equal((0, 100, 0), (without.PointsRedeemed, with.PointsRedeemed, poor.PointsRedeemed));
        Assert.Equal(Verdict.Lost, with.OutcomeOf("off").Verdict);
        Assert.Equal(Verdict.NotEnoughPoints, poor.OutcomeOf("voucher").Verdict);
    }

    [Theory]
    [InlineData(1, 1, 150, 450)] // the tea at 2.50; that at 0.80 has nothing to gain
    [InlineData(2, 2, 450, 400)]
    [InlineData(3, 0, 0, 500)]
    [InlineData(0, 2, 450, 400)]
    public void Units_AtAPrice_AreThoseThatCostMore(int times, long units, long off, long left)
    {
        var shop = Members.With(500, p => p.Redemption("tea", r => r.Points(50).Get(Sku("tea")).FixedPrice(1)));

        var decision = shop.Sell(
            w => w.Want("tea", times),
            Each("tea", 1, 80),
            Each("tea", 1, 250),
            Each("tea", 1, 100),
            Each("tea", 1, 400)
        );

        var outcome = decision.OutcomeOf("tea");
        Assert.Equal((units, off), (outcome.Granted, decision.Discount.MinorUnits));
        Assert.Equal(left, shop.Ann.Points - decision.Points);
        Assert.Equal(units > 0 ? Verdict.Awarded : Verdict.NoTarget, outcome.Verdict);
    }

    [Fact]
    public void MostUnits_ThatACapOnMoneyCuts_AskForNothing()
    {
        var shop = Members.With(500, p => p.Redemption("tea", r => r.Points(50).Get(Sku("tea")).CapMoney(1)));

        var outcome = shop.Sell(w => w.Want("tea", 0), Each("tea", 3, 250)).OutcomeOf("tea");

        Assert.Equal((Verdict.CapReached, 0, 0), (outcome.Verdict, outcome.Asked, outcome.Granted));
    }

    private static long Total(Decision decision) => decision.Discount.MinorUnits;

    private static long Off(Decision decision, string rule) =>
        decision.Awards.Where(award => award.RuleId == rule).Sum(award => award.Discount);
}
