using Loyalty.Rules.Rewards;
using static Loyalty.Rules.Tests.Goods;

namespace Loyalty.Rules.Tests.Rewards;

public sealed class CouponTests
{
    private const int FirstOfJune2026 = 20_605;

    private static readonly Line Large = Each("cone", 6, 1000);
    private static readonly Line Small = Each("cone", 2, 1000);

    [Fact]
    public void Sell_ALargeBasket_GivesACouponForTheNextVisit()
    {
        var shop = Bounce();

        var first = shop.Sell(Large);
        var second = shop.Sell(Small);
        var third = shop.Sell(Small);

        var award = first.Awards.Single();
        Assert.Equal((AwardKind.Coupon, 0L, FirstOfJune2026 + 30), (award.Kind, award.Discount, award.CouponUntil));
        Assert.Equal((Verdict.Awarded, OutcomeUnit.Coupons, 1L, 1L, 1L), Numbers(first));
        Assert.Equal(["Coupons bounce 0->1"], first.Posted(PostingAccount.Coupons));
        Assert.Equal((500L, AwardKind.BasketDiscount), (second.Off(), second.Awards.Single().Kind));
        Assert.Null(second.Awards.Single().CouponUntil);
        Assert.Equal((Verdict.Awarded, OutcomeUnit.Money, 500L, 500L, 0L), Numbers(second));
        Assert.Equal(["Coupons bounce 1->0"], second.Posted(PostingAccount.Coupons));
        Assert.Equal((0L, Verdict.NotYet), (third.Off(), third.Verdict()));
    }

    [Fact]
    public void Sell_TheSaleThatGivesACoupon_DoesNotUseIt()
    {
        var shop = Bounce();

        Assert.Equal(0, shop.Sell(Large).Off());
        Assert.Equal(500, shop.Sell(Large).Off());
        Assert.Equal(500, shop.Sell(Large).Off());
    }

    [Fact]
    public void Sell_ACouponUsedAndOneEarned_IsOneAwardAndOnePosting()
    {
        var shop = Bounce();
        shop.Sell(Large);

        var sameDay = shop.Sell(Large);
        var nextDay = shop.At("2026-06-02 12:00").Sell(Large);

        Assert.Equal((500L, (int?)FirstOfJune2026 + 30), (sameDay.Off(), sameDay.Awards.Single().CouponUntil));
        Assert.Equal(["Coupons bounce 1->1"], sameDay.Posted(PostingAccount.Coupons));
        Assert.Equal(["Coupons bounce 1->0", "Coupons bounce 0->1"], nextDay.Posted(PostingAccount.Coupons));
        Assert.Equal((Verdict.Awarded, OutcomeUnit.Money, 500L, 500L, 1L), Numbers(nextDay));
        Assert.Equal(FirstOfJune2026 + 31, shop.Ann.Coupons("bounce").Single().Until);
    }

    [Theory]
    [InlineData("2026-07-01 23:59", 500)]
    [InlineData("2026-07-02 00:00", 0)]
    public void Sell_AfterTheLastDay_TheCouponIsNotUsable(string at, int off)
    {
        var shop = Bounce();
        shop.Sell(Large);

        var decision = shop.At(at).Sell(Small);

        Assert.Equal(off, decision.Off());
        Assert.Equal(off > 0 ? Verdict.Awarded : Verdict.NotYet, decision.Verdict());
    }

    [Fact]
    public void Sell_SeveralCoupons_TheOneThatEndsFirstIsUsedOneASale()
    {
        var shop = Bounce();
        shop.Sell(Large);
        shop.At("2026-06-03 12:00").Sell(Each("tea", 60, 100)); // nothing for the coupon to fall on
        shop.At("2026-06-05 12:00").Sell(Each("tea", 60, 100));
        Assert.Equal([30, 32, 34], shop.Ann.Coupons("bounce").Select(coupon => coupon.Until - FirstOfJune2026));

        var decision = shop.Sell(Small);

        Assert.Equal((500L, 2L), (decision.Off(), decision.Told().Waiting));
        Assert.Equal([32, 34], shop.Ann.Coupons("bounce").Select(coupon => coupon.Until - FirstOfJune2026));
    }

