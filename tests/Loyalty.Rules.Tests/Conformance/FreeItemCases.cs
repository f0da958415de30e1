using Loyalty.Rules.Rewards;
using Loyalty.Rules.Rewards.FreeItem;
using static Loyalty.Rules.Tests.Goods;

namespace Loyalty.Rules.Tests.Conformance;

/// <summary>Free items as other systems' tests and documentation assert them, each next to the policy that reproduces it.</summary>
public sealed class FreeItemCases
{
    // A1, Odoo sales orders: buy 3 at 320.00 get 1 more, then 10 % off the order. The free one is rung up here.
    [Fact]
    public void A1_ThreeAndOneMore_ThenTenPercentOff()
    {
        var shop = new Shop(p =>
            p.FreeItem("deal", r => r.Buy(Sku("item"), 3).InBasket())
                .BasketTiers("tenth", r => r.Spend().PercentOff(0m, 10m))
        );

        Assert.Equal(86400, shop.SellToGuest(Each("item", 4, 32000)).Pays());
    }

    // A2, A3, A4: 2 bring none; 75 bring 25 more, 6 bring 2 more, so that free units never feed themselves.
    [Theory]
    [InlineData(2, 0)]
    [InlineData(75, 25)]
    [InlineData(6, 2)]
    public void A2_A3_A4_FreeUnits_NeverFeedThemselves(int paid, int free) =>
        Assert.Equal(free, InBasket(3, 1).SellToGuest(Each("item", paid + free, 32000)).Free());

    // A5, Odoo's till: buy 2 take 1, for 1 to 10 units in the basket.
    [Fact]
    public void A5_BuyTwoTakeOne() => Assert.Equal([0, 0, 1, 1, 1, 2, 2, 2, 3, 3], FreeFor(10, () => InBasket(2, 1)));

    // A5b: buy 2 take 3, which gives unfinished sets: a new card does.
    [Fact]
    public void A5b_BuyTwoTakeThree() => Assert.Equal([0, 0, 1, 2, 3, 3, 3, 4, 5, 6], FreeFor(10, () => Card(2, 3)));

    // A8, Odoo's till: buy 3 boards at 1.98, get a pen; the pens are rung up here.
    [Theory]
    [InlineData(2, 0, 396)]
    [InlineData(3, 1, 594)]
    [InlineData(6, 2, 1188)]
    public void A8_BoardsBringPens(int boards, int pens, int pays)
    {
        var shop = new Shop(p => p.CrossSell("pen", r => r.When(Sku("board"), 3).Offer(Sku("pen"))));
        Line[] lines = pens == 0 ? [] : [Each("pen", pens, 320)];

        var decision = shop.SellToGuest([Each("board", boards, 198), .. lines]);

        Assert.Equal((pens, pays), (decision.Free(), decision.Pays()));
    }

    // A13, Odoo thread 211087: buy 10 get 3 of the same; 10, 11, 12 units. Unfinished sets again: a new card.
    [Theory]
    [InlineData(10, 0)]
    [InlineData(11, 1)]
    [InlineData(12, 2)]
    public void A13_BuyTenGetThree(int units, int free) =>
        Assert.Equal(free, Card(10, 3).Sell(Each("item", units, 100)).Free());

    // A18, Odoo: a cabinet at 500 frees chairs at 100, up to 200.
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void A18_CabinetFreesChairsUpToAnAmount(int chairs)
    {
        var shop = new Shop(p =>
            p.FreeItem(
                "chairs",
                r =>
                    r.Buy(Sku("cabinet"), 1)
                        .Get(Sku("chair"), 9)
                        .Cap(new Cap(20000, CapUnit.Money, CapScope.Transaction))
            )
        );

        Assert.Equal(50000, shop.Sell(Each("cabinet", 1, 50000), Each("chair", chairs, 10000)).Pays());
    }

    // D1, Medusa: buy 2 get 1 at 500.
    [Theory]
    [InlineData(2, 0)]
    [InlineData(3, 500)]
    [InlineData(5, 500)]
    [InlineData(6, 1000)]
    public void D1_BuyTwoGetOne(int units, int off) =>
        Assert.Equal(off, InBasket(2, 1).SellToGuest(Each("item", units, 500)).Off());

    // D3, Medusa: the same, at most 100 units, 10 at 250; at most 2.
    [Theory]
    [InlineData(100, 750)]
    [InlineData(2, 500)]
    public void D3_AtMostSoManyUnits(int most, int off)
    {
        var shop = InBasket(2, 1, r => r.Cap(new Cap(most, CapUnit.Units, CapScope.Transaction)));

        Assert.Equal(off, shop.SellToGuest(Each("item", 10, 250)).Off());
    }

    // J5, Square: 3 drinks in one sale, by item.
    [Fact]
    public void J5_ThreeDrinks_AreThreeStamps()
    {
        var shop = Card(10, 1);
        shop.Sell(Each("item", 3, 450));

        Assert.Equal(3, shop.Ann.Stamps("card"));
    }

    // K13, Magento: buy 5 get 2, at most 4 free: 14 units reach it.
    [Fact]
    public void K13_UnitsThatReachTheMaximum()
    {
        var free = FreeFor(20, () => InBasket(5, 2, r => r.Cap(new Cap(4, CapUnit.Units, CapScope.Transaction))));

        Assert.Equal(14, Array.IndexOf(free, 4L) + 1);
        Assert.Equal(4, free.Max());
    }

    // K25, Paystone: units beyond the threshold carry to the next card.
    [Fact]
    public void K25_UnitsBeyondTheThreshold_Carry()
    {
        var shop = new Shop(p => p.FreeItem("card", r => r.Buy(Sku("item"), 10).Get(Sku("prize"), 1)));
        shop.Sell(Each("item", 12, 100));

        Assert.Equal((2, 1), (shop.Ann.Stamps("card"), shop.Ann.OwedUnits("card")));
    }

    private static long[] FreeFor(int units, Func<Shop> shop) =>
        [.. Enumerable.Range(1, units).Select(n => shop().Sell(Each("item", n, 100)).Free())];

    private static Shop InBasket(int buy, int get, Action<FreeItemRuleBuilder>? more = null) =>
        new(p =>
            p.Select("items", s => s.Sku("item"))
                .FreeItem(
                    "deal",
                    r =>
                    {
                        r.Buy("items", buy).Get("items", get).InBasket();
                        more?.Invoke(r);
                    }
                )
        );

    private static Shop Card(int buy, int get) =>
        new(p => p.Select("items", s => s.Sku("item")).FreeItem("card", r => r.Buy("items", buy).Get("items", get)));
}
