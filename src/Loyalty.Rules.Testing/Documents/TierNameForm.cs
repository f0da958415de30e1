using Loyalty.Rules.Json.Forms;
using Loyalty.Rules.Json.Syntax;

namespace Loyalty.Rules.Testing.Documents;

/// <summary>The id of a tier, or null for none.</summary>
internal sealed class TierNameForm : JsonForm<string?>
{
    internal static readonly TierNameForm Instance = new();

    private TierNameForm() { }

    internal override string Belongs => "the id of a tier, or null for none";

    internal override bool TryRead(DocumentReader reader, int node, out string? value)
    {
        value = null;
        return reader.Tree.Kind(node) == JsonKind.Null || TextForm.Id.TryRead(reader, node, out value);
    }

    internal override void Write(DocumentWriter writer, string? value) => throw new NotSupportedException();

    internal override void WriteSchema(SchemaWriter schema) =>
        schema.Keyword("oneOf", () => schema.Form(TextForm.Id), () => schema.Keyword("type", "null"));
}
