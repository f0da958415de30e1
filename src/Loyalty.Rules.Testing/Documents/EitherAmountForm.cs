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
            JsonKind.Number => CountForm.Instance.TryRead(reader, node, out number),
            _ => Refuse(reader, node, out number),
        };
        value = new Amount(number, money);
        return read;
    }

    internal override void Write(DocumentWriter writer, Amount value) => throw new NotSupportedException();

    internal override void WriteSchema(SchemaWriter schema) =>
        schema.Keyword("oneOf", () => schema.Form(CountForm.Instance), () => schema.Form(MoneyForm.NotNegative));

    private bool Refuse(DocumentReader reader, int node, out long number)
    {
        number = 0;
        return reader.ReportWrongType(node, this);
    }
}
