namespace Loyalty.Rules.ReferenceModel;

/// <summary>What catalog and line together say of an item.</summary>
internal sealed class ItemDescription
{
    internal ItemDescription(CatalogItem? item, LineDetails? details, Catalog? catalog)
    {
        foreach (string category in (item?.Categories ?? []).Concat(details?.Categories ?? []))
            AddWithAllAbove(category, catalog);
        Brand = details?.Brand ?? item?.Brand;
        Tags = new HashSet<string>((item?.Tags ?? []).Concat(details?.Tags ?? []), StringComparer.Ordinal);
        foreach (var attribute in (item?.Attributes ?? []).Concat(details?.Attributes ?? []))
            Attributes[attribute.Key] = attribute.Value;
        Weighed = details?.Weighed ?? item?.Weighed ?? false;
    }

    internal HashSet<string> Categories { get; } = new(StringComparer.Ordinal);

    internal string? Brand { get; }

    internal HashSet<string> Tags { get; }

    internal Dictionary<string, string> Attributes { get; } = new(StringComparer.Ordinal);

    internal bool Weighed { get; }

    private void AddWithAllAbove(string category, Catalog? catalog)
    {
        for (string? above = category; above is not null; )
        {
            Categories.Add(above);
            above =
                catalog is not null && catalog.CategoryParents.TryGetValue(above, out string? parent) ? parent : null;
        }
    }
}
