using Loyalty.Rules.Json.Syntax;

namespace Loyalty.Rules.Json.Forms;

/// <summary>The value true, of a property that says something by being there.</summary>
internal sealed class TrueForm : JsonForm<bool>
{
    internal static readonly TrueForm Instance = new();

    private TrueForm() { }

    internal override string Belongs => "true";

    internal override bool TryRead(DocumentReader reader, int node, out bool value)
    {
        value = reader.Tree.Kind(node) == JsonKind.True;
        return value
            || reader.ReportWrongType(
                node,
                this,
                reader.Tree.Kind(node) == JsonKind.False ? " Leave the property out instead." : null
            );
    }

    internal override void Write(DocumentWriter writer, bool value) => writer.Text.Boolean(true);

    internal override void WriteSchema(SchemaWriter schema)
    {
        schema.Keyword("type", "boolean");
        schema.Text.Name("const");
        schema.Text.Boolean(true);
    }
}
