using System.Globalization;
using Loyalty.Rules.Rewards;
using static Loyalty.Rules.Tests.Goods;

namespace Loyalty.Rules.Tests.Rewards.Redemption;

public sealed class LotPaymentTests
{
    [Fact]
    public void Law7_LotsArePaidFrom_InTheirOrderWithOnePostingEach()
    {
        var shop = Members.With(Voucher, ("a", 60), ("b", 70), ("c", 100));

        var decision = shop.Sell(w => w.Redeem("voucher"), Each("rice", 1, 500));

        Assert.Equal(
            [(0, 60L, 0L), (1, 70, 0), (2, 100, 30)],
            Takes(decision).Select(one => (one.Part, one.Before, one.After))
        );
        Assert.Equal("c:30 sale-1:5", shop.Ann.Lots());
        Assert.Equal(35, shop.Ann.Points);
        Assert.Equal(100, shop.Ann.Lots[0].Points); // what was issued stays known
    }

    [Fact]
    public void Law10_LotsThatExpiredOrAreForLater_PayNothing()
    {
        var shop = Members.With(Voucher);
        var now = shop.Now;
        var member = shop.Ann.ToBuilder();
        void Hold(string sale, long points, DateTimeOffset from, DateTimeOffset? to) =>
            member.Core.Lots.Add(new Lot(sale, "points", now.AddDays(-9), from, to, points, points));
        Hold("expired", 1000, now.AddDays(-9), now);
        Hold("soon", 150, now.AddDays(-9), now.AddTicks(1));
        Hold("later", 1000, now.AddTicks(1), null);
        Hold("always", 60, now, null);
        shop.Ann = member.ToImmutable();

        Assert.Equal((2210, 210), (shop.Ann.Points, shop.Ann.PointsAt(now)));
        var twice = shop.Sell(w => w.Redeem("voucher", 2), Each("rice", 1, 900));
        Assert.Equal((210, 400), (twice.OutcomeOf("voucher").Have, twice.OutcomeOf("voucher").Need));

        shop.Sell(w => w.Redeem("voucher"), Each("rice", 1, 500));

        // What cannot be spent stands where it stood; what is used up in between is gone.
        Assert.Equal("expired:1000 always:10 later:1000 sale-1:9 sale-2:5", shop.Ann.Lots());
    }

    [Fact]
    public void HeldBefore_IsTheDefault_AndLeavesTheSalesOwnLotAlone()
    {
        var shop = Members.With(Voucher, ("a", 199));

        var decision = shop.Sell(w => w.Redeem("voucher"), Each("rice", 10, 500));

        Assert.Equal((199, 200), (decision.OutcomeOf("voucher").Have, decision.OutcomeOf("voucher").Need));
        Assert.Equal("a:199 sale-1:50", shop.Ann.Lots());
    }

    [Fact]
    public void IncludingThisSale_TakesTheSalesOwnLotLast()
    {
        var shop = Members.With(Own, ("a", 170));

        var decision = shop.Sell(w => w.Redeem("own"), Each("rice", 10, 500));

        Assert.Equal([(0, 170L, 0L), (1, 50, 20)], Takes(decision).Select(one => (one.Part, one.Before, one.After)));
        Assert.Equal("sale-1:20", shop.Ann.Lots());
        Assert.Equal((50, 20), (shop.Ann.Lots[0].Points, shop.Ann.Points));
        Assert.Equal((20, 200), (decision.OutcomeOf("own").Have, decision.OutcomeOf("own").Need));
    }

    [Fact]
    public void IncludingThisSale_OfAllThatIsEarned_LeavesNoLot()
    {
        var shop = Members.With(Own, ("a", 150));

        shop.Sell(w => w.Redeem("own"), Each("rice", 10, 500));

        Assert.Equal(("", 0), (shop.Ann.Lots(), shop.Ann.Points));
    }

    // Lots issued at one instant stand by sale.
    [Theory]
    [InlineData("y", "x:20 y:50", "y:20")]
    [InlineData("w", "w:50 x:20", "x:20")]
    public void IncludingThisSale_AmongLotsOfTheSameInstant_KeepsTheOrder(string sale, string both, string left)
    {
        var shop = Members.With(Own);
        var member = shop.Ann.ToBuilder();
        member.Core.Lots.Add(new Lot("a", "points", shop.Now.AddDays(-1), shop.Now.AddDays(-1), null, 150, 150));
        member.Core.Lots.Add(new Lot("x", "points", shop.Now, shop.Now, null, 20, 20));
        var held = member.ToImmutable();

        var plain = shop.Plan.Evaluate(shop.Sale(sale, "ann", null, Each("rice", 10, 500)), held);
        var redeems = shop.Plan.Evaluate(shop.Sale(sale, "ann", w => w.Redeem("own"), Each("rice", 10, 500)), held);

        Assert.Equal("a:150 " + both, plain.NextState!.Lots());
        Assert.Equal(left, redeems.NextState!.Lots());
    }

