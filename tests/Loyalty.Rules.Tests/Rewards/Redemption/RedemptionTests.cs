using static Loyalty.Rules.Tests.Goods;

namespace Loyalty.Rules.Tests.Rewards.Redemption;

public sealed class RedemptionTests
{
    // The table of docs/semantics.md, section 8.
    [Theory]
    [InlineData(1, 2000, Verdict.Awarded, 500, 300)]
    [InlineData(1, 700, Verdict.Awarded, 500, 300)]
    [InlineData(1, 300, Verdict.Reduced, 300, 300)]
    [InlineData(2, 2000, Verdict.Awarded, 1000, 100)]
    [InlineData(2, 700, Verdict.Reduced, 700, 100)]
    [InlineData(2, 500, Verdict.NoTarget, 0, 500)]
    [InlineData(2, 300, Verdict.NoTarget, 0, 500)]
    [InlineData(0, 2000, Verdict.Awarded, 1000, 100)]
    [InlineData(0, 700, Verdict.Awarded, 500, 300)]
    [InlineData(0, 300, Verdict.NoTarget, 0, 500)]
    [InlineData(3, 2000, Verdict.NotEnoughPoints, 0, 500)]
    [InlineData(1, 0, Verdict.NoTarget, 0, 500)]
    public void Money_InBlocks_IsAllOrNothing(int times, long basket, Verdict verdict, long discount, long left)
    {
        var shop = Members.With(500, p => p.Redemption("voucher", r => r.Points(200).AmountOff(5)));

        var decision = shop.Sell(w => w.Want("voucher", times), Each("rice", 1, basket));

        var outcome = decision.OutcomeOf("voucher");
        Assert.Equal((verdict, discount), (outcome.Verdict, decision.Discount.MinorUnits));
        Assert.Equal(left, shop.Ann.Points - decision.Points);
        Assert.Equal(500 - left, decision.PointsRedeemed);
        Assert.Equal(discount, outcome.Granted);
        Assert.Equal(verdict == Verdict.NotEnoughPoints ? (500, 600) : (left, 200), (outcome.Have, outcome.Need));
    }

    [Theory]
    [InlineData(1, 3, Verdict.Awarded, 2, 450)]
    [InlineData(2, 3, Verdict.Reduced, 3, 400)] // the last block is wasted in part
    [InlineData(2, 2, Verdict.NoTarget, 0, 500)] // and here whole
    [InlineData(0, 3, Verdict.Awarded, 2, 450)]
    [InlineData(0, 9, Verdict.Awarded, 8, 300)]
    [InlineData(0, 1, Verdict.NoTarget, 0, 500)]
    [InlineData(11, 99, Verdict.NotEnoughPoints, 0, 500)]
    public void Units_InBlocks_AreAllOrNothing(int times, int teas, Verdict verdict, long units, long left)
    {
        var shop = Members.With(500, p => p.Redemption("teas", r => r.Points(50).Get(Sku("tea"), 2)));

        var decision = shop.Sell(w => w.Want("teas", times), Each("tea", teas, 199), Each("rice", 1, 500));

        var outcome = decision.OutcomeOf("teas");
        Assert.Equal((verdict, units), (outcome.Verdict, outcome.Granted));
        Assert.Equal(left, shop.Ann.Points - decision.Points);
        Assert.Equal(units * 199, decision.Discount.MinorUnits);
    }

    [Theory]
    [InlineData(1, Verdict.Awarded, 100)]
    [InlineData(0, Verdict.Awarded, 100)]
    [InlineData(2, Verdict.NoTarget, 0)] // a second tenth would fall on the same money
    public void Percentage_OfTheBasket_TakesOneBlock(int times, Verdict verdict, long discount)
    {
        var shop = Members.With(500, p => p.Redemption("tenth", r => r.Points(50).PercentOff(10)));

        var decision = shop.Sell(w => w.Want("tenth", times), Each("rice", 2, 500));

        Assert.Equal((verdict, discount), (decision.OutcomeOf("tenth").Verdict, decision.Discount.MinorUnits));
    }

    [Fact]
    public void Percentage_ThatRoundsToNothing_CostsNothing()
    {
        var shop = Members.With(500, p => p.Redemption("tenth", r => r.Points(50).PercentOff(10)));

        var decision = shop.Sell(w => w.Redeem("tenth"), Each("rice", 1, 4));

        Assert.Equal((Verdict.NoTarget, 500), (decision.OutcomeOf("tenth").Verdict, shop.Ann.Points));
    }

