namespace Loyalty.Rules.Rewards;

/// <summary>A merged line as a custom rule sees it at its turn.</summary>
/// <remarks>Immutable. Reading it allocates nothing.</remarks>
public readonly struct RuleLine
{
    private readonly Catalog? _catalog;
    private readonly CatalogItem? _item;
    private readonly LineDetails? _details;
    private readonly string? _ownSku;

    internal RuleLine(in MergedLine line, Catalog? catalog, LineRoles roles, long cost)
    {
        _catalog = catalog;
        _item = line.Item > 0 ? catalog!.At(line.Item) : null;
        _ownSku = line.OwnSku;
        _details = line.Details;
        Quantity = Quantity.FromThousandths(line.Quantity);
        Units = line.Units;
        FreshUnits = line.Untouched;
        Amount = line.Amount;
        Remaining = line.Remaining;
        Cost = cost < 0 ? null : (cost + (Quantity.PerUnit / 2)) / Quantity.PerUnit;
        IsMeasured = (roles & LineRoles.Measure) != 0;
        IsTarget = (roles & LineRoles.Target) != 0;
    }

    /// <summary>The sku.</summary>
    public string Sku => _item is null ? _ownSku! : _item.Sku;

    /// <summary>How much.</summary>
    public Quantity Quantity { get; }

    /// <summary>Whole units; a weighed line is one.</summary>
    public long Units { get; }

    /// <summary>Units of a price above 0 that no item reward decided before has discounted.</summary>
    public long FreshUnits { get; }

    /// <summary>What the till charged, in minor units.</summary>
    public long Amount { get; }

    /// <summary>What rewards decided before have left of it, in minor units.</summary>
    public long Remaining { get; }

    /// <summary>What it costs the merchant, in minor units, rounded half up; null where neither the till nor the catalog says it.</summary>
    public long? Cost { get; }

    /// <summary>Whether it is one of those that the rule looks at.</summary>
    public bool IsMeasured { get; }

    /// <summary>Whether a discount of the rule may fall on it.</summary>
    public bool IsTarget { get; }

    /// <summary>What the line sells.</summary>
    public LineKind Kind => _details?.Kind ?? LineKind.Goods;

    /// <summary>The brand that the line names, else that of the catalog; null for none.</summary>
    public string? Brand => _details?.Brand ?? _item?.Brand;

    /// <summary>Whether the line or the catalog files it under a category, or under one that stands below it.</summary>
    /// <param name="category">The category, compared Ordinal.</param>
    public bool IsIn(string category)
    {
        Given.Value(category);
        return IsIn(_item?.Facts, category) || IsIn(_details?.Facts, category);
    }

    /// <summary>Whether the line or the catalog gives it a tag.</summary>
    /// <param name="tag">The tag, compared Ordinal.</param>
    public bool HasTag(string tag)
    {
        Given.Value(tag);
        return HasTag(_item?.Facts, tag) || HasTag(_details?.Facts, tag);
    }

    /// <summary>The value of an attribute: the line's own, else that of the catalog; null for none.</summary>
    /// <param name="name">The attribute, compared Ordinal.</param>
    public string? ValueOf(string name)
    {
        Given.Value(name);
        return ValueOf(_details?.Facts, name) ?? ValueOf(_item?.Facts, name);
    }

    private bool IsIn(ItemFacts? facts, string category)
    {
        foreach (string own in facts?.Categories ?? [])
        {
            string? level = own;
            while (level is not null)
            {
                if (string.Equals(level, category, StringComparison.Ordinal))
                    return true;
                level =
                    _catalog is not null && _catalog.CategoryParents.TryGetValue(level, out string? above)
                        ? above
                        : null;
            }
        }
        return false;
    }

    private static bool HasTag(ItemFacts? facts, string tag)
    {
        foreach (string own in facts?.Tags ?? [])
        {
            if (string.Equals(own, tag, StringComparison.Ordinal))
                return true;
        }
        return false;
    }

    private static string? ValueOf(ItemFacts? facts, string name)
    {
        foreach (var attribute in facts?.Attributes ?? [])
        {
            if (string.Equals(attribute.Key, name, StringComparison.Ordinal))
                return attribute.Value;
        }
        return null;
    }
}
