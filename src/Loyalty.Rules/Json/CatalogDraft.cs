namespace Loyalty.Rules.Json;

/// <summary>A catalog while it is read.</summary>
internal sealed class CatalogDraft
{
    private readonly SortedDictionary<string, CatalogItem> _items = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _parents = new(StringComparer.Ordinal);

    internal void Add(IReadOnlyList<CatalogItem> items)
    {
        foreach (var item in items)
            _items[item.Sku] = item;
    }

    internal void Add(IReadOnlyList<KeyValuePair<string, string>> parents)
    {
        foreach (var pair in parents)
            _parents[pair.Key] = pair.Value;
    }

    internal CatalogDocument Build() => new(new Catalog(_items, _parents), null);
}
