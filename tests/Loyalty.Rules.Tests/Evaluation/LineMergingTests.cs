using static Loyalty.Rules.Tests.Goods;

namespace Loyalty.Rules.Tests.Evaluation;

/// <summary>Weighed lines that merge are one unit, so a card's stamps show which lines are kept apart.</summary>
public sealed class LineMergingTests
{
    public static TheoryData<string, bool> SecondLines =>
        new()
        {
            { "same", true },
            { "other id", true },
            { "other cost", true },
            { "other till discount", true },
            { "other parent", true },
            { "own category twice", false },
            { "other kind", false },
            { "not discountable", false },
            { "own category", false },
            { "own brand", false },
            { "own tag", false },
            { "own attribute", false },
            { "other sku", false },
            { "other price", false },
        };

    [Theory]
    [MemberData(nameof(SecondLines))]
    public void Sell_TwoWeighedLines_MergeWhereNothingThatCountsDiffers(string second, bool merge)
    {
        var shop = new Shop(p => p.FreeItem("card", r => r.Buy(Where(s => s.Kind(LineKind.Goods, LineKind.Fee)), 5)));

        shop.Sell(Total("nuts", 1m, 500, d => d.Weighed()), Second(second));

        Assert.Equal(merge ? 1 : 2, shop.Ann.Stamps("card"));
    }

    [Fact]
    public void Sell_SkuAndKeyOfOneItem_Merge()
    {
        var shop = new Shop(
            p => p.FreeItem("card", r => r.Buy(Sku("nuts"), 5)),
            goods => goods.Item("nuts", i => i.Weighed())
        );
        var key = shop.Plan.Catalog!["nuts"];

        shop.Sell(new Line(key, 1, 500), new Line("nuts", 2, 1000));

        Assert.Equal(1, shop.Ann.Stamps("card"));
    }

    // What the line itself declares is compared, not what the catalog says of the item.
    [Fact]
    public void Sell_LineThatSaysWhatTheCatalogSays_StaysApart()
    {
        var shop = new Shop(
            p => p.FreeItem("card", r => r.Buy(Sku("nuts"), 5)),
            goods => goods.Item("nuts", i => i.Weighed())
        );

        shop.Sell(Total("nuts", 1, 500), Total("nuts", 1, 500, d => d.Weighed()));

        Assert.Equal(2, shop.Ann.Stamps("card"));
    }

    // Law 18: the same decision for every order of the lines.
    [Fact]
    public void Law18_Sell_LinesInAnyOrder_GiveTheSameDecision()
    {
        var shop = new Shop(p =>
            p.FreeItem("card", r => r.Buy(Sku("a", "b", "c"), 2))
                .BasketTiers("off", r => r.Spend().PercentOff(0m, 7.5m))
        );
        Line[] lines =
        [
            Each("c", 2, 199),
            Each("a", 1, 333),
            Each("b", 3, 100),
            Each("a", 2, 333),
            Each("b", 1, 100, d => d.Tag("x")),
            Each("c", 1, 201),
        ];
        var first = shop.SellToGuest(lines);
        for (int turn = 1; turn < lines.Length; turn++)
        {
            var other = shop.SellToGuest([.. lines.Skip(turn), .. lines.Take(turn)]);
            Assert.Equal(first.Awards, other.Awards);
            Assert.Equal(first.Outcomes, other.Outcomes);
            Assert.Equal(
                first.OffLines(),
                other.OffLines().Skip(lines.Length - turn).Concat(other.OffLines().Take(lines.Length - turn))
            );
        }
    }

    private static Line Second(string what) =>
        what switch
        {
            "other id" => Total("nuts", 2m, 1000, d => d.Weighed(), id: "7"),
            "other cost" => Nuts(d => d.Cost(1)),
            "other till discount" => Nuts(d => d.TillDiscount(1)),
            "other parent" => Nuts(d => d.Parent("1")),
            "own category twice" => Nuts(d => d.Category("snack").Category("snack")),
            "other kind" => Nuts(d => d.Kind(LineKind.Fee)),
            "not discountable" => Nuts(d => d.NotDiscountable()),
            "own category" => Nuts(d => d.Category("snack")),
            "own brand" => Nuts(d => d.Brand("own")),
            "own tag" => Nuts(d => d.Tag("salty")),
            "own attribute" => Nuts(d => d.Attribute("salt", "much")),
            "other sku" => Total("Nuts", 2m, 1000, d => d.Weighed()),
            "other price" => Total("nuts", 2m, 1001, d => d.Weighed()),
            _ => Nuts(_ => { }),
        };

    private static Line Nuts(Action<LineDetailsBuilder> more) =>
        Total(
            "nuts",
            2m,
            1000,
            details =>
            {
                details.Weighed();
                more(details);
            }
        );
}