    [Fact]
    public void Sell_WhatTheCouponTookOff_DoesNotEarnTheNextOne()
    {
        var shop = new Shop(p => p.BasketTiers("bounce", r => r.Spend().Coupon(50m, Reward.AmountOff(500), 30)));
        shop.Sell(Each("cone", 5, 1000));

        var decision = shop.Sell(Each("cone", 5, 1000));

        Assert.Equal((500L, 4500L, 5000L), (decision.Off(), decision.Told().Have, decision.Told().Need));
        Assert.Null(decision.Awards.Single().CouponUntil);
        Assert.Equal(["bounce More 500 Money"], decision.Said());
    }

    [Fact]
    public void Sell_ABasketSmallerThanTheCoupon_UsesItUp()
    {
        var shop = Bounce();
        shop.Sell(Large);

        var decision = shop.Sell(Each("cone", 1, 300));

        Assert.Equal((300L, Verdict.Reduced), (decision.Off(), decision.Verdict()));
        Assert.Empty(shop.Ann.Coupons("bounce"));
    }

    [Fact]
    public void Sell_NothingForTheCouponToFallOn_KeepsIt()
    {
        var shop = Bounce();
        shop.Sell(Large);

        var decision = shop.Sell(Each("milk", 1, 300));

        Assert.Equal((0L, Verdict.NoTarget, 1L), (decision.Off(), decision.Verdict(), decision.Told().Waiting));
        Assert.Single(shop.Ann.Coupons("bounce"));
    }

    [Fact]
    public void Sell_AnEarlierRuleTookAll_TheCouponIsLostToItAndKept()
    {
        var shop = new Shop(p =>
            p.FreeItem("all", r => r.Buy(Sku("tea"), 1).Get(Sku("cone"), 1).InBasket())
                .BasketTiers("bounce", r => r.Spend().On(Sku("cone")).Coupon(50m, Reward.AmountOff(500), 30))
        );
        shop.Sell(Large);

        var decision = shop.Sell(Each("cone", 1, 1000), Each("tea", 1, 100));

        Assert.Equal((Verdict.Lost, "all"), (decision.Verdict("bounce"), decision.Told("bounce").LostTo));
        Assert.Single(shop.Ann.Coupons("bounce"));
    }

    [Fact]
    public void Sell_StepsWithCoupons_EachKeepsItsOwn()
    {
        var shop = new Shop(p =>
            p.BasketTiers(
                "bounce",
                r =>
                    r.Spend()
                        .Coupon(20m, Reward.AmountOff(100), 10)
                        .Coupon(50m, Reward.PercentOff(Percent.Of(20)).Valued(300, 400), 30)
            )
        );
        shop.Sell(Small);
        Assert.Equal(100, shop.Sell(Large).Off());
        Assert.Equal((1, 1L), (shop.Ann.Coupons("bounce").Single().Step, shop.Ann.Coupons("bounce").Single().Count));

        var decision = shop.Sell(Each("cone", 1, 1000));

        Assert.Equal(200, decision.Off());
        Assert.Null(decision.Awards.Single().Cost);
    }

    [Fact]
    public void Sell_CostAndValue_CountWhenTheCouponIsUsed()
    {
        var shop = new Shop(p =>
            p.BasketTiers("bounce", r => r.Spend().Step(50m, Reward.Coupon(Reward.AmountOff(500), 30).Valued(200, 500)))
        );

        Assert.Null(shop.Sell(Large).Awards.Single().Cost);
        var used = shop.Sell(Small).Awards.Single();
        Assert.Equal((200L, 500L), (used.Cost, used.PerceivedValue));
    }

