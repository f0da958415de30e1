namespace Loyalty.Rules.Rewards;

/// <summary>Collects the conditions of a selector; all kinds of condition that are given must hold.</summary>
/// <remarks>Not thread-safe.</remarks>
public sealed class SelectorBuilder
{
    internal string? NameValue { get; set; }
    internal List<string> Skus { get; } = [];
    internal List<string> Categories { get; } = [];
    internal List<string> Brands { get; } = [];
    internal List<string> Tags { get; } = [];
    internal SortedDictionary<string, string> Attributes { get; } = new(StringComparer.Ordinal);
    internal List<LineKind> Kinds { get; } = [];
    internal long? PriceFromValue { get; set; }
    internal long? PriceToValue { get; set; }
    internal List<Selector> AllOf { get; } = [];
    internal List<Selector> AnyOf { get; } = [];
    internal Selector? NotValue { get; set; }

    /// <summary>Any of these skus.</summary>
    /// <param name="skus">The skus.</param>
    public SelectorBuilder Sku(params string[] skus) => Add(Skus, Given.Values(skus));

    /// <summary>Any of these categories, or one below them.</summary>
    /// <param name="categories">The categories.</param>
    public SelectorBuilder Category(params string[] categories) => Add(Categories, Given.Values(categories));

    /// <summary>Any of these brands.</summary>
    /// <param name="brands">The brands.</param>
    public SelectorBuilder Brand(params string[] brands) => Add(Brands, Given.Values(brands));

    /// <summary>Any of these tags.</summary>
    /// <param name="tags">The tags.</param>
    public SelectorBuilder Tag(params string[] tags) => Add(Tags, Given.Values(tags));

    /// <summary>An attribute with this value.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="value">Its value.</param>
    public SelectorBuilder Attribute(string name, string value)
    {
        Attributes[Given.Value(name)] = Given.Value(value);
        return this;
    }

    /// <summary>Any of these kinds of line, in place of goods only.</summary>
    /// <param name="kinds">The kinds.</param>
    public SelectorBuilder Kind(params LineKind[] kinds)
    {
        ArgumentNullException.ThrowIfNull(kinds);
        return Add(Kinds, kinds);
    }

    /// <summary>A unit price in a half-open band.</summary>
    /// <param name="from">The lowest price in minor units, included; null for none.</param>
    /// <param name="to">The price in minor units below which a line must lie; null for none.</param>
    public SelectorBuilder Price(long? from, long? to)
    {
        PriceFromValue = from;
        PriceToValue = to;
        return this;
    }

    /// <summary>All of these selectors.</summary>
    /// <param name="selectors">The selectors.</param>
    public SelectorBuilder All(params Selector[] selectors) => Add(AllOf, Given.Values(selectors));

    /// <summary>Any of these selectors.</summary>
    /// <param name="selectors">The selectors.</param>
    public SelectorBuilder Any(params Selector[] selectors) => Add(AnyOf, Given.Values(selectors));

    /// <summary>Not this selector.</summary>
    /// <param name="selector">The selector.</param>
    public SelectorBuilder Not(Selector selector)
    {
        NotValue = Given.Value(selector);
        return this;
    }

    /// <summary>The selector.</summary>
    public Selector Build() => new(this);

    private SelectorBuilder Add<T>(List<T> list, T[] values)
    {
        list.AddRange(values);
        return this;
    }
}
