using Loyalty.Rules.Diagnostics;
using Loyalty.Rules.Json.Forms;

namespace Loyalty.Rules.Testing.Documents;

/// <summary>A step of a kind that a later release knows.</summary>
internal sealed class LaterForm : JsonForm<int>
{
    internal static readonly LaterForm Instance = new();

    private LaterForm() { }

    internal override string Belongs => "nothing yet";

    internal override bool TryRead(DocumentReader reader, int node, out int value)
    {
        value = node;
        return reader.ReportName(ScenarioCodes.LaterStep, node, Quoted.Of(reader.Tree.Name(node)));
    }

    internal override void Write(DocumentWriter writer, int value) => throw new NotSupportedException();

    internal override void WriteSchema(SchemaWriter schema)
    {
        schema.Text.Name("not");
        schema.Text.StartObject();
        schema.Text.EndObject();
    }
}
