namespace Loyalty.Rules.Json.Forms;

/// <summary>A percentage: the number before the percent sign.</summary>
internal sealed class PercentForm : JsonForm<Percent>
{
    internal static readonly PercentForm Instance = new(
        "percent",
        "a percentage above 0 and up to 100 with at most four decimals",
        1
    );

    /// <summary>A percentage that may be 0.</summary>
    internal static readonly PercentForm OrNothing = new(
        "percentOrNothing",
        "a percentage from 0 to 100 with at most four decimals",
        0
    );

    private const int Decimals = 4;

    private readonly NumberForm _number;

    private PercentForm(string definition, string belongs, long least)
    {
        Definition = definition;
        _number = new NumberForm(belongs, Decimals, least, Percent.Whole, quoted: true);
    }

    internal override string Definition { get; }

    internal override string Belongs => _number.Belongs;

    internal override bool TryRead(DocumentReader reader, int node, out Percent value)
    {
        value = default;
        return _number.TryRead(reader, node, out long millionths) && Percent.TryCreate(millionths / 10_000m, out value);
    }

    internal override void Write(DocumentWriter writer, Percent value) => _number.Write(writer, value.Millionths);

    internal override void WriteSchema(SchemaWriter schema)
    {
        schema.Keyword("description", "The number before the percent sign, with at most four decimals.");
        _number.WriteSchema(schema);
    }
}
