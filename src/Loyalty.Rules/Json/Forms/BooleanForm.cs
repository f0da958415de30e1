using Loyalty.Rules.Json.Syntax;

namespace Loyalty.Rules.Json.Forms;

/// <summary>True or false.</summary>
internal sealed class BooleanForm : JsonForm<bool>
{
    internal static readonly BooleanForm Instance = new();

    private BooleanForm() { }

    internal override string Belongs => "true or false";

    internal override bool TryRead(DocumentReader reader, int node, out bool value)
    {
        var kind = reader.Tree.Kind(node);
        value = kind == JsonKind.True;
        return value || kind == JsonKind.False || reader.ReportWrongType(node, this);
    }

    internal override void Write(DocumentWriter writer, bool value) => writer.Text.Boolean(value);

    internal override void WriteSchema(SchemaWriter schema) => schema.Keyword("type", "boolean");
}
