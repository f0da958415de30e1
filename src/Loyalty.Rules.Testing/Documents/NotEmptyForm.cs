using System.Diagnostics.CodeAnalysis;
using Loyalty.Rules.Diagnostics;
using Loyalty.Rules.Json.Forms;
using Loyalty.Rules.Json.Syntax;

namespace Loyalty.Rules.Testing.Documents;

/// <summary>A list with at least one item.</summary>
internal sealed class NotEmptyForm<T> : JsonForm<IReadOnlyList<T>>
{
    private readonly ListForm<T> _list;

    internal NotEmptyForm(JsonForm<T> item) => _list = new ListForm<T>(item);

    internal override string Belongs => _list.Belongs;

    internal override bool TryRead(DocumentReader reader, int node, [MaybeNullWhen(false)] out IReadOnlyList<T> value)
    {
        bool read = _list.TryRead(reader, node, out value);
        return reader.Tree.Kind(node) == JsonKind.List && reader.Tree.FirstChild(node) < 0
            ? reader.Report(DocumentCodes.EmptyList, node)
            : read;
    }

    internal override void Write(DocumentWriter writer, IReadOnlyList<T> value) => throw new NotSupportedException();

    internal override void WriteSchema(SchemaWriter schema)
    {
        _list.WriteSchema(schema);
        schema.Keyword("minItems", 1);
    }
}
