using Loyalty.Rules.Json.Forms;

namespace Loyalty.Rules.Json;

/// <summary>What a line knows of its item beside or in place of the catalog.</summary>
internal static class LineFactRows
{
    private static readonly OneOrMoreForm<string> Words = new(TextForm.Id);
    private static readonly MapForm<string> Attributes = new("names", TextForm.Any);

    internal static JsonTable<LineDraft, Line> AddTo(JsonTable<LineDraft, Line> table) =>
        table
            .Optional(
                "category",
                Words,
                "categories beside those of the catalog",
                Categories,
                l => Of(l).Categories,
                l => Of(l).Categories.Count == 0
            )
            .Optional(
                "brand",
                TextForm.Any,
                "the brand, in place of the catalog's",
                (b, v) => b.Details.Brand(v),
                l => Of(l).Brand!,
                l => Of(l).Brand is null
            )
            .Optional(
                "tag",
                Words,
                "tags beside those of the catalog",
                Tags,
                l => Of(l).Tags,
                l => Of(l).Tags.Count == 0
            )
            .Optional(
                "attributes",
                Attributes,
                "attributes by name, each in place of the catalog's",
                Fill,
                l => Of(l).Attributes,
                l => Of(l).Attributes.Count == 0,
                "{}"
            );

    private static LineDetails Of(Line line) => LineTable.DetailsOf(line);

    private static void Categories(LineDraft draft, IReadOnlyList<string> categories)
    {
        foreach (string category in categories)
            draft.Details.Category(category);
    }

    private static void Tags(LineDraft draft, IReadOnlyList<string> tags)
    {
        foreach (string tag in tags)
            draft.Details.Tag(tag);
    }

    private static void Fill(LineDraft draft, IReadOnlyList<KeyValuePair<string, string>> attributes)
    {
        foreach (var pair in attributes)
            draft.Details.Attribute(pair.Key, pair.Value);
    }
}
