using Loyalty.Rules.Rewards;
using Loyalty.Rules.Rewards.CrossSell;
using static Loyalty.Rules.Tests.Goods;

namespace Loyalty.Rules.Tests.Rewards.CrossSell;

public sealed class SpendTests
{
    [Theory]
    [InlineData(2999, 0)]
    [InlineData(3000, 1)]
    [InlineData(5999, 1)]
    [InlineData(6000, 2)]
    [InlineData(9000, 2)] // two mugs in the basket
    public void Sell_SpendOnOtherGoods_BringsTheOfferForEachAmount(long spend, int free)
    {
        var decision = Mugs().Sell(Total("tea", 1, spend), Each("mug", 2, 800));

        Assert.Equal((free, free * 800L), (decision.Free(), decision.Off()));
    }

    [Fact]
    public void Sell_BelowTheSpend_SaysWhatIsMissing()
    {
        var decision = Mugs().Sell(Total("tea", 1, 2000), Each("mug", 1, 800));

        Assert.Equal(
            (Verdict.NotYet, OutcomeUnit.Money, 2000L, 3000L),
            (decision.Verdict(), decision.Told().ProgressUnit, decision.Told().Have, decision.Told().Need)
        );
        Assert.Equal(["mugs More 1000 Money"], decision.Said());
        Assert.Contains(
            "$10.00 more on items to 1 free item",
            decision.Receipt().ToString(60),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Sell_TheSpendIsReached_OffersTheItem()
    {
        var decision = Mugs().Sell(Total("tea", 1, 3500));

        Assert.Equal((Verdict.NoTarget, 1L, 500L), (decision.Verdict(), decision.Told().Waiting, decision.Told().Have));
        Assert.Equal(["mugs AddItem 1 Units"], decision.Said());
    }

    // The units that are given do not count as spend: the largest f with f <= Y * floor(what the others cost / A).
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void Law40_Sell_SpendOnTheSameGoods_CountsWhatStaysPaid(int units)
    {
        long[] prices = [700, 500, 500, 400, 300, 300, 300, 200, 100, 100];
        for (int count = 1; count <= prices.Length; count++)
        {
            for (long amount = 100; amount <= 1500; amount += 100)
            {
                var shop = new Shop(p =>
                    p.CrossSell("same", r => r.WhenSpend(Sku("tea"), amount / 100m).Offer(Sku("tea"), units))
                );
                var lines = prices.Take(count).Select(price => Each("tea", 1, price)).ToArray();

                var decision = shop.SellToGuest(lines);

                var cheapest = prices.Take(count).OrderBy(price => price).ToList();
                int most = 0;
                for (int f = units; f <= count; f += units)
                {
                    if (f <= units * (cheapest.Skip(f).Sum() / amount))
                        most = f;
                }
                Assert.Equal((most, cheapest.Take(most).Sum()), ((int)decision.Free(), decision.Off()));
            }
        }
    }

    [Fact]
    public void Sell_SpendIsWhatEarlierRulesLeft()
    {
        var shop = new Shop(p =>
            p.CrossSell("mugs", r => r.WhenSpend(Sku("tea"), 30m).Offer(Sku("mug")))
                .FreeItem("pair", r => r.Buy(Sku("tea"), 1).InBasket().Priority(1))
        );

        Assert.Equal(0, shop.Sell(Each("tea", 2, 2999), Each("mug", 1, 800)).Free("mugs"));
        Assert.Equal(1, shop.Sell(Each("tea", 2, 3000), Each("mug", 1, 800)).Free("mugs"));
    }

    // Two cones at 10.00 come down to 1.00 each, be it that the guard takes it back. With one of them given, 7.00 stay paid
    // and bring one; with both, 6.00 do not bring two.
    [Theory]
    [InlineData(false, Verdict.Awarded)]
    [InlineData(true, Verdict.CutByGuard)]
    public void Sell_SpendOnUnitsThatAnotherRuleMadeCheaper_CountsThoseThatStayPaid(bool guarded, Verdict verdict)
    {
        var shop = new Shop(p =>
        {
            p.CrossSell(
                "again",
                r =>
                    r.WhenSpend(Sku("tea", "cone"), 4m)
                        .Offer(Sku("tea", "cone"))
                        .FixedPrice(0.5m)
                        .Combine()
                        .Priority(-1)
            );
            p.CrossSell("cones", r => r.When(Sku("tea"), 1).Offer(Sku("cone"), 2).FixedPrice(1m).Combine());
            if (guarded)
                p.GuardMargin(100, UnknownCost.Deny);
        });

        var decision = shop.Sell(Each("tea", 1, 600), Each("cone", 2, 1000));

        Assert.Equal((verdict, 1L), (decision.Verdict("again"), decision.Told("again").Asked));
        Assert.Equal(guarded ? 0 : 300, decision.Told("again").Have);
    }

    [Fact]
    public void Sell_SpendForTheNextVisit_OwesIt()
    {
        var shop = Mugs(r => r.NextVisit());

        var first = shop.Sell(Total("tea", 1, 6500), Each("mug", 1, 800));
        var second = shop.Sell(Total("tea", 1, 1000), Each("mug", 1, 800));

        Assert.Equal(
            (0L, Verdict.NotYet, 2L, 500L),
            (first.Off(), first.Verdict(), first.Told().Waiting, first.Told().Have)
        );
        Assert.Equal((800L, 1L), (second.Off(), second.Told().Waiting));
    }

    [Fact]
    public void Sell_SpendForACoupon_GivesOne()
    {
        var shop = Mugs(r => r.AsCoupon(7));

        Assert.NotNull(shop.Sell(Total("tea", 1, 6500), Each("mug", 1, 800)).Awards.Single().CouponUntil);
        Assert.Equal(["mugs More 2000 Money"], shop.Sell(Total("tea", 1, 1000)).Said());
        Assert.Equal(800, shop.Sell(Each("mug", 2, 800)).Off());
    }

    // 40.00 of tea and no mug bring a coupon; then one tea for 30.50, of which 1.00 comes off, is 29.50 that stay paid.
    [Theory]
    [InlineData(3050, false)]
    [InlineData(3100, true)]
    public void Sell_SpendOnWhatACouponMadeCheaper_IsWhatTheCouponLeft(long price, bool brings)
    {
        var shop = new Shop(p =>
            p.CrossSell("tea", r => r.WhenSpend(Sku("tea"), 30m).Offer(Sku("tea")).AmountOff(1).AsCoupon(7))
        );
        shop.Sell(Each("tea", 1, 4000));

        var decision = shop.Sell(Each("tea", 1, price));

        Assert.Equal((100L, brings), (decision.Off(), decision.Awards.Single().CouponUntil is not null));
        Assert.Equal(brings ? 0 : price - 100, decision.Told().Have);
    }

    [Fact]
    public void Sell_ASpendThatConsumesBoth_UsesNoUnitsUp()
    {
        var shop = new Shop(p =>
            p.CrossSell(
                    "mugs",
                    r => r.WhenSpend(Sku("tea"), 30m).Offer(Sku("mug")).Consume(ConsumedUnits.Both).Priority(1)
                )
                .CrossSell("later", r => r.When(Sku("tea"), 2).Offer(Sku("cake")))
        );

        var decision = shop.Sell(Each("tea", 2, 1500), Each("mug", 1, 800), Each("cake", 1, 300));

        Assert.Equal((1L, 1L), (decision.Free("mugs"), decision.Free("later")));
    }

    private static Shop Mugs(Action<CrossSellRuleBuilder>? more = null) =>
        new(p =>
            p.CrossSell(
                "mugs",
                rule =>
                {
                    rule.WhenSpend(Sku("tea"), 30m).Offer(Sku("mug"));
                    more?.Invoke(rule);
                }
            )
        );
}
