using Loyalty.Rules.Json;
using Loyalty.Rules.Json.Forms;
using Loyalty.Rules.Json.Syntax;

namespace Loyalty.Rules.Testing.Documents;

/// <summary>A number of a verdict: money in quotes, or a whole number of units or points. Which of them a rule counts in, the decision tells.</summary>
internal sealed class EitherAmountForm : JsonForm<Amount>
{
    internal static readonly EitherAmountForm Instance = new();

    private EitherAmountForm() { }

    internal override string Belongs => "money in quotes, or a whole number of units, points or coupons";

    internal override bool TryRead(DocumentReader reader, int node, out Amount value)
    {
        bool money = reader.Tree.Kind(node) == JsonKind.Text;
        long number;
        bool read = reader.Tree.Kind(node) switch
        {
            JsonKind.Text => MoneyForm.NotNegative.TryRead(reader, node, out number),
            JsonKind.Number => CountForm.OfPoints.TryRead(reader, node, out number),
            _ => Refuse(reader, node, out number),
        };
        // Of points with decimals the number is counted in the last one; what it is compared with tells whether points were meant.
        value = new Amount(number, money, isPoints: !money && reader.PointDecimals > 0);
        return read;
    }

    internal override void Write(DocumentWriter writer, Amount value) => throw new NotSupportedException();

    internal override void WriteSchema(SchemaWriter schema) =>
        schema.Keyword("oneOf", () => schema.Form(CountForm.OfPoints), () => schema.Form(MoneyForm.NotNegative));

    private bool Refuse(DocumentReader reader, int node, out long number)
    {
        number = 0;
        return reader.ReportWrongType(node, this);
    }
}
