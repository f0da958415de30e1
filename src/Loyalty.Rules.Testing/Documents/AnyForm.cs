using Loyalty.Rules.Json.Forms;

namespace Loyalty.Rules.Testing.Documents;

/// <summary>Whatever stands there, to be read at its place later; in C# its place.</summary>
internal sealed class AnyForm : JsonForm<int>
{
    private readonly Action<SchemaWriter> _schema;

    /// <param name="belongs">What belongs there.</param>
    /// <param name="schema">Writes what a schema says of it.</param>
    internal AnyForm(string belongs, Action<SchemaWriter> schema)
    {
        Belongs = belongs;
        _schema = schema;
    }

    internal override string Belongs { get; }

    /// <summary>A path, or a document of a form in its place.</summary>
    internal static AnyForm PathOr(JsonForm form, string document) =>
        new(
            "a path from the scenario's folder, or " + document,
            schema => schema.Keyword("oneOf", () => schema.Form(TextForm.Id), () => schema.Form(form))
        );

    internal override bool TryRead(DocumentReader reader, int node, out int value)
    {
        value = node;
        return true;
    }

    internal override void Write(DocumentWriter writer, int value) => throw new NotSupportedException();

    internal override void WriteSchema(SchemaWriter schema) => _schema(schema);
}
