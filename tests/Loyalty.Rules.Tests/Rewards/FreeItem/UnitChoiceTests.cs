using static Loyalty.Rules.Tests.Goods;

namespace Loyalty.Rules.Tests.Rewards.FreeItem;

/// <summary>Which units of a basket an item reward takes, and at what price.</summary>
public sealed class UnitChoiceTests
{
    private static Shop HalfCard(
        int buy,
        int get,
        Action<Loyalty.Rules.Rewards.FreeItem.FreeItemRuleBuilder>? more = null
    ) =>
        new(p =>
            p.Select("all", _ => { })
                .FreeItem(
                    "card",
                    r =>
                    {
                        r.Buy("all", buy).Get("all", get);
                        more?.Invoke(r);
                    }
                )
        );

    [Theory]
    [InlineData(0, 1, 2)]
    [InlineData(2, 1, 0)]
    [InlineData(1, 2, 0)]
    public void Sell_DifferentPrices_TheCheapestIsFree(int first, int second, int third)
    {
        Line[] lines = [Each("vanilla", 1, 300), Each("almond", 1, 200), Each("mango", 1, 250)];

        var decision = HalfCard(2, 1).Sell(lines[first], lines[second], lines[third]);

        Assert.Equal(200, decision.Off());
    }

    // 3 units for 0.04 cost 0.01, 0.01 and 0.02: a quarter of the line is 0.01, and of its parts it would be 0.01 and 0.01.
    [Fact]
    public void Sell_APercentageOfUnitsOfTwoPrices_IsRoundedOnceALine()
    {
        var shop = new Shop(p =>
            p.CrossSell("quarter", r => r.When(Sku("tea"), 1).Offer(Sku("cone"), 3).PercentOff(25m))
        );

        Assert.Equal(1, shop.Sell(Each("tea", 1, 300), Total("cone", 3, 4)).Off());
    }

    [Fact]
    public void Sell_EqualPrices_TheFirstSkuInOrdinalOrderIsFree() =>
        Assert.Equal(
            [0, 200, 0],
            HalfCard(2, 1).Sell(Each("b", 1, 200), Each("B", 1, 200), Each("c", 1, 200)).OffLines()
        );

    [Fact]
    public void Sell_ThreeForTen_UnitPricesAreSharedByLargestRemainder()
    {
        Assert.Equal(333, HalfCard(2, 1).Sell(Total("cone", 3, 1000)).Off());
        Assert.Equal(666, HalfCard(1, 2).Sell(Total("cone", 3, 1000)).Off());
    }

    [Fact]
    public void Sell_AllUnitsOwed_TakeTheWholeAmountOfTheLine()
    {
        var shop = new Shop(p => p.FreeItem("card", r => r.Buy(Sku("pass"), 1).Get(Sku("cone"), 3)));

        Assert.Equal(1000, shop.Sell(Each("pass", 1, 5000), Total("cone", 3, 1000)).Off());
    }

    // 2.5 units for 9.99: 3.996, 3.996 and 1.998 each; the last part has the largest remainder, then comes the first unit.
    [Fact]
    public void Sell_AFraction_IsNoUnitButHasItsShareOfTheAmount()
    {
        var shop = HalfCard(1, 1);

        Assert.Equal(399, shop.Sell(Total("ham", 2.5m, 999)).Off());
        Assert.Equal(0, shop.Ann.OwedUnits("card"));
    }

    // 1.6 units for 0.04: 2.5 and 1.5 minor units; the tie goes to the unit.
    [Fact]
    public void Sell_AFractionWithTheSameRemainder_ComesAfterTheUnit()
    {
        var shop = HalfCard(1, 1);
        shop.Sell(Each("cone", 1, 100));

        Assert.Equal(3, shop.Sell(Total("ham", 1.6m, 4)).Off());
    }

