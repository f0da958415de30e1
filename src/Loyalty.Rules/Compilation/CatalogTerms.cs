namespace Loyalty.Rules.Compilation;

/// <summary>From words to the items of a catalog that have them.</summary>
internal sealed class CatalogTerms
{
    private readonly Catalog _catalog;
    private readonly Dictionary<string, List<int>> _categories = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<string>> _below = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<int>> _brands = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<int>> _tags = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<int>> _attributes = new(StringComparer.Ordinal);

    internal CatalogTerms(Catalog catalog)
    {
        _catalog = catalog;
        for (int item = 1; item <= catalog.Count; item++)
        {
            var facts = catalog.At(item).Facts;
            foreach (string category in facts.Categories)
                Add(_categories, category, item);
            if (facts.Brand is not null)
                Add(_brands, facts.Brand, item);
            foreach (string tag in facts.Tags)
                Add(_tags, tag, item);
            foreach (var attribute in facts.Attributes)
                Add(_attributes, attribute.Key, item);
        }
        foreach (var pair in catalog.CategoryParents)
            Add(_below, pair.Value, pair.Key);
    }

    /// <summary>The places in the catalog, from 1, of the items that have one of some words; one may come twice. A 0 is a step that found none.</summary>
    internal IEnumerable<int> ItemsOf(TermSet words)
    {
        foreach (string sku in words.Skus)
            yield return _catalog.TryGet(sku.AsSpan(), out var key) ? key.Index : 0;
        var open = new Stack<string>(words.Categories);
        while (open.Count > 0)
        {
            string category = open.Pop();
            yield return 0;
            foreach (int item in Of(_categories, category))
                yield return item;
            foreach (string below in Of(_below, category))
                open.Push(below);
        }
        foreach (
            var (index, some) in new[] { (_brands, words.Brands), (_tags, words.Tags), (_attributes, words.Attributes) }
        )
        {
            foreach (int item in some.SelectMany(word => Of(index, word)))
                yield return item;
        }
    }

    private static List<T> Of<T>(Dictionary<string, List<T>> index, string word) =>
        index.TryGetValue(word, out var found) ? found : [];

    private static void Add<T>(Dictionary<string, List<T>> index, string word, T found)
    {
        if (!index.TryGetValue(word, out var list))
            index.Add(word, list = []);
        list.Add(found);
    }
}
