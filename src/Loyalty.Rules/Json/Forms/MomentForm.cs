using Loyalty.Rules.Diagnostics;
using Loyalty.Rules.Json.Syntax;
using Loyalty.Rules.Rewards;

namespace Loyalty.Rules.Json.Forms;

/// <summary>A business day or a minute of a calendar date, in the program's zone.</summary>
internal sealed class MomentForm : JsonForm<LocalMoment>
{
    internal static readonly MomentForm Instance = new();

    private MomentForm() { }

    internal override string Definition => "moment";

    internal override string Belongs =>
        "a date such as \"2026-06-01\" or a minute such as \"2026-06-01T15:30\", from 1970 to 2199";

    internal override bool TryRead(DocumentReader reader, int node, out LocalMoment value)
    {
        value = default;
        if (!reader.Expect(node, JsonKind.Text, this))
            return false;
        string text = reader.Tree.Text(node);
        return LocalMoment.TryParse(text, out value)
            || reader.Report(DocumentCodes.BadTime, node, Quoted.Of(text), Belongs);
    }

    internal override void Write(DocumentWriter writer, LocalMoment value) => writer.Text.Text(value.ToString());

    internal override void WriteSchema(SchemaWriter schema)
    {
        schema.Keyword(
            "description",
            "The start of a business day, or a minute of a calendar date, in the program's zone."
        );
        schema.Keyword("type", "string");
        schema.Keyword(
            "pattern",
            "^(19[7-9][0-9]|2[01][0-9][0-9])-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])(T([01][0-9]|2[0-3]):[0-5][0-9])?$"
        );
    }
}
