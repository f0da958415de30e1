using Loyalty.Rules.Rewards.TieredSpend;
using static Loyalty.Rules.Tests.Goods;

namespace Loyalty.Rules.Tests.Conformance;

/// <summary>Discounts over the basket as other systems' tests and documentation assert them. Allocation has its own cases.</summary>
public sealed class DiscountCases
{
    // E11, Solidus: 10 off, 15 from 100, 20 from 200.
    [Theory]
    [InlineData(5000, 1000)]
    [InlineData(15000, 1500)]
    [InlineData(20000, 2000)]
    public void E11_BasketTiers(int basket, int off) =>
        Assert.Equal(
            off,
            Steps(r => r.Spend().AmountOff(0m, 10m).AmountOff(100m, 15m).AmountOff(200m, 20m))
                .SellToGuest(Each("item", 1, basket))
                .Off()
        );

    // C3, Odoo: 249 off a basket of 25, and of 425.
    [Theory]
    [InlineData(2500, 0)]
    [InlineData(42500, 17600)]
    public void C3_NeverBelowZero(int basket, int pays) =>
        Assert.Equal(pays, Steps(r => r.Spend().AmountOff(0m, 249m)).SellToGuest(Each("item", 1, basket)).Pays());

    // C9, Odoo: 5 % from 2 units, 10 % from 4, the best only.
    [Theory]
    [InlineData(1, 0)]
    [InlineData(3, 15)]
    [InlineData(5, 50)]
    public void C9_PercentByUnits(int units, int off) =>
        Assert.Equal(
            off,
            Steps(r => r.Units().PercentOff(2m, 5m).PercentOff(4m, 10m)).SellToGuest(Each("item", units, 100)).Off()
        );

    // C16, Odoo: 100 % off leaves exactly 0, with or without 15 % of tax in the amounts.
    [Theory]
    [InlineData(560, 892, 4491, 21726, 240000)]
    [InlineData(644, 1026, 5165, 24985, 276000)]
    public void C16_WholeBasketOff_IsExactlyZero(int a, int b, int c, int d, int e) =>
        Assert.Equal(
            0,
            Steps(r => r.Spend().PercentOff(0m, 100m))
                .SellToGuest(Each("a", 1, a), Each("b", 1, b), Each("c", 1, c), Each("d", 1, d), Each("e", 1, e))
                .Pays()
        );

    // H4, VirtoCommerce: 20 % off, then free shipping from 35; an item of 45, and of 40.
    [Theory]
    [InlineData(4500, 3600)]
    [InlineData(4000, 3200 + 500)]
    public void H4_FreeShippingOnWhatRemains(int item, int pays)
    {
        var shop = new Shop(p =>
            p.BasketTiers("fifth", r => r.Spend().PercentOff(0m, 20m).Priority(1))
                .BasketTiers("shipping", r => r.Spend().PercentOff(35m, 100m).On(Where(s => s.Kind(LineKind.Fee))))
        );

        var decision = shop.SellToGuest(Each("item", 1, item), Each("shipping", 1, 500, d => d.Kind(LineKind.Fee)));

        Assert.Equal(pays, decision.Pays());
    }

    // K4, Optimizely: 100 with 20 % and then 30 % off; with 20 and then 30 off.
    [Fact]
    public void K4_OneDiscountAfterTheOther()
    {
        var percent = new Shop(p =>
            p.BasketTiers("first", r => r.Spend().PercentOff(0m, 20m).Priority(1))
                .BasketTiers("second", r => r.Spend().PercentOff(0m, 30m))
        );
        var amount = new Shop(p =>
            p.BasketTiers("first", r => r.Spend().AmountOff(0m, 20m).Priority(1))
                .BasketTiers("second", r => r.Spend().AmountOff(0m, 30m))
        );

        Assert.Equal(5600, percent.SellToGuest(Each("item", 1, 10000)).Pays());
        Assert.Equal(5000, amount.SellToGuest(Each("item", 1, 10000)).Pays());
    }

    private static Shop Steps(Action<BasketTierRuleBuilder> rule) => new(p => p.BasketTiers("big", rule));
}
