using Loyalty.Rules.Diagnostics;

namespace Loyalty.Rules.Testing.Steps;

/// <summary>Names the skus of a sale that a catalog does not have, for whoever wonders why nothing came of a line.</summary>
internal static class UnknownItems
{
    /// <summary>A sentence for each sku, but for those of lines that say themselves what they sell.</summary>
    internal static IEnumerable<string> Of(Catalog? catalog, Transaction sale) =>
        catalog is null
            ? []
            : sale
                .Lines.Where(line => line.Sku is not null && !SaysItself(line.Details))
                .Select(line => line.Sku!)
                .Distinct(StringComparer.Ordinal)
                .Where(sku => !catalog.TryGet(sku.AsSpan(), out _))
                .Select(sku => $"The catalog has no item {Quoted.Of(sku)}.{Meant(catalog, sku)}");

    /// <summary>Such as <c> Did you mean 'cone'?</c>, with the blank before it; empty where the catalog has the item, or nothing near.</summary>
    internal static string Meant(Catalog? catalog, string sku) =>
        catalog is null || catalog.TryGet(sku.AsSpan(), out _)
            ? ""
            : Spelling.DidYouMean(sku, catalog.Items.Select(item => item.Sku));

    private static bool SaysItself(LineDetails? details) =>
        details is not null
        && (
            details.Kind != LineKind.Goods
            || details.Categories.Count > 0
            || details.Tags.Count > 0
            || details.Attributes.Count > 0
            || details.Brand is not null
        );
}
