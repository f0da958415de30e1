using System.Diagnostics.CodeAnalysis;
using Loyalty.Rules.Json.Forms;
using Loyalty.Rules.Json.Syntax;
using Loyalty.Rules.Rewards;

namespace Loyalty.Rules.Json;

/// <summary>A selector: the name of one of the program's, or an object of conditions.</summary>
internal sealed class SelectorForm : JsonForm<Selector>
{
    internal static readonly SelectorForm Instance = new();

    // Made at the first use, because its rows hold selectors again.
    private JsonTable<SelectorBuilder, Selector>? _conditions;

    private SelectorForm() { }

    internal override string Definition => "selector";

    internal override string Belongs => "the name of a selector, or an object of conditions";

    internal override bool TryRead(DocumentReader reader, int node, [MaybeNullWhen(false)] out Selector value)
    {
        value = null;
        var kind = reader.Tree.Kind(node);
        if (kind == JsonKind.Object)
            return Conditions().TryRead(reader, node, out value);
        if (kind != JsonKind.Text)
            return reader.ReportWrongType(node, this);
        if (!TextForm.Id.TryRead(reader, node, out string? name))
            return false;
        value = Selector.Named(name);
        return true;
    }

    internal override void Write(DocumentWriter writer, Selector value)
    {
        if (value.Name is { } name)
            writer.Text.Text(name);
        else
            Conditions().Write(writer, value);
    }

    internal override void WriteSchema(SchemaWriter schema)
    {
        schema.Keyword("description", "The name of a selector of the program, or conditions that must all hold.");
        schema.Keyword("oneOf", () => schema.Form(TextForm.Id), () => schema.Form(Conditions()));
    }

    private JsonTable<SelectorBuilder, Selector> Conditions() => _conditions ??= SelectorTable.Create(this);
}