    [Fact]
    public void Sell_CapsOnTimes_CountCouponsGiven()
    {
        var shop = Bounce(r => r.Cap(new Cap(2, CapUnit.Times, CapScope.Member, CalendarWindow.Month)));
        shop.Sell(Large);
        shop.Sell(Large);

        var third = shop.Sell(Each("tea", 60, 100));
        var use = shop.Sell(Small);
        var fifth = shop.Sell(Each("tea", 60, 100));
        var july = shop.At("2026-07-01 12:00").Sell(Each("tea", 60, 100));

        Assert.Equal((Verdict.CapReached, OutcomeUnit.Coupons, 1L, 0L, 1L), Numbers(third));
        Assert.Equal(500, use.Off());
        Assert.Equal(Verdict.CapReached, fifth.Verdict());
        Assert.Equal(["CapUse bounce 0->1"], july.Posted(PostingAccount.CapUse));
    }

    [Fact]
    public void Sell_ToAGuestOrInTraining_GivesNoCouponAway()
    {
        var shop = Bounce();

        Assert.Equal(Verdict.NeedsMember, shop.SellToGuest(Large).Verdict());
        Assert.Empty(shop.Sell(sale => sale.Training(), Large).Postings);
        Assert.Empty(shop.Ann.Coupons("bounce"));
    }

    [Fact]
    public void Sell_OutsideTheRulesWindow_TheCouponWaits()
    {
        var shop = Bounce(r => r.For(c => c.Channel("web")));
        shop.Sell(sale => sale.Channel("web"), Large);

        Assert.Equal(Verdict.NotEligible, shop.Sell(Small).Verdict());
        Assert.Equal(500, shop.Sell(sale => sale.Channel("web"), Small).Off());
    }

    [Fact]
    public void Sell_CouponsThatEndedLongAgo_AreForgotten()
    {
        var shop = Bounce();
        shop.Sell(Large);
        shop.At("2027-06-01 12:00").Sell(Large);

        Assert.Equal(FirstOfJune2026 + 365 + 30, shop.Ann.Coupons("bounce").Single().Until);
    }

    [Fact]
    public void Sell_JoiningForACoupon_UsesItAtTheNextVisitWhateverThatTouches()
    {
        var shop = new Shop(p => p.SignUpBonus("welcome", r => r.On(Sku("tea")).PercentOff(50).AsCoupon(7)));

        var joining = shop.Sell(sale => sale.Enrol(), Each("tea", 1, 400));
        var other = shop.Sell(Small);
        var use = shop.Sell(sale => sale.Enrol(), Each("tea", 1, 400));
        var again = shop.Sell(sale => sale.Enrol(), Each("tea", 1, 400));

        Assert.Equal((0L, Verdict.Awarded), (joining.Off(), joining.Verdict()));
        Assert.Equal(
            ["Bonus welcome 0->1", "Coupons welcome 0->1"],
            joining.Posted().Where(posted => posted.Contains("welcome", StringComparison.Ordinal))
        );
        Assert.Equal(Verdict.NoTarget, other.Verdict());
        Assert.Equal((200L, Verdict.Awarded), (use.Off(), use.Verdict()));
        Assert.Equal(Verdict.AlreadyGiven, again.Verdict());
        Assert.Empty(shop.Sell(Each("tea", 1, 400)).Outcomes);
    }

    [Fact]
    public void Sell_JoiningForACoupon_InALongBasket_CountsEachLineOnce()
    {
        var shop = new Shop(p => p.SignUpBonus("welcome", r => r.PercentOff(10).AsCoupon(7)));
        shop.Sell(sale => sale.Enrol());
        var lines = Enumerable.Range(0, 150).Select(i => Each("item-" + i, 1, 1000)).ToArray();

        Assert.Equal(15_000, shop.Sell(sale => sale.Enrol(), lines).Off());
    }

