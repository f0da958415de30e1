using Loyalty.Rules.Json.Forms;
using Loyalty.Rules.Json.Syntax;

namespace Loyalty.Rules.Testing.Documents;

/// <summary>A value, or null for none.</summary>
internal sealed class NullableForm<T> : JsonForm<T?>
    where T : struct
{
    private readonly JsonForm<T> _form;

    internal NullableForm(JsonForm<T> form) => _form = form;

    internal override string Belongs => _form.Belongs + ", or null for none";

    internal override bool TryRead(DocumentReader reader, int node, out T? value)
    {
        value = null;
        if (reader.Tree.Kind(node) == JsonKind.Null)
            return true;
        bool read = _form.TryRead(reader, node, out var inner);
        value = inner;
        return read;
    }

    internal override void Write(DocumentWriter writer, T? value) => throw new NotSupportedException();

    internal override void WriteSchema(SchemaWriter schema) =>
        schema.Keyword("oneOf", () => schema.Form(_form), () => schema.Keyword("type", "null"));
}
