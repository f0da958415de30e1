using System.Diagnostics.CodeAnalysis;
using Loyalty.Rules.Diagnostics;
using Loyalty.Rules.Json.Syntax;

namespace Loyalty.Rules.Json.Forms;

/// <summary>A value, or a list of them that is not empty. One value is written without a list.</summary>
/// <typeparam name="T">The type of a value; it never stands as a list itself.</typeparam>
internal sealed class OneOrMoreForm<T> : JsonForm<IReadOnlyList<T>>
{
    private readonly JsonForm<T> _one;
    private readonly ListForm<T> _more;
    private readonly bool _mayBeEmpty;

    /// <param name="one">The form of one.</param>
    /// <param name="mayBeEmpty">Whether an empty list may stand, for "none of any".</param>
    internal OneOrMoreForm(JsonForm<T> one, bool mayBeEmpty = false)
    {
        _one = one;
        _more = new ListForm<T>(one);
        _mayBeEmpty = mayBeEmpty;
    }

    internal override string Belongs => _one.Belongs + ", or a list of them";

    internal override bool TryRead(DocumentReader reader, int node, [MaybeNullWhen(false)] out IReadOnlyList<T> value)
    {
        value = null;
        var kind = reader.Tree.Kind(node);
        if (kind == JsonKind.List)
        {
            return (_mayBeEmpty || reader.Tree.FirstChild(node) >= 0 || reader.Report(DocumentCodes.EmptyList, node))
                && _more.TryRead(reader, node, out value);
        }
        if (kind == JsonKind.Null)
            return reader.ReportWrongType(node, this);
        if (!_one.TryRead(reader, node, out var single))
            return false;
        value = [single];
        return true;
    }

    internal override void Write(DocumentWriter writer, IReadOnlyList<T> value)
    {
        if (value.Count == 1)
            _one.Write(writer, value[0]);
        else
            _more.Write(writer, value);
    }

    internal override void WriteSchema(SchemaWriter schema) =>
        schema.Keyword("oneOf", () => schema.Form(_one), () => WriteList(schema));

    private void WriteList(SchemaWriter schema)
    {
        _more.WriteSchema(schema);
        if (!_mayBeEmpty)
            schema.Keyword("minItems", 1);
    }
}
