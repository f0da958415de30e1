using Loyalty.Rules.Json.Forms;
using Loyalty.Rules.Json.Syntax;

namespace Loyalty.Rules.Testing.Documents;

/// <summary>A name, or null for none.</summary>
internal sealed class NullableNameForm : JsonForm<string?>
{
    internal static readonly NullableNameForm Tier = new(TextForm.Id, "the id of a tier");

    internal static readonly NullableNameForm Phase = new(JourneyNameForm.Phase, JourneyNameForm.Phase.Belongs);

    private readonly JsonForm<string> _name;

    private NullableNameForm(JsonForm<string> name, string belongs)
    {
        _name = name;
        Belongs = belongs + ", or null for none";
    }

    internal override string Belongs { get; }

    internal override bool TryRead(DocumentReader reader, int node, out string? value)
    {
        value = null;
        return reader.Tree.Kind(node) == JsonKind.Null || _name.TryRead(reader, node, out value);
    }

    internal override void Write(DocumentWriter writer, string? value) => throw new NotSupportedException();

    internal override void WriteSchema(SchemaWriter schema) =>
        schema.Keyword("oneOf", () => schema.Form(_name), () => schema.Keyword("type", "null"));
}
