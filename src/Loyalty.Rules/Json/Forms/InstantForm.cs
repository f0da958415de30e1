using Loyalty.Rules.Diagnostics;
using Loyalty.Rules.Json.Syntax;

namespace Loyalty.Rules.Json.Forms;

/// <summary>An instant with its offset from UTC.</summary>
internal sealed class InstantForm : JsonForm<DateTimeOffset>
{
    internal static readonly InstantForm Instance = new();

    private InstantForm() { }

    internal override string Belongs => "a date, a time and an offset, such as \"2026-06-01T15:30:00-04:00\"";

    internal override bool TryRead(DocumentReader reader, int node, out DateTimeOffset value)
    {
        value = default;
        if (!reader.Expect(node, JsonKind.Text, this))
            return false;
        return IsoInstant.TryParse(reader.Tree.Plain(node), out value)
            || reader.Report(DocumentCodes.BadTime, node, Quoted.Of(reader.Tree.Text(node)), Belongs);
    }

    internal override void Write(DocumentWriter writer, DateTimeOffset value) =>
        writer.Text.Text(IsoInstant.Format(value));

    internal override void WriteSchema(SchemaWriter schema)
    {
        schema.Keyword("type", "string");
        schema.Keyword("format", "date-time");
        schema.Keyword(
            "pattern",
            "^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(\\.[0-9]{1,7})?(Z|[+-][0-9]{2}:[0-9]{2})$"
        );
    }
}
