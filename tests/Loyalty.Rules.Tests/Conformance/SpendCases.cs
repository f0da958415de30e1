using static Loyalty.Rules.Tests.Goods;

namespace Loyalty.Rules.Tests.Conformance;

/// <summary>Points and tiers as other systems' tests, documentation and published terms assert them.</summary>
public sealed class SpendCases
{
    // B1, Odoo: 1 point per 1.00; an item of 100 with 10 % off the order earns 90.
    [Fact]
    public void B1_PointsOnWhatIsPaid()
    {
        var shop = new Shop(p =>
            p.BasketTiers("tenth", r => r.Spend().PercentOff(0m, 10m))
                .MemberTiers("points", r => r.Tier("one", 0m, 1m, 1m))
        );

        Assert.Equal(90, shop.Sell(Each("item", 1, 10000)).Points);
    }

    // B4, Odoo: 100 food and 50 other, points on food only, 10 % off food only: earns 90.
    [Fact]
    public void B4_PointsOnFoodOnly()
    {
        var shop = new Shop(p =>
            p.BasketTiers("tenth", r => r.Spend(Sku("food")).PercentOff(0m, 10m))
                .MemberTiers("points", r => r.Items(Sku("food")).Tier("one", 0m, 1m, 1m))
        );

        Assert.Equal(90, shop.Sell(Each("food", 1, 10000), Each("other", 1, 5000)).Points);
    }

    // B5, B6, Odoo: 100 paid partly by stored value or a gift card earns 100.
    [Theory]
    [InlineData("wallet", 1000)]
    [InlineData("giftCard", 5000)]
    public void B5_B6_StoredValueIsATender(string tender, int amount)
    {
        var decision = Rate(1m, 1m).Sell(sale => sale.Tender(tender, amount), Each("item", 1, 10000));

        Assert.Equal(100, decision.Points);
    }

    // J1, Square: 1 point per 10 on 105. L10, Chipotle: 10 points per 1.00 on 11.25.
    [Theory]
    [InlineData(1, 10, 10500, 10)]
    [InlineData(10, 1, 1125, 112)]
    public void J1_L10_LinearRates(int rate, int per, int spend, int points) =>
        Assert.Equal(points, Rate(rate, per).Sell(Each("item", 1, spend)).Points);

    // I1, Open Loyalty: 4 points per 1.00 on a basket of 12, 100 and a delivery of 40; then without the item of 100.
    [Theory]
    [InlineData(true, 608)]
    [InlineData(false, 208)]
    public void I1_DeliveryEarnsWhereTheRuleNamesIt(bool large, int points)
    {
        var shop = new Shop(p =>
            p.MemberTiers(
                "points",
                r => r.Items(Where(s => s.Kind(LineKind.Goods, LineKind.Fee))).Tier("one", 0m, 4m, 1m)
            )
        );
        Line[] more = large ? [Each("large", 1, 10000)] : [];

        Assert.Equal(points, shop.Sell([Each("small", 1, 1200), Delivery(4000), .. more]).Points);
    }

    // I2, Open Loyalty: rules of 10 and of 4 points per 1.00 are both active on the same basket of 152.
    [Fact]
    public void I2_TwoRulesAddUp()
    {
        var shop = new Shop(p =>
            p.MemberTiers("ten", r => r.Tier("one", 0m, 10m, 1m)).MemberTiers("four", r => r.Tier("one", 0m, 4m, 1m))
        );

        Assert.Equal(2128, shop.Sell(Each("small", 1, 1200), Each("large", 1, 10000), Each("other", 1, 4000)).Points);
    }

    // K8, Antavo: 38.7 and 38.3 rounded, up and down.
    [Theory]
    [InlineData(RoundingMode.HalfUp, 39, 38)]
    [InlineData(RoundingMode.Ceiling, 39, 39)]
    [InlineData(RoundingMode.Floor, 38, 38)]
    public void K8_RoundingOnceASale(RoundingMode mode, int more, int less)
    {
        var shop = new Shop(p =>
            p.MemberTiers("points", r => r.Tier("one", 0m, 1m, 1m).Round(new Rounding(RoundingLevel.Transaction, mode)))
        );

        Assert.Equal(more, shop.Sell(Each("item", 1, 3870)).Points);
        Assert.Equal(less, shop.Sell(Each("item", 1, 3830)).Points);
    }

    // K17, ERPNext: Gold from 20,000, Silver from 10,000; the tier after the sale, shown by the next threshold.
    [Theory]
    [InlineData(0, 6000, 10000)]
    [InlineData(0, 15000, 20000)]
    [InlineData(4000, 500, 10000)]
    [InlineData(8000, 3000, 20000)]
    [InlineData(18000, 3000, 0)]
    public void K17_TierAfterTheSale(int spent, int sale, int next)
    {
        var shop = new Shop(
            p => p.MemberTiers("tiers", r => r.Tier("bronze", 0m).Tier("silver", 10000m).Tier("gold", 20000m)),
            currency: "VND"
        );
        if (spent > 0)
            shop.Sell(Each("item", 1, spent));

        Assert.Equal(next, shop.Sell(Each("item", 1, sale)).Told().Need);
    }

    // K23, a public thread: order 99 awarded 500 points and is delivered twice.
    [Fact]
    public void K23_DeliveredTwice_IsPostedOnce()
    {
        var shop = new Shop(p => p.BasketTiers("bonus", r => r.Spend().Points(0m, 500)));
        var order = shop.Sale("99", "ann", null, Each("item", 1, 100));
        var once = shop.Plan.Evaluate(order, shop.Ann).NextState!;

        var twice = shop.Plan.Evaluate(order, once);

        Assert.Equal(AdmissionStatus.AlreadyApplied, twice.Admission.Status);
        Assert.Equal(500, twice.Admission.Applied!.Points);
        Assert.Equal(500, twice.NextState!.Points);
    }

    private static Line Delivery(long amount) => Each("delivery", 1, amount, d => d.Kind(LineKind.Fee));

    private static Shop Rate(decimal points, decimal per) =>
        new(p => p.MemberTiers("points", r => r.Tier("one", 0m, points, per)));
}
