namespace Loyalty.Rules;

/// <summary>Collects the items and the category tree of a catalog.</summary>
/// <remarks>Not thread-safe.</remarks>
public sealed class CatalogBuilder
{
    private readonly SortedDictionary<string, CatalogItem> _items = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _parents = new(StringComparer.Ordinal);

    internal CatalogBuilder() { }

    /// <summary>Adds an item.</summary>
    /// <param name="sku">The sku, compared Ordinal.</param>
    /// <param name="describe">Says what the catalog knows of it.</param>
    /// <exception cref="ArgumentException">The sku is empty or already there.</exception>
    public CatalogBuilder Item(string sku, Action<CatalogItemBuilder>? describe = null)
    {
        if (Given.Text(sku).Length == 0)
            throw new ArgumentException("An item needs a sku.", nameof(sku));
        if (_items.ContainsKey(sku))
            throw new ArgumentException($"The catalog already has an item '{sku}'. Each sku stands once.", nameof(sku));
        var builder = new CatalogItemBuilder(sku);
        describe?.Invoke(builder);
        _items.Add(sku, new CatalogItem(builder));
        return this;
    }

    /// <summary>Adds an item of one category.</summary>
    /// <param name="sku">The sku, compared Ordinal.</param>
    /// <param name="category">Its category.</param>
    /// <exception cref="ArgumentException">The sku is empty or already there.</exception>
    public CatalogBuilder Item(string sku, string category) => Item(sku, WithCategory(Given.Word(category)));

    /// <summary>Puts a category under another one; a selector of the upper one then matches items of both.</summary>
    /// <param name="category">The lower category.</param>
    /// <param name="parent">The upper category.</param>
    /// <exception cref="ArgumentException">The category already has a parent, or would come to stand under itself.</exception>
    public CatalogBuilder Category(string category, string parent)
    {
        Given.Word(category);
        for (string? above = Given.Word(parent); above is not null; _parents.TryGetValue(above, out above))
        {
            if (string.Equals(above, category, StringComparison.Ordinal))
                throw new ArgumentException(
                    $"Category '{category}' cannot stand under '{parent}', because that stands under '{category}' itself.",
                    nameof(parent)
                );
        }
        if (_parents.TryGetValue(category, out string? existing))
            throw new ArgumentException(
                $"Category '{category}' already stands under '{existing}'. A category has one parent.",
                nameof(category)
            );
        _parents.Add(category, parent);
        return this;
    }

    /// <summary>The frozen catalog.</summary>
    public Catalog Build() =>
        new(
            new SortedDictionary<string, CatalogItem>(_items, StringComparer.Ordinal),
            new Dictionary<string, string>(_parents, StringComparer.Ordinal)
        );

    private static Action<CatalogItemBuilder> WithCategory(string category) => item => item.Category(category);
}
