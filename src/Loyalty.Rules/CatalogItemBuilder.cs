namespace Loyalty.Rules;

/// <summary>Collects what a catalog knows of one sku.</summary>
/// <remarks>Not thread-safe.</remarks>
public sealed class CatalogItemBuilder
{
    internal CatalogItemBuilder(string sku) => Sku = sku;

    internal string Sku { get; }
    internal string? NameValue { get; private set; }
    internal bool WeighedValue { get; private set; }
    internal long? UnitCostValue { get; private set; }
    internal long? PriceValue { get; private set; }
    internal string? BrandValue { get; private set; }
    internal List<string> Categories { get; } = [];
    internal List<string> Tags { get; } = [];
    internal List<KeyValuePair<string, string>> Attributes { get; } = [];

    /// <summary>Says what a receipt calls the item.</summary>
    /// <param name="name">The name.</param>
    public CatalogItemBuilder Name(string name)
    {
        NameValue = Given.Text(name);
        return this;
    }

    /// <summary>Files the item under a category (and so under all categories above it).</summary>
    /// <param name="category">The category.</param>
    public CatalogItemBuilder Category(string category)
    {
        Categories.Add(Given.Word(category));
        return this;
    }

    /// <summary>Says the brand.</summary>
    /// <param name="brand">The brand.</param>
    public CatalogItemBuilder Brand(string brand)
    {
        BrandValue = Given.Text(brand);
        return this;
    }

    /// <summary>Adds a tag.</summary>
    /// <param name="tag">The tag.</param>
    public CatalogItemBuilder Tag(string tag)
    {
        Tags.Add(Given.Word(tag));
        return this;
    }

    /// <summary>Adds an attribute; the last value of a name stays.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="value">Its value.</param>
    public CatalogItemBuilder Attribute(string name, string value)
    {
        Attributes.Add(new KeyValuePair<string, string>(Given.Word(name), Given.Text(value)));
        return this;
    }

    /// <summary>Says that the item is sold by weight.</summary>
    /// <param name="weighed">True for scales.</param>
    public CatalogItemBuilder Weighed(bool weighed = true)
    {
        WeighedValue = weighed;
        return this;
    }

    /// <summary>Says what one unit costs the merchant.</summary>
    /// <param name="minorUnits">Minor units.</param>
    public CatalogItemBuilder Cost(long minorUnits)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(minorUnits);
        UnitCostValue = minorUnits;
        return this;
    }

    /// <summary>Says the shelf price of one unit, so that a nudge can name an exact saving.</summary>
    /// <param name="minorUnits">Minor units.</param>
    public CatalogItemBuilder Price(long minorUnits)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(minorUnits);
        PriceValue = minorUnits;
        return this;
    }
}
