using Loyalty.Rules.Json.Forms;
using Loyalty.Rules.Rewards;

namespace Loyalty.Rules.Json;

/// <summary>The conditions of a selector.</summary>
internal static class SelectorTable
{
    private static readonly OneOrMoreForm<string> Words = new(TextForm.Id);
    private static readonly MapForm<string> Attributes = new("names", TextForm.Any, mayBeEmpty: false);
    private static readonly OneOrMoreForm<LineKind> Kinds = new(LineKindForm.Instance);

    internal static JsonTable<SelectorBuilder, Selector> Create(JsonForm<Selector> selector)
    {
        var selectors = new OneOrMoreForm<Selector>(selector);
        return new JsonTable<SelectorBuilder, Selector>(
            "conditions",
            "a selector",
            "Which lines are meant: all conditions that are given must hold, within one of them any of its values will do. Without any: all goods.",
            (_, _) => new SelectorBuilder(),
            builder => builder.Build()
        )
            .Optional("sku", Words, "the skus", (b, v) => b.Skus.AddRange(v), s => s.Skus, s => s.Skus.Count == 0)
            .Optional(
                "category",
                Words,
                "the categories; those below them match as well",
                (b, v) => b.Categories.AddRange(v),
                s => s.Categories,
                s => s.Categories.Count == 0
            )
            .Optional(
                "brand",
                Words,
                "the brands",
                (b, v) => b.Brands.AddRange(v),
                s => s.Brands,
                s => s.Brands.Count == 0
            )
            .Optional("tag", Words, "the tags", (b, v) => b.Tags.AddRange(v), s => s.Tags, s => s.Tags.Count == 0)
            .Optional(
                "attributes",
                Attributes,
                "values of attributes by name; all must hold",
                Fill,
                s => s.Attributes,
                s => s.Attributes.Count == 0
            )
            .Optional(
                "kind",
                Kinds,
                "the kinds of line; only goods unless said",
                (b, v) => b.Kinds.AddRange(v),
                s => s.Kinds,
                s => s.Kinds.Count == 0
            )
            .Optional(
                "price",
                PriceBandTable.Instance,
                "the band of the unit price",
                (b, v) => b.Price(v.From, v.To),
                s => new PriceBand(s.PriceFrom, s.PriceTo),
                s => s.PriceFrom is null && s.PriceTo is null
            )
            .Optional(
                "all",
                selectors,
                "selectors that must all match",
                (b, v) => b.AllOf.AddRange(v),
                s => s.All,
                s => s.All.Count == 0
            )
            .Optional(
                "any",
                selectors,
                "selectors of which one must match",
                (b, v) => b.AnyOf.AddRange(v),
                s => s.Any,
                s => s.Any.Count == 0
            )
            .Optional(
                "not",
                selector,
                "a selector that must not match",
                (b, v) => b.NotValue = v,
                s => s.Not!,
                s => s.Not is null
            );
    }

    private static void Fill(SelectorBuilder builder, IReadOnlyList<KeyValuePair<string, string>> attributes)
    {
        foreach (var pair in attributes)
            builder.Attribute(pair.Key, pair.Value);
    }
}
