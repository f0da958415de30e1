using System.Numerics;

namespace Loyalty.Rules.ReferenceModel;

/// <summary>Merges the lines of a sale and sorts them.</summary>
internal static class Basket
{
    internal static List<MergedLine> Of(Transaction sale, Catalog? catalog)
    {
        var merged = new List<MergedLine>();
        for (int place = 0; place < sale.Lines.Count; place++)
        {
            var line = sale.Lines[place];
            string sku =
                SkuOf(line, catalog) ?? throw new InvalidOperationException("The line was admitted without an item.");
            long quantity = line.Quantity.Thousandths;
            string text = LineText.Of(line.Details);
            var home = merged.Find(other =>
                other.Sku == sku
                && other.Text == text
                && MergedLine.ComparePrices(other.Amount, other.Quantity, line.Amount, quantity) == 0
            );
            if (home is null)
            {
                home = new MergedLine(
                    sku,
                    line.Details,
                    new ItemDescription(ItemOf(sku, catalog), line.Details, catalog)
                );
                merged.Add(home);
            }
            string id = line.Id ?? (place + 1).ToString(System.Globalization.CultureInfo.InvariantCulture);
            home.Add(new LinePart(place, id, quantity, line.Amount, CostOf(line, ItemOf(sku, catalog))));
        }
        merged.Sort(Compare);
        merged.ForEach(line => line.MakeUnits());
        return merged;
    }

    /// <summary>The sku of a line, or null if it names no item that the catalog can tell.</summary>
    internal static string? SkuOf(Line line, Catalog? catalog)
    {
        if (!line.Item.HasValue)
            return string.IsNullOrEmpty(line.Sku) ? null : line.Sku;
        try
        {
            return catalog?.ItemOf(line.Item).Sku;
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    private static BigInteger? CostOf(Line line, CatalogItem? item) =>
        line.Details?.Cost is { } ofTheLine ? (BigInteger)ofTheLine * 1000
        : item?.UnitCost is { } ofAUnit ? (BigInteger)ofAUnit * line.Quantity.Thousandths
        : null;

    private static CatalogItem? ItemOf(string sku, Catalog? catalog) =>
        catalog is not null && catalog.TryGet(sku.AsSpan(), out var key) ? catalog.ItemOf(key) : null;

    private static int Compare(MergedLine x, MergedLine y)
    {
        int order = string.CompareOrdinal(x.Sku, y.Sku);
        if (order == 0)
            order = MergedLine.ComparePrices(x.Amount, x.Quantity, y.Amount, y.Quantity);
        return order != 0 ? order : string.CompareOrdinal(x.Text, y.Text);
    }
}