    [Fact]
    public void SeveralRedemptions_OfSeveralOwnLots_PayInOrder()
    {
        var shop = Members.With(
            p =>
                p.BasketTiers("bonus", r => r.Spend().Points(0, 100))
                    .BasketTiers("another", r => r.Spend().Points(0, 30).Priority(5))
                    .Redemption("b-held", r => r.Points(40).AmountOff(1))
                    .Redemption("a-own", r => r.Points(70).AmountOff(1).IncludingThisSale())
                    .Redemption("c-own", r => r.Points(100).AmountOff(1).IncludingThisSale()),
            ("x", 115)
        );

        var before = shop.Ann;
        var decision = shop.Sell(w => w.Redeem("c-own").Redeem("b-held").Redeem("a-own"), Each("rice", 10, 500));

        Assert.Equal(
            [
                ("a-own", 0, 115L, 45L),
                ("b-held", 0, 45, 5),
                ("c-own", 0, 5, 0),
                // The sale's own stand by rule, and are named in the order of their postings.
                ("c-own", 1, 30, 0),
                ("c-own", 2, 100, 35),
            ],
            Takes(decision).Select(one => (one.RuleId!, one.Part, one.Before, one.After))
        );
        Assert.Equal(
            ["another", "bonus", "points"],
            decision.Postings.Where(one => one.Account == PostingAccount.Points).Select(one => one.RuleId)
        );
        Assert.Equal("sale-1:35 sale-1:50", shop.Ann.Lots());
        AssertApplied(shop, before, decision);
    }

    // A dish that points buy earns none of them: what is promised is what remains.
    [Fact]
    public void IncludingThisSale_ThatEarnsLessWithTheReward_IsDecidedAgain()
    {
        var shop = Members.With(
            p => p.Redemption("dish", r => r.Points(100).Get(Sku("pho")).IncludingThisSale()),
            ("a", 95)
        );

        // 9.00 would earn 9 and make 104, but then the dish earns nothing and 95 are not 100.
        var none = shop.Sell(w => w.Redeem("dish"), Each("pho", 1, 900));
        Assert.Equal((Verdict.NotEnoughPoints, 95), (none.OutcomeOf("dish").Verdict, none.OutcomeOf("dish").Have));
        Assert.Equal("a:95 sale-1:9", shop.Ann.Lots());

        // With 6.00 of rice it works out: 104 and 6.
        var dish = shop.Sell(w => w.Redeem("dish"), Each("pho", 1, 900), Each("rice", 1, 600));
        Assert.Equal((900, 6), (dish.Discount.MinorUnits, dish.Points));
        Assert.Equal("sale-1:4 sale-2:6", shop.Ann.Lots());
    }

    [Fact]
    public void With_ADecisionOnOtherLots_Throws()
    {
        var shop = Members.With(Voucher, ("a", 150), ("b", 150));
        var other = Members.With(Voucher, ("a", 100), ("b", 200));
        var decision = shop.Plan.Evaluate(
            shop.Sale("s", "ann", w => w.Redeem("voucher"), Each("rice", 1, 500)),
            shop.Ann
        );

        Assert.Throws<InvalidOperationException>(() => other.Ann.With(decision));
        Assert.Equal("b:100 s:5", shop.Ann.With(decision).Lots());
    }

    [Fact]
    public void Law3_ApplyInPlace_GivesTheSameStateSaleBySale()
    {
        var shop = Members.With(p =>
        {
            Voucher(p);
            p.Redemption("own", r => r.Points(30).AmountOff(1).IncludingThisSale());
        });
        for (int i = 1; i < 60; i++)
        {
            shop.At(shop.Now.AddHours(7).ToString("u", CultureInfo.InvariantCulture));
            var before = shop.Ann;
            var decision = shop.Sell(
                w => (i % 5 == 0 ? w.Want("voucher", i % 2) : w).Want("own", i % 4),
                Each("rice", 1 + (i % 9), 1700)
            );
            AssertApplied(shop, before, decision);
            Assert.Equal(shop.Ann.Lots.Sum(lot => lot.Remaining), shop.Ann.Points);
            Assert.All(shop.Ann.Lots, lot => Assert.InRange(lot.Remaining, 1, lot.Points));
        }
        Assert.True(shop.Ann.Version > 50);
    }

    private static void AssertApplied(Shop shop, MemberState before, Decision decision)
    {
        var buffer = new DecisionBuffer();
        var member = before.ToBuilder();
        shop.Plan.Evaluate(decision.Sale.AsView(), member, buffer);
        member.Apply(buffer);
        Assert.Equal(decision.NextState, member.ToImmutable());
        Assert.Equal(decision.NextState, before.With(decision));
        string json = System.Text.Encoding.UTF8.GetString(member.ToImmutable().ToJson());
        Assert.Equal(decision.NextState, shop.Plan.ReadState(json));
    }

    private static void Voucher(LoyaltyProgramBuilder program) =>
        program.Redemption("voucher", r => r.Points(200).AmountOff(5));

    private static void Own(LoyaltyProgramBuilder program) =>
        program.Redemption("own", r => r.Points(200).AmountOff(5).IncludingThisSale());

    private static IEnumerable<Posting> Takes(Decision decision) =>
        decision.Postings.Where(one => one.Account == PostingAccount.Redemption);
}
