using System.Diagnostics.CodeAnalysis;
using Loyalty.Rules.Diagnostics;
using Loyalty.Rules.Json.Forms;
using Loyalty.Rules.Json.Syntax;

namespace Loyalty.Rules.Json;

/// <summary>The items of a catalog, each sku once.</summary>
internal sealed class CatalogItemsForm : JsonForm<IReadOnlyList<CatalogItem>>
{
    internal static readonly CatalogItemsForm Instance = new();

    private readonly ListForm<CatalogItem> _items = new(CatalogItemTable.Instance);

    private CatalogItemsForm() { }

    internal override string Belongs => _items.Belongs;

    internal override bool TryRead(
        DocumentReader reader,
        int node,
        [MaybeNullWhen(false)] out IReadOnlyList<CatalogItem> value
    )
    {
        bool all = _items.TryRead(reader, node, out value);
        if (reader.Tree.Kind(node) != JsonKind.List)
            return false;
        var skus = new HashSet<string>(StringComparer.Ordinal);
        for (int item = reader.Tree.FirstChild(node); item >= 0; item = reader.Tree.NextSibling(item))
        {
            int sku = reader.Find(item, "sku"u8);
            if (sku < 0 || reader.Tree.Kind(sku) != JsonKind.Text || skus.Add(reader.Tree.Text(sku)))
                continue;
            all = reader.Report(DocumentCodes.RepeatedSku, sku, Quoted.Of(reader.Tree.Text(sku)));
        }
        return all;
    }

    internal override void Write(DocumentWriter writer, IReadOnlyList<CatalogItem> value) =>
        _items.Write(writer, value);

    internal override void WriteSchema(SchemaWriter schema) => _items.WriteSchema(schema);
}
