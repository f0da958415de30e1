namespace Loyalty.Rules.Laws.Generators;

/// <summary>Lines of a sale: many that merge, some at the edges, seldom one that is refused.</summary>
internal sealed class LineGenerator(Dice dice, Catalog? catalog)
{
    private static readonly Catalog Stranger = Catalog.Create().Item("cone").Item("tea").Build();

    internal List<Line> Next(int count)
    {
        var lines = new List<Line>();
        for (int i = 0; i < count; i++)
        {
            string? id =
                dice.Chance(40) ? null
                : dice.Chance(90) ? (i + 1).ToString(System.Globalization.CultureInfo.InvariantCulture)
                : "L" + dice.Below(3);
            lines.Add(lines.Count > 0 && dice.Chance(35) ? Again(dice.Among(lines), id) : Fresh(id));
        }
        if (lines.Count > 0 && dice.Chance(4))
            lines[dice.Below(lines.Count)] = Refused();
        return lines;
    }

    /// <summary>The same item at the same exact price, by key or by sku, in another quantity.</summary>
    private Line Again(Line line, string? id)
    {
        int times = dice.Of(1, 1, 2, 3);
        var quantity = Quantity.FromThousandths(line.Quantity.Thousandths * times);
        string sku = line.Sku ?? catalog!.ItemOf(line.Item).Sku;
        var details = dice.Chance(90) ? line.Details : Details();
        long amount = details?.GrantedBy is null ? line.Amount * times : 0;
        return amount > 1_000_000_000 ? line : Of(sku, quantity, amount, details, id);
    }

    private Line Fresh(string? id)
    {
        string sku = dice.Of(
            dice.Weighted(60, 36, 4) switch
            {
                0 => Words.Favourites,
                1 => Words.Skus,
                _ => Words.UnknownSkus,
            }
        );
        long thousandths = Thousandths();
        var details = dice.Chance(30) ? Details() : null;
        long amount = details?.GrantedBy is null ? Amounts.OfLine(dice, thousandths) : 0;
        return Of(sku, Quantity.FromThousandths(thousandths), amount, details, id);
    }

    private Line Of(string sku, Quantity quantity, long amount, LineDetails? details, string? id) =>
        catalog is not null && dice.Chance(50) && catalog.TryGet(sku.AsSpan(), out var key)
            ? new Line(key, quantity, amount, details, id)
            : new Line(sku, quantity, amount, details, id);

    private long Thousandths() =>
        dice.Weighted(720, 140, 80, 50, 10) switch
        {
            0 => 1000L * dice.Between(1, 6),
            1 => dice.Of<long>(455, 500, 1500, 2333, 2001, 3999, 1, 999),
            2 => dice.Between(1L, 4000L),
            3 => 1000L * dice.Between(7, 30),
            _ => 1000L * dice.Between(100, 2000),
        };

    private LineDetails Details()
    {
        var details = new LineDetailsBuilder();
        if (dice.Chance(25))
            details.Kind(dice.Of(LineKind.GiftCard, LineKind.Fee, LineKind.Deposit, LineKind.Tip, LineKind.Donation));
        if (dice.Chance(25))
            details.NotDiscountable();
        if (dice.Chance(10))
            details.GrantedBy("B");
        if (dice.Chance(15))
            details.Weighed(dice.Chance(70));
        if (dice.Chance(15))
            details.Category(dice.Of(Words.Categories));
        if (dice.Chance(12))
            details.Brand(dice.Of(Words.Brands));
        if (dice.Chance(12))
            details.Tag(dice.Of(Words.Tags));
        if (dice.Chance(12))
            details.Attribute("size", dice.Of(Words.Sizes));
        if (dice.Chance(20))
            details.Cost(dice.Between(0, 100)).TillDiscount(dice.Between(0, 10)).Parent("1");
        return details.Build();
    }

    private Line Refused() =>
        dice.Below(9) switch
        {
            0 => new Line("", 1, 100),
            1 => new Line(Stranger[dice.Of("cone", "tea")], 1, 100),
            2 => new Line("cone", -1, 100),
            3 => new Line("cone", 0, 100),
            4 => new Line("cone", 1, -1),
            5 => new Line("cone", 1, 5, new LineDetailsBuilder().GrantedBy("B").Build()),
            // The largest that fits alone; with any other line it is too much.
            6 => new Line("cup", 1, 1_000_000_000_000),
            7 => new Line("cone", Quantity.FromThousandths(1_000_000_001), 5),
            _ => new Line("cup", Quantity.FromThousandths(2_000_000_000), 0),
        };
}
