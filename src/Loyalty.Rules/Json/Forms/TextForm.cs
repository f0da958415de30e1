using System.Diagnostics.CodeAnalysis;
using Loyalty.Rules.Diagnostics;
using Loyalty.Rules.Json.Syntax;

namespace Loyalty.Rules.Json.Forms;

/// <summary>Any text, or any but the empty one.</summary>
internal sealed class TextForm : JsonForm<string>
{
    /// <summary>Free text, such as a name.</summary>
    internal static readonly TextForm Any = new("a text", mayBeEmpty: true);

    /// <summary>An id or another word of the host.</summary>
    internal static readonly TextForm Id = new("a text that is not empty", mayBeEmpty: false);

    private readonly bool _mayBeEmpty;

    private TextForm(string belongs, bool mayBeEmpty)
    {
        Belongs = belongs;
        _mayBeEmpty = mayBeEmpty;
    }

    internal override string Belongs { get; }

    internal override bool TryRead(DocumentReader reader, int node, [MaybeNullWhen(false)] out string value)
    {
        value = null;
        if (!reader.Expect(node, JsonKind.Text, this))
            return false;
        value = reader.Tree.Text(node);
        return value.Length > 0 || _mayBeEmpty || reader.Report(DocumentCodes.EmptyText, node, "text");
    }

    internal override void Write(DocumentWriter writer, string value) => writer.Text.Text(value);

    internal override void WriteSchema(SchemaWriter schema)
    {
        schema.Keyword("type", "string");
        if (!_mayBeEmpty)
            schema.Keyword("minLength", 1);
    }
}