    [Fact]
    public void Sell_LessThanOneUnit_IsNoStamp()
    {
        var shop = HalfCard(5, 1);

        shop.Sell(Total("ham", 0.999m, 400));

        Assert.Equal(0, shop.Ann.Stamps("card"));
    }

    [Fact]
    public void Sell_WeighedLine_IsOneUnitAtTheAmountOfTheLine()
    {
        var shop = HalfCard(1, 1);

        var decision = shop.Sell(
            Total("nuts", 2.345m, 800, d => d.Weighed()),
            Total("figs", 0.455m, 318, d => d.Weighed())
        );

        Assert.Equal([0, 318], decision.OffLines());
        Assert.Equal(0, shop.Ann.OwedUnits("card"));
    }

    [Theory]
    [InlineData(502, 251, 1)] // the same exact price: one line, one unit
    [InlineData(501, 251, 2)]
    public void Sell_WeighedLinesOfTheSamePrice_AreOneUnit(int thousandths, int amount, int stamps)
    {
        var shop = HalfCard(5, 1);

        shop.Sell(
            Total("nuts", 0.500m, 250, d => d.Weighed()),
            Total("nuts", thousandths / 1000m, amount, d => d.Weighed())
        );

        Assert.Equal(stamps, shop.Ann.Stamps("card"));
    }

    [Fact]
    public void Sell_UnitsOfPriceZero_AreNoBuyNoTargetNoStamp()
    {
        var shop = HalfCard(5, 1);

        var decision = shop.Sell(Each("cone", 5, 225), Each("sample", 3, 0));

        Assert.Equal(0, decision.Free());
        Assert.Equal(Verdict.NoTarget, decision.Verdict());
        Assert.Equal((0, 1), (shop.Ann.Stamps("card"), shop.Ann.OwedUnits("card")));
    }

    [Fact]
    public void Sell_LineOfFewerCentsThanUnits_HasUnitsOfPriceZero()
    {
        var shop = HalfCard(5, 1);

        shop.Sell(Total("sweet", 5, 3));

        Assert.Equal(3, shop.Ann.Stamps("card"));
    }

    [Fact]
    public void Sell_NotDiscountable_CountsAndIsNoTarget()
    {
        var shop = HalfCard(5, 1);

        var decision = shop.Sell(Each("cone", 6, 225, d => d.NotDiscountable()));

        Assert.Equal(Verdict.NoTarget, decision.Verdict());
        Assert.Equal((1, 1), (shop.Ann.Stamps("card"), shop.Ann.OwedUnits("card")));
    }

    [Fact]
    public void Sell_GrantedLine_CountsNowhere()
    {
        var shop = HalfCard(5, 1);

        shop.Sell(Each("cone", 2, 225), Each("cone", 9, 0, d => d.GrantedBy("dozen")));

        Assert.Equal(2, shop.Ann.Stamps("card"));
    }

    [Theory]
    [InlineData(1, 113)] // 112.5, half up
    [InlineData(2, 225)] // once a line, not once a unit
    [InlineData(3, 338)]
    public void Sell_PercentOff_IsRoundedHalfUpOnceALine(int units, int off) =>
        Assert.Equal(off, HalfCard(1, units, r => r.PercentOff(50)).Sell(Each("cone", 1 + units, 225)).Off());

    [Theory]
    [InlineData(225, 100)]
    [InlineData(80, 80)]
    public void Sell_AmountOff_IsAtMostTheUnitsPrice(int price, int off) =>
        Assert.Equal(off, HalfCard(1, 1, r => r.AmountOff(1.00m)).Sell(Each("cone", 2, price)).Off());

    [Fact]
    public void Sell_WithCostAndValue_TheAwardSaysThemForItsUnits()
    {
        var award = HalfCard(1, 1, r => r.Costs(0.25m).Feels(2.25m)).Sell(Each("cone", 4, 200)).Awards.Single();

        Assert.Equal((2, 50, 450), (award.Units, award.Cost!.Value, award.PerceivedValue!.Value));
    }
}
