using Loyalty.Rules.Diagnostics;

namespace Loyalty.Rules.Rewards;

/// <summary>The words that some item of a catalog has, to find selectors that none of them can match.</summary>
internal sealed class CatalogWords
{
    private readonly Catalog _catalog;
    private readonly HashSet<string> _categories = new(StringComparer.Ordinal);
    private readonly HashSet<string> _brands = new(StringComparer.Ordinal);
    private readonly HashSet<string> _tags = new(StringComparer.Ordinal);
    private readonly HashSet<(string Name, string Value)> _attributes = [];

    internal CatalogWords(Catalog catalog)
    {
        _catalog = catalog;
        foreach (var item in catalog.Items)
        {
            foreach (string category in item.Categories)
                AddWithAllAbove(category);
            if (item.Brand is not null)
                _brands.Add(item.Brand);
            _tags.UnionWith(item.Tags);
            foreach (var attribute in item.Attributes)
                _attributes.Add((attribute.Key, attribute.Value));
        }
    }

    /// <summary>What a selector asks for and no item has, or null.</summary>
    internal string? MissingFor(Selector selector)
    {
        // Gift cards, fees and the like often are no items at all.
        if (selector.Kinds.Count > 0 && !selector.Kinds.Contains(LineKind.Goods))
            return null;
        if (NoneOf(selector.Skus, HasSku))
            return "sku " + Quoted.Of(selector.Skus);
        if (NoneOf(selector.Categories, _categories.Contains))
            return "category " + Quoted.Of(selector.Categories);
        if (NoneOf(selector.Brands, _brands.Contains))
            return "brand " + Quoted.Of(selector.Brands);
        if (NoneOf(selector.Tags, _tags.Contains))
            return "tag " + Quoted.Of(selector.Tags);
        foreach (var attribute in selector.Attributes)
        {
            if (!_attributes.Contains((attribute.Key, attribute.Value)))
                return "attribute " + Quoted.Of(attribute.Key) + " of " + Quoted.Of(attribute.Value);
        }
        return null;
    }

    private static bool NoneOf(IReadOnlyList<string> words, Predicate<string> has)
    {
        for (int i = 0; i < words.Count; i++)
        {
            if (has(words[i]))
                return false;
        }
        return words.Count > 0;
    }

    private bool HasSku(string sku) => _catalog.TryGet(sku.AsSpan(), out _);

    private void AddWithAllAbove(string category)
    {
        string? above = category;
        while (above is not null && _categories.Add(above))
            _catalog.CategoryParents.TryGetValue(above, out above);
    }
}
