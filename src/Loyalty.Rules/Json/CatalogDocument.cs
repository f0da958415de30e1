namespace Loyalty.Rules.Json;

/// <summary>A catalog with the currency that its document names; a catalog itself counts minor units of whatever the program says.</summary>
internal sealed class CatalogDocument
{
    internal CatalogDocument(Catalog catalog, Currency? currency)
    {
        Catalog = catalog;
        Currency = currency;
    }

    internal Catalog Catalog { get; }

    internal Currency? Currency { get; }

    /// <summary>The category above each that has one, sorted.</summary>
    internal IReadOnlyList<KeyValuePair<string, string>> Parents =>
        [.. Catalog.CategoryParents.OrderBy(pair => pair.Key, StringComparer.Ordinal)];

    /// <summary>Whether an item has a cost or price, which no document can hold without a currency.</summary>
    internal static bool HasMoney(Catalog catalog)
    {
        foreach (var item in catalog.Items)
        {
            if (item.UnitCost is not null || item.Price is not null)
                return true;
        }
        return false;
    }
}
