namespace Loyalty.Rules.Laws.Generators;

/// <summary>Sales of one member, and some of guests.</summary>
internal sealed class SaleGenerator(Dice dice, Catalog? catalog, Currency currency, Features features = Features.All)
{
    internal const string Member = "ann";

    private readonly LineGenerator _lines = new(dice, catalog);

    internal Transaction Next(string id, DateTimeOffset at)
    {
        int count = dice.Weighted(6, 45, 37, 12) switch
        {
            0 => 0,
            1 => dice.Between(1, 3),
            2 => dice.Between(4, 8),
            _ => dice.Between(9, 12),
        };
        return new Transaction(Header(id, at), [.. _lines.Next(count)]);
    }

    /// <summary>The same sale with its lines in another order.</summary>
    internal Transaction Reordered(Transaction sale) => new(sale.Header, [.. dice.Shuffled(sale.Lines)]);

    /// <summary>Another sale with the same id.</summary>
    internal Transaction Conflicting(Transaction sale) =>
        dice.Chance(50)
            ? Next(sale.Id, sale.Header.At)
            : new Transaction(
                new SaleHeader(
                    sale.Id,
                    sale.Header.At.AddTicks(1),
                    sale.Header.Currency,
                    sale.Header.MemberId,
                    sale.Header.Details
                ),
                [.. sale.Lines]
            );

    private SaleHeader Header(string id, DateTimeOffset at)
    {
        var member = dice.Weighted(88, 10, 2) switch
        {
            0 => Member,
            1 => null,
            _ => dice.Of("Ann", "bob"),
        };
        if (dice.Chance(1))
            id = "";
        if (dice.Chance(1))
            at = dice.Of(
                new DateTimeOffset(1969, 12, 31, 23, 59, 59, TimeSpan.Zero),
                new DateTimeOffset(2200, 1, 1, 0, 0, 0, TimeSpan.Zero)
            );
        var other = Currency.Parse(currency.Code == "JPY" ? "EUR" : "JPY");
        return new SaleHeader(id, at, dice.Chance(99) ? currency : other, member, Details(at));
    }

    private SaleDetails Details(DateTimeOffset at)
    {
        var details = new SaleDetailsBuilder();
        if (dice.Chance(60))
            details.Store(dice.Of(Words.Stores));
        if (dice.Chance(60))
            details.Channel(dice.Of(Words.Channels));
        if (dice.Chance(20))
            details.Enrol();
        if (dice.Chance(4))
            details.Training();
        if (dice.Chance(10))
            details.Employee();
        for (int i = dice.Weighted(40, 45, 15); i > 0; i--)
            details.Tender(dice.Of(Words.Tenders), dice.Of<long>(0, 100, 2500, -100));
        if (dice.Chance(40))
            details.Attribute("club", dice.Of("a", "A", "b"));
        if ((features & Features.Occasions) != 0)
            OccasionGenerator.Describe(dice.Aside(16), details, at);
        return details.Build();
    }
}
