using Loyalty.Rules.Json.Forms;

namespace Loyalty.Rules.Json;

/// <summary>A number whose unit another property tells: money in quotes, anything else as a whole number.</summary>
internal abstract class AmountForm : JsonForm<Amount>
{
    private static readonly NumberForm Whole = NumberForm.Whole(-AccountRange.Most, AccountRange.Most);

    internal override string Belongs => "money in quotes or a whole number, as its unit asks";

    internal override bool TryRead(DocumentReader reader, int node, out Amount value)
    {
        bool money = IsMoney(reader, node);
        bool read = money
            ? MoneyForm.Signed.TryRead(reader, node, out long number)
            : Whole.TryRead(reader, node, out number);
        value = new Amount(number, money);
        return read && IsInRange(reader, node, value);
    }

    internal override void Write(DocumentWriter writer, Amount value)
    {
        if (value.IsMoney)
            MoneyForm.Signed.Write(writer, value.Value);
        else
            Whole.Write(writer, value.Value);
    }

    internal override void WriteSchema(SchemaWriter schema) =>
        schema.Keyword("oneOf", () => schema.Form(Whole), () => schema.Form(MoneyForm.Signed));

    private protected abstract bool IsMoney(DocumentReader reader, int node);

    private protected abstract bool IsInRange(DocumentReader reader, int node, Amount value);
}