    [Fact]
    public void Sell_AFirstPurchaseForACoupon_GivesItOnce()
    {
        var shop = new Shop(p =>
            p.SignUpBonus("welcome", r => r.OnFirstPurchase(minimumSpend: 20m).AmountOff(5m).AsCoupon(7))
        );
        shop.Sell(sale => sale.Enrol());

        var small = shop.Sell(Each("cone", 1, 1500));
        var first = shop.Sell(Small);
        var second = shop.Sell(Small);
        var third = shop.Sell(Small);

        Assert.Equal((Verdict.NotYet, 1500L, 2000L), (small.Verdict(), small.Told().Have, small.Told().Need));
        Assert.Equal(["welcome More 500 Money"], small.Said());
        Assert.Equal((0L, Verdict.Awarded), (first.Off(), first.Verdict()));
        Assert.Equal(500, second.Off());
        Assert.Equal((0L, Verdict.AlreadyGiven), (third.Off(), third.Verdict()));
    }

    [Fact]
    public void Sell_ADozenForASundaeCoupon_TakesItsUnitsOffLater()
    {
        var shop = new Shop(p =>
            p.CrossSell("dozen", r => r.When(Sku("cone"), 12).Offer(Sku("sundae"), 2).AsCoupon(7))
        );

        var dozens = shop.Sell(Each("cone", 24, 225), Each("sundae", 1, 450));
        var one = shop.Sell(Each("sundae", 1, 450));
        var gone = shop.Sell(Each("sundae", 2, 450));

        Assert.Equal((Verdict.Awarded, OutcomeUnit.Coupons, 1L, 1L, 1L), Numbers(dozens));
        Assert.Equal((1L, 450L, AwardKind.ItemDiscount), (one.Free(), one.Off(), one.Awards.Single().Kind));
        Assert.Equal((0L, Verdict.NotYet), (gone.Off(), gone.Verdict()));
    }

    [Fact]
    public void Sell_ATrialCoupon_IsAskedWhenItIsEarned()
    {
        var shop = new Shop(p =>
            p.CrossSell("try", r => r.When(Sku("cone"), 2).Offer(Sku("tea")).Trial().PercentOff(50).AsCoupon(7))
        );
        Assert.Equal(["try More 1 Units"], shop.Sell(Each("cone", 1, 225)).Said());
        shop.Sell(Small);

        var tries = shop.Sell(Each("tea", 1, 400));
        var after = shop.Sell(Small);

        Assert.Equal(200, tries.Off());
        Assert.Equal((Verdict.NotEligible, EligibilityReason.Trial), (after.Verdict(), after.Told().Reason));
    }

    [Fact]
    public void Sell_ABranchThatGivesACoupon_FiresAndKeepsTheOthersOut()
    {
        var shop = Branches(ArbitrationNode.First("bounce", "tenth"));

        var large = shop.Sell(Large);
        var small = shop.Sell(Small);
        var last = shop.Sell(Small);

        Assert.Equal((0L, Verdict.Lost, "bounce"), (large.Off(), large.Verdict("tenth"), large.Told("tenth").LostTo));
        Assert.Single(large.Awards, award => award.CouponUntil is not null);
        Assert.Equal((500L, Verdict.Lost), (small.Off(), small.Verdict("tenth")));
        Assert.Equal(200, last.Off());
    }

    [Fact]
    public void Sell_ABranchThatIsNotTaken_NeitherUsesNorGivesCoupons()
    {
        var shop = Branches(ArbitrationNode.First("tenth", "bounce"));

        var decision = shop.Sell(Large);

        Assert.Equal(
            (600L, Verdict.Lost, "tenth"),
            (decision.Off(), decision.Verdict("bounce"), decision.Told("bounce").LostTo)
        );
        Assert.Equal(
            (OutcomeUnit.Coupons, 1L, 0L),
            (decision.Told("bounce").AwardUnit, decision.Told("bounce").Asked, decision.Told("bounce").Granted)
        );
        Assert.Empty(shop.Ann.Coupons("bounce"));
        Assert.DoesNotContain(decision.Postings, posting => posting.Account == PostingAccount.Coupons);
    }

