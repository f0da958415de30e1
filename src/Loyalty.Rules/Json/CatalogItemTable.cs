using Loyalty.Rules.Json.Forms;

namespace Loyalty.Rules.Json;

/// <summary>What a catalog knows of one sku.</summary>
internal static class CatalogItemTable
{
    private static readonly OneOrMoreForm<string> Words = new(TextForm.Id);
    private static readonly MapForm<string> Attributes = new("names", TextForm.Any);

    internal static readonly JsonTable<CatalogItemBuilder, CatalogItem> Instance = new JsonTable<
        CatalogItemBuilder,
        CatalogItem
    >(
        "item",
        "an item",
        "What the catalog knows of one sku.",
        (reader, node) => new CatalogItemBuilder(reader.Peek(node, "sku"u8) ?? ""),
        builder => new CatalogItem(builder)
    )
        .Required("sku", TextForm.Id, "the sku, unique in the catalog", (_, _) => { }, i => i.Sku)
        .Optional(
            "name",
            TextForm.Any,
            "what a receipt calls it; the sku unless said",
            (b, v) => b.Name(v),
            i => i.Name!,
            i => i.Name is null
        )
        .Optional(
            "category",
            Words,
            "the categories that it is filed under",
            Categories,
            i => i.Categories,
            i => i.Categories.Count == 0
        )
        .Optional("brand", TextForm.Any, "the brand", (b, v) => b.Brand(v), i => i.Brand!, i => i.Brand is null)
        .Optional("tag", Words, "the tags", Tags, i => i.Tags, i => i.Tags.Count == 0)
        .Optional(
            "attributes",
            Attributes,
            "attributes by name",
            Fill,
            i => i.Attributes,
            i => i.Attributes.Count == 0,
            "{}"
        )
        .Optional(
            "weighed",
            BooleanForm.Instance,
            "whether it is sold by weight",
            (b, v) => b.Weighed(v),
            i => i.Weighed,
            i => !i.Weighed,
            "false"
        )
        .Optional(
            "cost",
            MoneyForm.NotNegative,
            "what one unit costs the merchant",
            (b, v) => b.Cost(v),
            i => i.UnitCost!.Value,
            i => i.UnitCost is null
        )
        .Optional(
            "price",
            MoneyForm.NotNegative,
            "the shelf price of one unit, for nudges",
            (b, v) => b.Price(v),
            i => i.Price!.Value,
            i => i.Price is null
        );

    private static void Categories(CatalogItemBuilder builder, IReadOnlyList<string> categories)
    {
        foreach (string category in categories)
            builder.Category(category);
    }

    private static void Tags(CatalogItemBuilder builder, IReadOnlyList<string> tags)
    {
        foreach (string tag in tags)
            builder.Tag(tag);
    }

    private static void Fill(CatalogItemBuilder builder, IReadOnlyList<KeyValuePair<string, string>> attributes)
    {
        foreach (var pair in attributes)
            builder.Attribute(pair.Key, pair.Value);
    }
}
