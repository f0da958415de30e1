using Loyalty.Rules.Json.Forms;

namespace Loyalty.Rules.Json;

/// <summary>A catalog.</summary>
internal static class CatalogTable
{
    internal static readonly JsonTable<CatalogDraft, CatalogDocument> Instance = new JsonTable<
        CatalogDraft,
        CatalogDocument
    >("catalog", "a catalog", "The items that a merchant sells.", Begin, draft => draft.Build())
        .Required(
            "catalog",
            FormatForm.Instance,
            "the version of the format; 0 is unstable",
            (_, _) => { },
            _ => FormatForm.Current
        )
        .Optional(
            "currency",
            CurrencyForm.Instance,
            "the currency of costs and prices; needed where there are any",
            (_, _) => { },
            c => c.Currency!.Value,
            c => c.Currency is null
        )
        .Optional(
            "categories",
            CategoryTreeForm.Instance,
            "the category above each category that has one",
            (b, v) => b.Add(v),
            c => c.Parents,
            c => c.Catalog.CategoryParents.Count == 0,
            "{}"
        )
        .Required("items", CatalogItemsForm.Instance, "the items", (b, v) => b.Add(v), c => c.Catalog.Items);

    private static CatalogDraft Begin(DocumentReader reader, int node)
    {
        reader.NamesNoCurrency = reader.Find(node, "currency"u8) < 0;
        reader.Currency = Currency.TryParse(reader.Peek(node, "currency"u8), out var currency) ? currency : default;
        return new CatalogDraft();
    }
}