    [Fact]
    public void Units_WithAChoice_GoWishByWish()
    {
        var shop = Members.With(
            500,
            p =>
                p.Redemption("dish", r => r.Points(50).Get(Category("dish")))
                    .CrossSell("offer", r => r.When(Sku("rice"), 1).Offer(Category("dish")))
        );
        Line[] lines =
        [
            Each("pho", 1, 900, w => w.Category("dish")),
            Each("bun", 1, 800, w => w.Category("dish")),
            Each("roll", 2, 300, w => w.Category("dish")),
        ];

        Assert.Equal(300, shop.Sell(w => w.Redeem("dish"), lines).Discount.MinorUnits);
        Assert.Equal(900, shop.Sell(w => w.Redeem("dish").Choose("dish", "pho"), lines).Discount.MinorUnits);
        Assert.Equal(
            1700,
            shop.Sell(w => w.Redeem("dish", 2).Choose("dish", "none", "bun", "pho", "bun"), lines).Discount.MinorUnits
        );
        Assert.Equal(1200, shop.Sell(w => w.Redeem("dish", 2).Choose("dish", "pho"), lines).Discount.MinorUnits);
        // Other rules take what is chosen for them as well.
        Assert.Equal(
            800,
            shop.Sell(w => w.Choose("offer", "bun"), [.. lines, Each("rice", 1, 100)]).Discount.MinorUnits
        );
    }

    /// <summary>A choice names its rule, so that two rules may take other items first.</summary>
    [Fact]
    public void Units_WithAChoiceForEachOfTwoRules_GoByTheirOwn()
    {
        var shop = Members.With(
            500,
            p =>
                p.Redemption("dish", r => r.Points(50).Get(Category("dish")))
                    .CrossSell("offer", r => r.When(Sku("rice"), 1).Offer(Category("dish")).PercentOff(50))
        );
        Line[] lines =
        [
            Each("pho", 1, 900, w => w.Category("dish")),
            Each("bun", 1, 800, w => w.Category("dish")),
            Each("roll", 2, 300, w => w.Category("dish")),
            Each("rice", 1, 100),
        ];

        var asChosen = shop.Sell(w => w.Redeem("dish").Choose("dish", "pho").Choose("offer", "bun"), lines);
        var theOtherWay = shop.Sell(w => w.Redeem("dish").Choose("dish", "bun").Choose("offer", "pho"), lines);

        Assert.Equal([900L, 400L, 0L, 0L], asChosen.OffLines());
        Assert.Equal([450L, 800L, 0L, 0L], theOtherWay.OffLines());
    }

    [Fact]
    public void Redemptions_OfAnyPriority_ComeLastOfTheirKind()
    {
        var shop = Members.With(
            500,
            p =>
                p.Redemption("a-dish", r => r.Points(50).Get(Sku("pho")).Priority(9))
                    .CrossSell("offer", r => r.When(Sku("rice"), 1).Offer(Sku("pho")))
                    .Redemption("a-voucher", r => r.Points(50).AmountOff(1).Priority(9))
                    .BasketTiers("half", r => r.Spend().PercentOff(0, 50))
        );

        var decision = shop.Sell(
            w => w.Redeem("a-dish").Redeem("a-voucher"),
            Each("pho", 1, 900),
            Each("rice", 1, 500)
        );

        Assert.Equal(["offer", "a-dish", "half", "a-voucher", "points"], decision.Outcomes.Select(one => one.RuleId));
        Assert.Equal((Verdict.Lost, "offer"), (decision.Outcomes[1].Verdict, decision.Outcomes[1].LostTo));
        Assert.Equal((900 + 250 + 100, 450), (decision.Discount.MinorUnits, shop.Ann.Points - decision.Points));
    }

    [Fact]
    public void Redemptions_OfOneSale_ShareThePoints()
    {
        var shop = Members.With(
            500,
            p =>
                p.Redemption("large", r => r.Points(400).AmountOff(5).Priority(1))
                    .Redemption("small", r => r.Points(150).AmountOff(1))
                    .Redemption("tiny", r => r.Points(30).AmountOff(0.10m))
        );

        var decision = shop.Sell(w => w.Redeem("small").Redeem("large").RedeemMost("tiny"), Each("rice", 4, 500));

        Assert.Equal((100, 150), (decision.OutcomeOf("small").Have, decision.OutcomeOf("small").Need));
        Assert.Equal(Verdict.NotEnoughPoints, decision.OutcomeOf("small").Verdict);
        Assert.Equal((490, 530), (decision.PointsRedeemed, decision.Discount.MinorUnits));
        Assert.Equal(
            [("large", 500L, 100L), ("tiny", 100, 10)],
            decision
                .Postings.Where(one => one.Account == PostingAccount.Redemption)
                .Select(one => (one.RuleId!, one.Before, one.After))
        );
    }

    [Fact]
    public void Points_EarnedBesides_LookAtGoodsAndNotAtMoney()
    {
        var shop = Members.With(
            500,
            p =>
                p.Redemption("voucher", r => r.Points(100).AmountOff(5))
                    .Redemption("pho", r => r.Points(100).Get(Sku("pho")))
        );

        // Points are a way to pay: 10.00 earn as they would, though 5.00 of them are paid in points.
        Assert.Equal(10, shop.Sell(w => w.Redeem("voucher"), Each("rice", 2, 500)).Points);
        // A dish that points bought earns nothing.
        Assert.Equal(10, shop.Sell(w => w.Redeem("pho"), Each("rice", 2, 500), Each("pho", 1, 900)).Points);
        Assert.Equal(2000, shop.Ann.Measure("points"));
    }

