using System.Globalization;

namespace Loyalty.Rules.Testing.Contracts;

/// <summary>Makes up sales of what a program and its catalog name.</summary>
internal sealed class SaleDrawing
{
    internal const string Member = "ann";

    private const int SalesOfAMember = 12;
    private const int MostLines = 7;
    private const int MostUnits = 5;

    // One line in so many is weighed.
    private const int WeighedOneIn = 6;

    // Prices that divide and such as do not, and nothing at all.
    private static readonly long[] Prices = [0, 1, 99, 225, 333, 500, 1_999, 20_000];

    private readonly Currency _currency;
    private readonly Dice _dice;
    private readonly Line[] _goods;
    private DateTimeOffset _now = new(2026, 6, 1, 12, 0, 0, TimeSpan.Zero);

    internal SaleDrawing(LoyaltyProgram program, Catalog? catalog, IReadOnlyList<Line> more, Dice dice)
    {
        _currency = program.Currency;
        _dice = dice;
        _goods = [.. more, .. ProgramGoods.Of(program, catalog, dice, Prices)];
    }

    /// <summary>Whether a new member comes.</summary>
    internal static bool BeginsAnew(int sale) => sale % SalesOfAMember == 0;

    internal Transaction Draw(int sale)
    {
        _now = _now.AddMinutes(_dice.Between(1, 3 * 24 * 60));
        var lines = new Line[1 + _dice.Below(MostLines)];
        for (int i = 0; i < lines.Length; i++)
        {
            var good = _dice.Among(_goods);
            long thousandths =
                _dice.Below(WeighedOneIn) == 0
                    ? _dice.Between(1, MostUnits * 1000)
                    : (1 + _dice.Below(MostUnits)) * 1000;
            lines[i] = Of(good, thousandths, "line-" + i.ToString(CultureInfo.InvariantCulture));
        }
        string id = "sale-" + sale.ToString(CultureInfo.InvariantCulture);
        return new Transaction(new SaleHeader(id, _now, _currency, Member), lines);
    }

    /// <summary>The same sale with its lines in another order, each of them split into single units; what is weighed stays whole.</summary>
    internal Transaction Shuffled(Transaction sale)
    {
        var lines = new List<Line>();
        foreach (var line in sale.Lines)
        {
            bool isWeighed = line.Quantity.Thousandths % 1000 != 0;
            long units = isWeighed ? 1 : line.Quantity.Thousandths / 1000;
            for (long unit = 0; unit < units; unit++)
                lines.Insert(_dice.Below(lines.Count + 1), isWeighed ? Whole(line) : Part(line, units));
        }
        return new Transaction(sale.Header, [.. lines]);
    }

    internal static Transaction AsGuest(Transaction sale)
    {
        var header = sale.Header;
        return new Transaction(
            new SaleHeader(header.Id, header.At, header.Currency, null, header.Details),
            [.. sale.Lines]
        );
    }

    internal static string TextOf(Transaction sale) =>
        sale.Header.At.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture)
        + " "
        + string.Join(
            ", ",
            sale.Lines.Select(line =>
                string.Format(
                    CultureInfo.InvariantCulture,
                    "{0} x {1} for {2}",
                    line.Quantity,
                    line.Sku,
                    new Money(line.Amount, sale.Header.Currency)
                )
            )
        );

    private static Line Of(in Line good, long thousandths, string id) =>
        new(good.Sku!, Quantity.FromThousandths(thousandths), good.Amount * thousandths / 1000, good.Details, id);

    private static Line Part(in Line line, long units) =>
        new(line.Sku!, Quantity.FromUnits(1), line.Amount / units, line.Details);

    private static Line Whole(in Line line) => new(line.Sku!, line.Quantity, line.Amount, line.Details);
}
