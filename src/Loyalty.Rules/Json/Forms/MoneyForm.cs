using System.Text;
using Loyalty.Rules.Diagnostics;
using Loyalty.Rules.Json.Syntax;

namespace Loyalty.Rules.Json.Forms;

/// <summary>An amount of the document's currency as digits in quotes; in C# minor units. Never a JSON number, which many readers would round.</summary>
internal sealed class MoneyForm : JsonForm<long>
{
    internal static readonly MoneyForm NotNegative = new("money", negative: false);
    internal static readonly MoneyForm Signed = new("signedMoney", negative: true);

    // As many as any currency has; used where the document's own currency could not be read.
    private const int MostDecimals = 3;

    private readonly bool _negative;

    private MoneyForm(string definition, bool negative)
    {
        Definition = definition;
        _negative = negative;
    }

    internal override string Definition { get; }

    internal override string Belongs => "an amount of money in quotes, such as \"2.25\"";

    internal override bool TryRead(DocumentReader reader, int node, out long value)
    {
        value = 0;
        if (reader.Tree.Kind(node) != JsonKind.Text)
            return reader.ReportWrongType(
                node,
                this,
                reader.Tree.Kind(node) == JsonKind.Number ? " Put it in quotes." : null
            );
        if (reader.NamesNoCurrency)
            return reader.Report(DocumentCodes.MoneyWithoutCurrency, node);
        bool known = reader.Currency.Code.Length > 0;
        var result = FixedPoint.TryParse(
            reader.Tree.Plain(node),
            known ? reader.Currency.Decimals : MostDecimals,
            plain: true,
            out value
        );
        if (result == FixedPointResult.Ok && value < 0 && !_negative)
            result = FixedPointResult.OutOfRange;
        return result switch
        {
            FixedPointResult.Ok => true,
            FixedPointResult.OutOfRange => ReportRange(reader, node),
            _ => ReportNotMoney(reader, node, known),
        };
    }

    internal override void Write(DocumentWriter writer, long value) =>
        writer.Text.QuotedNumber(value, writer.Currency.Decimals);

    internal override void WriteSchema(SchemaWriter schema)
    {
        schema.Keyword(
            "description",
            _negative ? "An amount in major units, which may be negative." : "An amount in major units."
        );
        schema.Keyword("type", "string");
        schema.Keyword("pattern", (_negative ? "^-?" : "^") + "(0|[1-9][0-9]*)(\\.[0-9]+)?$");
    }

    private bool ReportRange(DocumentReader reader, int node) =>
        reader.Report(
            DocumentCodes.OutOfRange,
            node,
            Quoted.Of(reader.Tree.Text(node)),
            _negative ? "an amount of less than 19 digits" : "an amount of less than 19 digits that is not negative"
        );

    private static bool ReportNotMoney(DocumentReader reader, int node, bool known)
    {
        int decimals = known ? reader.Currency.Decimals : MostDecimals;
        var example = new byte[FixedPoint.MaxLength];
        int length = FixedPoint.Format(
            decimals == 0 ? 45000
                : decimals == 2 ? 225
                : 2250,
            decimals,
            shortest: false,
            example
        );
        return reader.Report(
            DocumentCodes.NotMoney,
            node,
            Quoted.Of(reader.Tree.Text(node)),
            known ? reader.Currency.Code : "money",
            Digits(decimals),
            Encoding.ASCII.GetString(example, 0, length)
        );
    }

    private static string Digits(int decimals) =>
        decimals == 0
            ? "digits alone"
            : "digits with at most " + (decimals == 2 ? "two" : "three") + " decimals after a point";
}
