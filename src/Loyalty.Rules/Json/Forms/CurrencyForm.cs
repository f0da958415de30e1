using Loyalty.Rules.Diagnostics;
using Loyalty.Rules.Json.Syntax;

namespace Loyalty.Rules.Json.Forms;

/// <summary>The currency of a document's amounts, by its code.</summary>
internal sealed class CurrencyForm : JsonForm<Currency>
{
    internal static readonly CurrencyForm Instance = new();

    private CurrencyForm() { }

    internal override string Belongs => "an ISO 4217 currency code such as \"USD\"";

    internal override bool TryRead(DocumentReader reader, int node, out Currency value)
    {
        value = default;
        if (!reader.Expect(node, JsonKind.Text, this))
            return false;
        string code = reader.Tree.Text(node);
        return Currency.TryParse(code, out value)
            || reader.Report(DocumentCodes.UnknownCurrency, node, Quoted.Of(code));
    }

    internal override void Write(DocumentWriter writer, Currency value) => writer.Text.Text(value.Code);

    internal override void WriteSchema(SchemaWriter schema)
    {
        schema.Keyword("type", "string");
        schema.Keyword("enum", CurrencyTable.Codes.Skip(1));
    }
}