    [Fact]
    public void Guest_WhoAsks_NeedsToBeAMember()
    {
        var shop = Members.With(500, p => p.Redemption("voucher", r => r.Points(100).AmountOff(5)));

        var stands = shop.SellToGuest(w => w.Redeem("voucher"), Each("rice", 1, 500));
        var refused = shop.SellToGuest(w => w.Redeem("voucher", 1, orRefuseSale: true), Each("rice", 1, 500));

        Assert.Equal((Verdict.NeedsMember, 0), (stands.OutcomeOf("voucher").Verdict, stands.Discount.MinorUnits));
        Assert.Equal(Refusal.CannotRedeem, refused.Admission.Refusal);
        Assert.Equal(Verdict.NeedsMember, Assert.Single(refused.Outcomes).Verdict);
        Assert.Empty(refused.Nudges);
    }

    [Fact]
    public void Refusal_OfTheSale_KeepsTheOutcomeAndItsLines()
    {
        var shop = Members.With(
            500,
            p =>
                p.Redemption("pho", r => r.Points(600).Get(Sku("pho")))
                    .BasketTiers("half", r => r.Spend().PercentOff(0, 50))
        );
        var before = shop.Ann;

        var decision = shop.Sell(
            w => w.Redeem("pho", orRefuseSale: true).Enrol(),
            Each("rice", 1, 500),
            Each("pho", 1, 900)
        );

        Assert.Equal((AdmissionStatus.Refused, Refusal.CannotRedeem, -1), Members.Admitted(decision));
        Assert.Equal("pho", Assert.Single(decision.Outcomes).RuleId);
        Assert.Equal([1], decision.LinesOf(0));
        Assert.Equal((1400, 0, 0), (decision.Total.MinorUnits, decision.Discount.MinorUnits, decision.Points));
        Assert.Empty(decision.Postings);
        Assert.Same(before.Core.Layout, shop.Ann.Core.Layout);
        Assert.Equal(before, shop.Ann);
        Assert.Equal(
            [
                "The sale was refused, and nothing changes: a reward for points was wanted or no sale, and it cannot be had. "
                    + "The outcome says why; send the sale without the request.",
                "pho: it costs 600 points, and 500 points can be spent.",
            ],
            decision.Explain()
        );
    }

    [Fact]
    public void Request_OfARuleThatIsNotThereOrCannot_IsRefused()
    {
        var shop = Members.With(
            500,
            p =>
                p.Redemption("voucher", r => r.Points(100).AmountOff(5))
                    .Redemption("pho", r => r.Points(100).Get(Sku("pho")))
        );
        Refusal Asked(Action<SaleDetailsBuilder> with) => shop.Sell(with).Admission.Refusal;

        Assert.Equal(Refusal.None, Asked(w => w.Redeem("voucher").Redeem("pho").Choose("pho", "pho")));
        Assert.Equal(Refusal.UnknownRule, Asked(w => w.Redeem("Voucher")));
        Assert.Equal(Refusal.UnknownRule, Asked(w => w.RedeemMost("points"))); // gives points, redeems none
        Assert.Equal(Refusal.UnknownRule, Asked(w => w.Choose("none", "pho")));
        Assert.Equal(Refusal.UnknownRule, Asked(w => w.Choose("voucher", "pho"))); // money has no items to choose
    }

    [Fact]
    public void Claim_OfATill_IsNeverThePrice()
    {
        var shop = Members.With(500, p => p.Redemption("voucher", r => r.Points(100).AmountOff(5)));

        var decision = shop.Sell(w => w.Redeem("voucher", claimedPoints: 1), Each("rice", 2, 500));

        Assert.Equal((100, 400 + 10), (decision.PointsRedeemed, shop.Ann.Points));
        Assert.StartsWith(
            "voucher: gave 5.00 USD off for 100 points (the till said 1).",
            decision.Explain()[0],
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Explain_OfARewardNobodyAskedFor_SaysWhatItTakes()
    {
        var shop = Members.With(265, p => p.Redemption("voucher", r => r.Points(250).AmountOff(2.50m)));
        var sale = shop.Sale("x", "ann", null, Each("rice", 2, 500));

        Assert.DoesNotContain(shop.Plan.Evaluate(sale, shop.Ann).Outcomes, one => one.RuleId == "voucher");
        var outcome = shop.Plan.Explain("voucher", sale, shop.Ann);

        Assert.Equal((Verdict.NoOccasion, 265, 250), (outcome.Verdict, outcome.Have, outcome.Need));
    }

    [Fact]
    public void Training_ShowsTheRewardAndTakesNoPoints()
    {
        var shop = Members.With(500, p => p.Redemption("voucher", r => r.Points(100).AmountOff(5)));

        var decision = shop.Sell(w => w.Redeem("voucher").Training(), Each("rice", 2, 500));

        Assert.Equal((500, 100, 500), (decision.Discount.MinorUnits, decision.PointsRedeemed, shop.Ann.Points));
        Assert.Empty(decision.Postings);
    }
}
