using System.Diagnostics.CodeAnalysis;
using Loyalty.Rules.Diagnostics;
using Loyalty.Rules.Json.Syntax;

namespace Loyalty.Rules.Json.Forms;

/// <summary>A list of values of which no two have the same key.</summary>
/// <typeparam name="T">The type of an item.</typeparam>
/// <typeparam name="TKey">What makes it the same as another.</typeparam>
internal sealed class UniqueListForm<T, TKey> : JsonForm<IReadOnlyList<T>>
{
    private readonly JsonForm<T> _item;
    private readonly ListForm<T> _list;
    private readonly Func<T, TKey> _key;
    private readonly DiagnosticDescriptor _repeated;

    /// <param name="item">The form of an item.</param>
    /// <param name="key">What makes it the same as another.</param>
    /// <param name="repeated">What is said of one that is the same as an earlier one; takes no particulars.</param>
    internal UniqueListForm(JsonForm<T> item, Func<T, TKey> key, DiagnosticDescriptor repeated)
    {
        _item = item;
        _list = new ListForm<T>(item);
        _key = key;
        _repeated = repeated;
    }

    internal override string Belongs => _list.Belongs;

    internal override bool TryRead(DocumentReader reader, int node, [MaybeNullWhen(false)] out IReadOnlyList<T> value)
    {
        value = null;
        if (!reader.Expect(node, JsonKind.List, this))
            return false;
        int before = reader.ProblemCount;
        var items = new List<T>();
        var keys = new HashSet<TKey>();
        for (int child = reader.Tree.FirstChild(node); child >= 0; child = reader.Tree.NextSibling(child))
        {
            if (!_item.TryRead(reader, child, out var item))
                continue;
            items.Add(item);
            if (!keys.Add(_key(item)))
                reader.Report(_repeated, child);
        }
        value = items;
        return reader.ProblemCount == before;
    }

    internal override void Write(DocumentWriter writer, IReadOnlyList<T> value) => _list.Write(writer, value);

    internal override void WriteSchema(SchemaWriter schema) => _list.WriteSchema(schema);
}
