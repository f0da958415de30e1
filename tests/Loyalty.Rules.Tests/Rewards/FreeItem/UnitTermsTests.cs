using Loyalty.Rules.Rewards;
using Loyalty.Rules.Rewards.FreeItem;
using static Loyalty.Rules.Tests.Goods;

namespace Loyalty.Rules.Tests.Rewards.FreeItem;

/// <summary>Which units may be given, and which come first: sections 5.1 to 5.3 and 5.8 of docs/semantics.md.</summary>
public sealed class UnitTermsTests
{
    private static Shop Deal(int buy, int get, Action<FreeItemRuleBuilder> more) =>
        new(p =>
            p.Select("all", _ => { })
                .FreeItem(
                    "deal",
                    rule =>
                    {
                        rule.InBasket().Buy("all", buy).Get("all", get);
                        more(rule);
                    }
                )
        );

    private static Line[] Priced(params long[] prices) =>
        [.. prices.Select((price, place) => Each("item-" + place, 1, price))];

    [Theory]
    [InlineData(true, "0 0 1 2 3 3 3 4 5 6")]
    [InlineData(false, "0 0 0 0 3 3 3 3 3 6")]
    public void Sell_BuyTwoGetThree_GivesPartOfARewardIfItMay(bool partial, string free)
    {
        var shop = Deal(2, 3, r => r.PartialGet(partial));

        Assert.Equal(
            free,
            string.Join(" ", Enumerable.Range(1, 10).Select(n => shop.SellToGuest(Each("item", n, 100)).Free()))
        );
    }

    [Fact]
    public void Sell_OfACardWithWholeRewards_KeepsTheRest()
    {
        var shop = new Shop(p => p.FreeItem("card", r => r.Buy(Sku("cone"), 2).Get(Sku("tea"), 2).PartialGet(false)));

        Assert.Equal(0, shop.Sell(Each("cone", 2, 100), Each("tea", 1, 100)).Free());
        Assert.Equal(2, shop.Sell(Each("tea", 3, 100)).Free());
    }

    [Theory]
    [InlineData(UnitOrder.Cheapest, "0 0 0 1000")]
    [InlineData(UnitOrder.Dearest, "1000 0 700 0")]
    [InlineData(UnitOrder.LowestCost, "1000 0 0 500")]
    [InlineData(UnitOrder.HighestCost, "0 0 0 1000")]
    public void Sell_BuyOneGetOne_TakesUnitsInTheOrderSaid(UnitOrder order, string off)
    {
        Line[] lines =
        [
            Each("coat", 1, 1000, line => line.Cost(300)),
            Each("hat", 1, 1200, line => line.NotDiscountable()),
            Each("scarf", 1, 700),
            Each("shirt", 2, 500, line => line.Cost(800)),
        ];

        Assert.Equal(off, string.Join(" ", Deal(1, 1, r => r.Choose(order)).SellToGuest(lines).OffLines()));
    }

    // The catalog says 3.00 for each, the till 2.00 for the line of two: 1.00 each.
    [Fact]
    public void Sell_ByCost_TakesTheTillsWordBeforeTheCatalogs()
    {
        var shop = new Shop(
            p => p.CrossSell("offer", r => r.When(Sku("tea"), 1).Offer(Category("cake")).Choose(UnitOrder.LowestCost)),
            goods =>
                goods
                    .Item("bun", i => i.Category("cake").Cost(200))
                    .Item("pie", i => i.Category("cake").Cost(300))
                    .Item("tea")
        );
        Line[] lines = [Each("tea", 1, 100), Each("bun", 1, 250), Each("pie", 2, 400)];

        Assert.Equal([0, 250, 0], shop.SellToGuest(lines).OffLines());
        lines[2] = Each("pie", 2, 400, line => line.Cost(200));
        Assert.Equal([0, 0, 400], shop.SellToGuest(lines).OffLines());
    }

    // Half of the merged line has a cost of its own, so that its cost is 100 + 300 for two; the bun costs 199.
    [Theory]
    [InlineData(199, "0 0 0 250")]
    [InlineData(201, "0 200 200 0")] // the unit is shared over the parts
    public void Sell_ByCostOfAMergedLine_AddsUpItsParts(long bun, string off)
    {
        var shop = new Shop(
            p => p.CrossSell("offer", r => r.When(Sku("tea"), 1).Offer(Category("cake")).Choose(UnitOrder.LowestCost)),
            goods =>
                goods
                    .Item("bun", i => i.Category("cake").Cost(bun))
                    .Item("pie", i => i.Category("cake").Cost(300))
                    .Item("tea")
        );
        Line[] lines =
        [
            Each("tea", 1, 100),
            Each("pie", 1, 400, line => line.Cost(100)),
            Each("pie", 1, 400),
            Each("bun", 1, 250),
        ];

        Assert.Equal(off, string.Join(" ", shop.SellToGuest(lines).OffLines()));
    }

