using Loyalty.Rules.Json.Forms;

namespace Loyalty.Rules.Json;

/// <summary>A number whose unit another property tells: money in quotes, points with their decimals, anything else as a whole number.</summary>
internal abstract class AmountForm : JsonForm<Amount>
{
    private static readonly NumberForm Whole = NumberForm.Whole(-AccountRange.Most, AccountRange.Most);
    private static readonly PointsForm Points = new(-AccountRange.Most, AccountRange.Most);

    internal override string Belongs => "money in quotes, points, or a whole number, as its unit asks";

    internal override bool TryRead(DocumentReader reader, int node, out Amount value)
    {
        var unit = UnitOf(reader, node);
        long number;
        bool read = unit switch
        {
            OutcomeUnit.Money => MoneyForm.Signed.TryRead(reader, node, out number),
            OutcomeUnit.Points => Points.TryRead(reader, node, out number),
            _ => Whole.TryRead(reader, node, out number),
        };
        value = new Amount(number, unit);
        return read && IsInRange(reader, node, value);
    }

    internal override void Write(DocumentWriter writer, Amount value)
    {
        if (value.IsMoney)
            MoneyForm.Signed.Write(writer, value.Value);
        else if (value.IsPoints)
            Points.Write(writer, value.Value);
        else
            Whole.Write(writer, value.Value);
    }

    internal override void WriteSchema(SchemaWriter schema) =>
        schema.Keyword("oneOf", () => schema.Form(Points), () => schema.Form(MoneyForm.Signed));

    /// <summary>Money, points, or anything else.</summary>
    private protected abstract OutcomeUnit UnitOf(DocumentReader reader, int node);

    private protected abstract bool IsInRange(DocumentReader reader, int node, Amount value);
}
