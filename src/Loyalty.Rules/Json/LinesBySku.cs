using System.Globalization;

namespace Loyalty.Rules.Json;

/// <summary>Names the items of a sale by sku: a key means something to its catalog only.</summary>
internal static class LinesBySku
{
    internal static Transaction Of(Transaction sale, Catalog? catalog)
    {
        var lines = new Line[sale.Lines.Count];
        for (int i = 0; i < lines.Length; i++)
            lines[i] = Of(sale.Lines[i], catalog, i + 1);
        return new Transaction(sale.Header, lines);
    }

    private static Line Of(Line line, Catalog? catalog, int position)
    {
        if (!line.Item.HasValue)
            return line.Sku is not null ? line : throw Unnamed(position, "names no item");
        if (catalog is null || !catalog.Owns(line.Item))
            throw Unnamed(
                position,
                "has an item key that was not made by the catalog. Hand over the catalog that made it"
            );
        return new Line(catalog.ItemOf(line.Item).Sku, line.Quantity, line.Amount, line.Details, line.Id);
    }

    private static ArgumentException Unnamed(int position, string what) =>
        new(string.Format(CultureInfo.InvariantCulture, "Line {0} of the transaction {1}.", position, what));
}