    [Fact]
    public void Sell_AnOfferInABranchThatIsNotTaken_KeepsTheDayAllTheSame()
    {
        var shop = new Shop(p =>
            p.CrossSell("again", r => r.WhenBought(Sku("cone")).Offer(Sku("cone")).PercentOff(10))
                .BasketTiers("tenth", r => r.Spend().PercentOff(0m, 10m))
                .Arbitrate(ArbitrationNode.First("tenth", "again"))
        );

        shop.Sell(Small);

        Assert.Equal(FirstOfJune2026, shop.Ann.LastBought("again"));
    }

    [Fact]
    public void Receipt_OfCoupons_SaysWhatIsGivenUsedAndHeld()
    {
        var shop = Bounce();
        string given = shop.Sell(Large).Receipt().ToString(70);
        shop.At("2026-06-02 12:00").Sell(Each("tea", 60, 100));
        var both = shop.At("2026-06-03 12:00").Sell(Large);

        Assert.Contains("Coupon for your next visit: $5.00 off, until 2026-07-01\n", given, StringComparison.Ordinal);
        string receipt = both.Receipt().ToString(70);
        Assert.Contains("bounce (coupon)", receipt, StringComparison.Ordinal);
        Assert.Contains("You hold a coupon: $5.00 off, until 2026-07-02\n", receipt, StringComparison.Ordinal);
        Assert.Contains("Coupon for your next visit: $5.00 off, until 2026-07-03\n", receipt, StringComparison.Ordinal);
        Assert.DoesNotContain("2026-07-01", receipt, StringComparison.Ordinal);
        string vietnamese = both.Receipt("vi").ToString(70);
        Assert.Contains("bounce (phiếu giảm giá)", vietnamese, StringComparison.Ordinal);
        Assert.Contains("dùng đến 03/07/2026", vietnamese, StringComparison.Ordinal);
        Assert.Contains("bounce: gave 5.00 USD off and a coupon.", both.Explain());
        Assert.Contains(
            "$40.00 more on items to a coupon ($5.00 off)",
            shop.Sell(Each("milk", 1, 100), Each("tea", 1, 1000)).Receipt().ToString(70),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Receipt_OfACouponForItems_NamesThem()
    {
        var shop = new Shop(p =>
            p.Select("sundae", s => s.Sku("sundae"))
                .CrossSell("dozen", r => r.When(Sku("cone"), 12).Offer("sundae", 2).AsCoupon(7))
        );

        string receipt = shop.Sell(Each("cone", 12, 225)).Receipt().ToString(70);

        Assert.Contains(
            "Coupon for your next visit: 2 free sundae, until 2026-06-08\n",
            receipt,
            StringComparison.Ordinal
        );
    }

    private static (Verdict, OutcomeUnit, long, long, long) Numbers(Decision decision)
    {
        var told = decision.Told();
        return (told.Verdict, told.AwardUnit, told.Asked, told.Granted, told.Waiting);
    }

    private static Shop Branches(ArbitrationNode tree) =>
        new(p =>
            p.BasketTiers("bounce", r => r.Spend().Coupon(50m, Reward.AmountOff(500), 30))
                .BasketTiers("tenth", r => r.Spend().PercentOff(0m, 10m))
                .Arbitrate(tree)
        );

    private static Shop Bounce(Action<Loyalty.Rules.Rewards.TieredSpend.BasketTierRuleBuilder>? more = null) =>
        new(p =>
            p.BasketTiers(
                "bounce",
                rule =>
                {
                    rule.Spend(Sku("cone", "tea")).On(Sku("cone")).Coupon(50m, Reward.AmountOff(500), 30);
                    more?.Invoke(rule);
                }
            )
        );
}
