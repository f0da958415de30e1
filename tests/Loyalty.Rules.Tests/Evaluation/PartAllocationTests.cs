using static Loyalty.Rules.Tests.Goods;

namespace Loyalty.Rules.Tests.Evaluation;

/// <summary>docs/semantics.md, sections 2 and 9: which lines are one, and how a discount is shared inside it.</summary>
public sealed class PartAllocationTests
{
    private readonly Shop _shop = new(p =>
        p.FreeItem("deal", r => r.Buy(Sku("cone"), 5).InBasket())
            .BasketTiers("cent", r => r.Spend().AmountOff(0m, 0.01m).For(c => c.Store("cent")))
    );

    [Fact]
    public void Sell_MergedLine_ItsDiscountIsSharedByWhatIsLeft() =>
        Assert.Equal(
            [113, 75, 37],
            _shop.Sell(Each("cone", 3, 225), Each("cone", 2, 225), Each("cone", 1, 225)).OffLines()
        );

    [Fact]
    public void Law20_Sell_SplitLines_GiveTheSameTotals()
    {
        var whole = _shop.SellToGuest(Each("cone", 12, 225));
        var split = _shop.SellToGuest([.. Enumerable.Repeat(Each("cone", 1, 225), 12)]);

        Assert.Equal(450, whole.Off());
        Assert.Equal(450, split.Off());
        Assert.Equal(whole.Outcomes, split.Outcomes);
    }

    [Fact]
    public void Law94_Sell_ExactSamePrice_IsOneLine()
    {
        // 0.500 kg for 2.50 and 0.502 kg for 2.51 have the same price; 0.501 kg for 2.50 has not.
        Assert.Equal(1, Stamps(Total("cone", 0.500m, 250), Total("cone", 0.502m, 251)));
        Assert.Equal(0, Stamps(Total("cone", 0.500m, 250), Total("cone", 0.501m, 250)));

        static long Stamps(params Line[] lines)
        {
            var shop = new Shop(p => p.FreeItem("card", r => r.Buy(Sku("cone"), 5)));
            shop.Sell(lines);
            return shop.Ann.Stamps("card");
        }
    }

    /// <summary>One minor unit goes to the larger line, then to the shorter id, then to the lower one.</summary>
    [Theory]
    [InlineData("b", "a", 0, 1)]
    [InlineData("a", "b", 1, 0)]
    [InlineData("10", "9", 0, 1)]
    [InlineData("9", "10", 1, 0)]
    [InlineData("1", null, 1, 0)] // the second line's id is its position, 2
    [InlineData("3", null, 0, 1)]
    [InlineData(null, null, 1, 0)]
    public void Sell_PartsOfTheSameSize_AreOrderedById(string? first, string? second, int firstOff, int secondOff)
    {
        var decision = _shop.SellToGuest(
            sale => sale.Store("cent"),
            Total("tea", 1, 100, id: first),
            Total("tea", 1, 100, id: second)
        );

        Assert.Equal([firstOff, secondOff], decision.OffLines());
    }

    [Fact]
    public void Sell_PartsOfDifferentSize_TheLargerComesFirst() =>
        Assert.Equal(
            [0, 1],
            _shop.SellToGuest(sale => sale.Store("cent"), Each("tea", 1, 100), Each("tea", 2, 100)).OffLines()
        );

    [Fact]
    public void Sell_TwoAwardsOnOneLine_NeverTakeMoreThanItsAmount()
    {
        var shop = new Shop(p =>
            p.FreeItem("deal", r => r.Buy(Sku("cone"), 1).InBasket())
                .BasketTiers("rest", r => r.Spend().PercentOff(0m, 100m))
        );

        var decision = shop.Sell(Each("cone", 1, 225), Total("cone", 2, 450, id: "x"), Each("cone", 1, 225));

        Assert.Equal([225, 450, 225], decision.OffLines());
        Assert.Equal(0, decision.Pays());
        Assert.Equal(decision.Awards.Select(award => award.Discount), PartsByAward(decision));
    }

    [Fact]
    public void LinesOf_AnOutcome_AreThePlacesOfItsLines()
    {
        var decision = _shop.Sell(Each("tea", 1, 100), Each("cone", 5, 225), Each("tea", 1, 1), Each("cone", 1, 225));

        Assert.Equal([1, 3], decision.LinesOf(0));
        Assert.Equal([0, 1, 2, 3], decision.LinesOf(1));
        Assert.Throws<ArgumentOutOfRangeException>(() => decision.LinesOf(2));
    }

    private static IEnumerable<long> PartsByAward(Decision decision) =>
        decision.Awards.Select(
            (_, i) => decision.LineDiscounts.Where(part => part.Award == i).Sum(part => part.Amount)
        );
}
