namespace Loyalty.Rules;

/// <summary>What a catalog knows of one sku.</summary>
/// <remarks>Immutable and thread-safe.</remarks>
public sealed class CatalogItem
{
    internal CatalogItem(CatalogItemBuilder builder)
    {
        Sku = builder.Sku;
        Name = builder.NameValue;
        Weighed = builder.WeighedValue;
        UnitCost = builder.UnitCostValue;
        Price = builder.PriceValue;
        Facts = new ItemFacts(builder.Categories, builder.BrandValue, builder.Tags, builder.Attributes);
    }

    /// <summary>The sku, compared Ordinal.</summary>
    public string Sku { get; }

    /// <summary>What a receipt calls the item; null shows the sku.</summary>
    public string? Name { get; }

    /// <summary>Whether the item is sold by weight.</summary>
    public bool Weighed { get; }

    /// <summary>What one unit costs the merchant, in minor units, or null if unknown.</summary>
    public long? UnitCost { get; }

    /// <summary>The shelf price of one unit in minor units, or null. Only nudges read it; a sale's amounts come from the till.</summary>
    public long? Price { get; }

    /// <summary>The categories that the item is filed under, sorted.</summary>
    public IReadOnlyList<string> Categories => Facts.Categories;

    /// <summary>The brand, or null.</summary>
    public string? Brand => Facts.Brand;

    /// <summary>The tags, sorted.</summary>
    public IReadOnlyList<string> Tags => Facts.Tags;

    /// <summary>The attributes, sorted by name.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Attributes => Facts.Attributes;

    internal ItemFacts Facts { get; }
}
