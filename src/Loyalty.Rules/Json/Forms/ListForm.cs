using System.Diagnostics.CodeAnalysis;
using Loyalty.Rules.Json.Syntax;

namespace Loyalty.Rules.Json.Forms;

/// <summary>A list of values of one form.</summary>
/// <typeparam name="T">The type of an item.</typeparam>
internal sealed class ListForm<T> : JsonForm<IReadOnlyList<T>>
{
    private readonly JsonForm<T> _item;

    internal ListForm(JsonForm<T> item) => _item = item;

    internal override string Belongs => "a list, each item " + _item.Belongs;

    internal override bool TryRead(DocumentReader reader, int node, [MaybeNullWhen(false)] out IReadOnlyList<T> value)
    {
        value = null;
        if (!reader.Expect(node, JsonKind.List, this))
            return false;
        var items = new List<T>();
        bool all = true;
        for (int child = reader.Tree.FirstChild(node); child >= 0; child = reader.Tree.NextSibling(child))
        {
            if (_item.TryRead(reader, child, out var item))
                items.Add(item);
            else
                all = false;
        }
        value = items;
        return all;
    }

    internal override void Write(DocumentWriter writer, IReadOnlyList<T> value)
    {
        writer.Text.StartList();
        foreach (var item in value)
            _item.Write(writer, item);
        writer.Text.EndList();
    }

    internal override void WriteSchema(SchemaWriter schema)
    {
        schema.Keyword("type", "array");
        schema.Keyword("items", _item);
    }
}
