using Loyalty.Rules.Json.Forms;

namespace Loyalty.Rules.Json;

/// <summary>What a line knows of its item beside or in place of the catalog.</summary>
internal static class LineFactRows
{
    private static readonly OneOrMoreForm<string> Words = new(TextForm.Id);
    private static readonly MapForm<string> Attributes = new("names", TextForm.Any);

    /// <param name="table">Takes the rows.</param>
    /// <param name="details">Collects them.</param>
    /// <param name="of">Has them.</param>
    internal static JsonTable<TBuilder, TValue> AddTo<TBuilder, TValue>(
        JsonTable<TBuilder, TValue> table,
        Func<TBuilder, LineDetailsBuilder> details,
        Func<TValue, LineDetails> of
    ) =>
        table
            .Optional(
                "category",
                Words,
                "categories beside those of the catalog",
                (b, v) => Categories(details(b), v),
                l => of(l).Categories,
                l => of(l).Categories.Count == 0
            )
            .Optional(
                "brand",
                TextForm.Any,
                "the brand, in place of the catalog's",
                (b, v) => details(b).Brand(v),
                l => of(l).Brand!,
                l => of(l).Brand is null
            )
            .Optional(
                "tag",
                Words,
                "tags beside those of the catalog",
                (b, v) => Tags(details(b), v),
                l => of(l).Tags,
                l => of(l).Tags.Count == 0
            )
            .Optional(
                "attributes",
                Attributes,
                "attributes by name, each in place of the catalog's",
                (b, v) => Fill(details(b), v),
                l => of(l).Attributes,
                l => of(l).Attributes.Count == 0,
                "{}"
            );

    private static void Categories(LineDetailsBuilder details, IReadOnlyList<string> categories)
    {
        foreach (string category in categories)
            details.Category(category);
    }

    private static void Tags(LineDetailsBuilder details, IReadOnlyList<string> tags)
    {
        foreach (string tag in tags)
            details.Tag(tag);
    }

    private static void Fill(LineDetailsBuilder details, IReadOnlyList<KeyValuePair<string, string>> attributes)
    {
        foreach (var pair in attributes)
            details.Attribute(pair.Key, pair.Value);
    }
}
