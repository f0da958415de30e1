using Loyalty.Rules.Json.Forms;

namespace Loyalty.Rules.Testing.Documents;

/// <summary>A form that remembers where a value stands: for what is said about it later.</summary>
internal sealed class PlacedForm<T> : JsonForm<Placed<T>>
{
    private readonly JsonForm<T> _form;

    internal PlacedForm(JsonForm<T> form) => _form = form;

    internal override string Belongs => _form.Belongs;

    internal override bool TryRead(DocumentReader reader, int node, out Placed<T> value)
    {
        bool read = _form.TryRead(reader, node, out var inner);
        value = new Placed<T>(node, inner!);
        return read;
    }

    internal override void Write(DocumentWriter writer, Placed<T> value) => _form.Write(writer, value.Value);

    internal override void WriteSchema(SchemaWriter schema) => schema.Form(_form);
}
