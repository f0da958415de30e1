using System.Diagnostics.CodeAnalysis;
using Loyalty.Rules.Json.Forms;
using Loyalty.Rules.Json.Syntax;
using Loyalty.Rules.Rewards;

namespace Loyalty.Rules.Json;

/// <summary>A node of the arbitration tree: the id of a rule, or an object with its branches.</summary>
internal sealed class ArbitrationForm : JsonForm<ArbitrationNode>
{
    internal static readonly ArbitrationForm Instance = new();

    // Made at the first use, because its rows hold nodes again.
    private JsonTable<ArbitrationDraft, ArbitrationNode>? _node;

    private ArbitrationForm() { }

    internal override string Definition => "arbitration";

    internal override string Belongs => "the id of a rule, or an object with branches";

    internal override bool TryRead(DocumentReader reader, int node, [MaybeNullWhen(false)] out ArbitrationNode value)
    {
        value = null;
        var kind = reader.Tree.Kind(node);
        if (kind == JsonKind.Object)
            return Node().TryRead(reader, node, out value);
        if (kind != JsonKind.Text)
            return reader.ReportWrongType(node, this);
        if (!TextForm.Id.TryRead(reader, node, out string? rule))
            return false;
        value = ArbitrationNode.Rule(rule);
        return true;
    }

    internal override void Write(DocumentWriter writer, ArbitrationNode value)
    {
        if (value.RuleId is { } rule)
            writer.Text.Text(rule);
        else
            Node().Write(writer, value);
    }

    internal override void WriteSchema(SchemaWriter schema)
    {
        schema.Keyword("description", "The id of a rule, or branches and what becomes of them.");
        schema.Keyword("oneOf", () => schema.Form(TextForm.Id), () => schema.Form(Node()));
    }

    private JsonTable<ArbitrationDraft, ArbitrationNode> Node() => _node ??= ArbitrationTable.Create(this);
}
