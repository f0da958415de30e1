using Loyalty.Rules.Rewards;
using static Loyalty.Rules.Tests.Goods;

namespace Loyalty.Rules.Tests.Rewards;

/// <summary>docs/semantics.md, section 2: which lines a selector means.</summary>
public sealed class SelectorTests
{
    private static readonly Line Latte = Each("latte", 2, 300);

    private static bool Matches(Selector selector, Line line, Action<LoyaltyProgramBuilder>? more = null)
    {
        var shop = new Shop(
            p =>
            {
                more?.Invoke(p);
                p.BasketTiers("rule", r => r.Spend(selector).AmountOff(0m, 0.01m));
            },
            goods =>
                goods
                    .Category("coffee", "drink")
                    .Category("drink", "all")
                    .Item(
                        "latte",
                        item => item.Category("coffee").Brand("own").Tag("hot").Attribute("size", "large").Name("Latte")
                    )
                    .Item("bag", "bags")
        );
        return shop.SellToGuest(line).Outcomes.Count == 1;
    }

    [Theory]
    [InlineData("latte", true)]
    [InlineData("Latte", false)]
    public void Sku_IsComparedOrdinal(string sku, bool expected) => Assert.Equal(expected, Matches(Sku(sku), Latte));

    [Theory]
    [InlineData("coffee", true)]
    [InlineData("drink", true)] // a category above
    [InlineData("all", true)]
    [InlineData("bags", false)]
    [InlineData("own category", true)]
    [InlineData("own", false)]
    public void Category_MatchesWithThoseAbove_OfCatalogAndLine(string category, bool expected) =>
        Assert.Equal(expected, Matches(Category(category), Each("latte", 1, 300, d => d.Category("own category"))));

    [Fact]
    public void Category_OfALineAlone_MatchesWithThoseAboveToo() =>
        Assert.True(Matches(Category("all"), Each("unknown", 1, 300, d => d.Category("coffee"))));

    [Theory]
    [InlineData(null, "own", true)]
    [InlineData("guest", "own", false)] // the line's brand wins
    [InlineData("guest", "guest", true)]
    public void Brand_OfTheLine_Wins(string? ofLine, string asked, bool expected) =>
        Assert.Equal(
            expected,
            Matches(Where(s => s.Brand(asked)), ofLine is null ? Latte : Each("latte", 1, 300, d => d.Brand(ofLine)))
        );

    [Theory]
    [InlineData("hot", true)]
    [InlineData("sweet", true)]
    [InlineData("cold", false)]
    public void Tags_OfCatalogAndLine_AddUp(string tag, bool expected) =>
        Assert.Equal(expected, Matches(Where(s => s.Tag(tag)), Each("latte", 1, 300, d => d.Tag("sweet"))));

    [Theory]
    [InlineData("large", "hot", false)] // the line's value of the same name wins
    [InlineData("small", "hot", true)]
    [InlineData("small", "iced", false)] // all must hold
    public void Attributes_MustAllHold(string size, string served, bool expected) =>
        Assert.Equal(
            expected,
            Matches(
                Where(s => s.Attribute("size", size).Attribute("served", served)),
                Each("latte", 1, 300, d => d.Attribute("size", "small").Attribute("served", "hot"))
            )
        );

    [Theory]
    [InlineData(333, null, true)] // 3 for 10.00 cost a third of 10.00 each, exactly
    [InlineData(334, null, false)]
    [InlineData(null, 334, true)]
    [InlineData(null, 333, false)]
    public void Price_IsExact(int? from, int? to, bool expected) =>
        Assert.Equal(expected, Matches(Where(s => s.Price(from, to)), Total("latte", 3, 1000)));

    [Theory]
    [InlineData(300, 400, true)]
    [InlineData(200, 300, false)]
    public void Price_IsHalfOpen(int from, int to, bool expected) =>
        Assert.Equal(expected, Matches(Where(s => s.Price(from, to)), Latte));

    [Theory]
    [InlineData(LineKind.Goods, false)]
    [InlineData(LineKind.GiftCard, true)]
    [InlineData(LineKind.Fee, false)]
    public void Kind_NamedInAny_IsMatched(LineKind kind, bool expected)
    {
        var gifts = Where(s => s.Any(Where(one => one.Kind(LineKind.GiftCard)), Sku("none")));

        Assert.Equal(expected, Matches(gifts, Each("card", 1, 300, d => d.Kind(kind))));
    }

    [Theory]
    [InlineData(LineKind.Goods, true)]
    [InlineData(LineKind.Fee, false)] // what stands under "not" names no kind
    public void Kind_UnderNot_IsNotNamed(LineKind kind, bool expected)
    {
        var others = Where(s => s.Not(Where(one => one.Kind(LineKind.Tip))));

        Assert.Equal(expected, Matches(others, Each("card", 1, 300, d => d.Kind(kind))));
    }

    [Fact]
    public void Not_LooksAtLinesOfEveryKind()
    {
        var selector = Where(s => s.Kind(LineKind.Goods, LineKind.Fee).Not(Sku("delivery")));

        Assert.False(Matches(selector, Each("delivery", 1, 300, d => d.Kind(LineKind.Fee))));
        Assert.True(Matches(selector, Each("wrapping", 1, 300, d => d.Kind(LineKind.Fee))));
    }

    [Fact]
    public void Everything_IsGoodsOnly()
    {
        Assert.True(Matches(Selector.Everything, Latte));
        Assert.False(Matches(Selector.Everything, Each("latte", 1, 300, d => d.Kind(LineKind.Tip))));
        Assert.False(Matches(Selector.Everything, Each("latte", 1, 0, d => d.GrantedBy("rule"))));
    }

    [Fact]
    public void Named_StandsForItsSelector_AlsoInsideAnother() =>
        Assert.True(
            Matches(
                Where(s => s.All(Selector.Named("hot drinks"), Where(one => one.Brand("own")))),
                Latte,
                p =>
                    p.Select("hot drinks", s => s.All(Selector.Named("drinks"), Where(one => one.Tag("hot"))))
                        .Select("drinks", s => s.Category("drink"))
            )
        );
}