    [Theory]
    [InlineData(UnitOrder.Cheapest, "100 200 300 0 0 0")]
    [InlineData(UnitOrder.Dearest, "100 200 300 0 0 0")]
    public void Sell_OfEqualOrLesserValue_LeavesNoCheaperUnitPaid(UnitOrder order, string off) =>
        Assert.Equal(
            off,
            string.Join(
                " ",
                Deal(1, 1, r => r.Choose(order).UpToCheapestPaid())
                    .SellToGuest(Priced(100, 200, 300, 400, 500, 600))
                    .OffLines()
            )
        );

    // A cheap unit that may not be given stays paid, and nothing dearer than it is free.
    [Fact]
    public void Sell_OfEqualOrLesserValueBesideACheapBuy_GivesNothingDearer()
    {
        var shop = new Shop(p =>
            p.CrossSell("offer", r => r.When(Sku("tea"), 1).Offer(Category("cake")).UpToCheapestPaid())
        );
        Line[] cakes =
        [
            Each("bun", 1, 250, line => line.Category("cake")),
            Each("pie", 1, 150, line => line.Category("cake")),
        ];

        Assert.Equal([0, 0, 150], shop.SellToGuest([Each("tea", 1, 200), .. cakes]).OffLines());
        Assert.Equal([0, 0, 0], shop.SellToGuest([Each("tea", 1, 149), .. cakes]).OffLines());
    }

    [Fact]
    public void Sell_UpToAPrice_CountsDearerUnitsAsBought()
    {
        var shop = Deal(2, 1, r => r.UpTo(2).Choose(UnitOrder.Dearest));

        Assert.Equal([0, 0, 200], shop.SellToGuest(Priced(900, 201, 200)).OffLines());
        Assert.Equal(0, shop.SellToGuest(Priced(900, 201, 201)).Off());
    }

    [Fact]
    public void Sell_AtAFixedPrice_PassesOverWhatCostsNoMore()
    {
        var shop = Deal(2, 1, r => r.FixedPrice(1));

        Assert.Equal([0, 0, 150], shop.SellToGuest(Priced(100, 900, 250)).OffLines());
        Assert.Equal(Verdict.NoTarget, shop.SellToGuest(Priced(100, 90, 80)).Verdict());
    }

    [Fact]
    public void Sell_WithRepeat_GivesSoManyRewardsASale()
    {
        var card = new Shop(p => p.FreeItem("card", r => r.Buy(Sku("cone"), 5).Repeat(1)));

        Assert.Equal(
            (Verdict.Reduced, 1),
            (card.Sell(Each("cone", 12, 100)).Verdict(), (int)card.Ann.OwedUnits("card"))
        );
        Assert.Equal(1, card.Sell(Each("cone", 1, 100)).Free());
        Assert.Equal(2, Deal(2, 2, r => r.Repeat(1)).SellToGuest(Each("item", 8, 100)).Free());
    }

    [Theory]
    [InlineData(WeighedUnits.PerWholeUnit, 200)]
    [InlineData(WeighedUnits.AsOneUnit, 0)]
    [InlineData(WeighedUnits.Excluded, 0)]
    public void Sell_OfAWeighedLine_CountsItAsSaid(WeighedUnits weighed, long off)
    {
        var shop = Deal(2, 1, r => r.Weighed(weighed));

        Assert.Equal(off, shop.SellToGuest(Total("cheese", 3.5m, 700, line => line.Weighed())).Off());
    }

    [Theory]
    [InlineData(1, 200, 0)] // the reading of whole units comes first and takes one: the line is gone for the other
    [InlineData(-1, 0, 700)]
    public void Sell_OfAWeighedLineToTwoReadings_GivesItToTheFirstOnly(int priority, long whole, long asOne)
    {
        var shop = new Shop(p =>
            p.FreeItem(
                    "whole",
                    r => r.InBasket().Buy(Sku("cheese"), 2).Weighed(WeighedUnits.PerWholeUnit).Priority(priority)
                )
                .CrossSell("one", r => r.When(Sku("wine"), 1).Offer(Sku("cheese")))
        );

        var decision = shop.SellToGuest(Total("cheese", 3.5m, 700, line => line.Weighed()), Each("wine", 1, 900));

        Assert.Equal(whole + asOne, decision.Off());
        Assert.Equal((whole > 0 ? 1 : 0, asOne > 0 ? 1 : 0), (decision.Free("whole"), decision.Free("one")));
    }
}
