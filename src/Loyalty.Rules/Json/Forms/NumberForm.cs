using System.Text;
using Loyalty.Rules.Diagnostics;
using Loyalty.Rules.Json.Syntax;

namespace Loyalty.Rules.Json.Forms;

/// <summary>A number with a fixed number of decimals, counted in its last one: 12.5 with three decimals is 12500.</summary>
internal sealed class NumberForm : JsonForm<long>
{
    /// <summary>As much of a number as a message shows.</summary>
    private const int Longest = 40;

    private readonly int _decimals;
    private readonly long _least;
    private readonly long _most;
    private readonly bool _quoted;

    /// <param name="belongs">Such as "a percentage from 0 to 100".</param>
    /// <param name="decimals">The most decimals.</param>
    /// <param name="least">The least value, counted in the last decimal.</param>
    /// <param name="most">The most.</param>
    /// <param name="quoted">Whether the number may also stand in quotes; it is written without.</param>
    internal NumberForm(string belongs, int decimals, long least, long most, bool quoted = false)
    {
        Belongs = belongs;
        _decimals = decimals;
        _least = least;
        _most = most;
        _quoted = quoted;
    }

    internal override string Belongs { get; }

    /// <summary>A whole number from a least value to the largest of 32 bits.</summary>
    internal static NumberForm Whole(int least) => Whole(least, int.MaxValue);

    /// <summary>A whole number in a range, both ends included.</summary>
    internal static NumberForm Whole(long least, long most) =>
        new(FormattableString.Invariant($"a whole number from {least} to {most}"), 0, least, most);

    internal override bool TryRead(DocumentReader reader, int node, out long value)
    {
        value = 0;
        var kind = reader.Tree.Kind(node);
        if (kind != JsonKind.Number && !(_quoted && kind == JsonKind.Text))
            return reader.ReportWrongType(node, this, kind == JsonKind.Text ? " Take it out of its quotes." : null);
        var result = FixedPoint.TryParse(reader.Tree.Plain(node), _decimals, plain: kind == JsonKind.Text, out value);
        if (result == FixedPointResult.Ok && (value < _least || value > _most))
            result = FixedPointResult.OutOfRange;
        return result switch
        {
            FixedPointResult.Ok => true,
            FixedPointResult.NotANumber => reader.ReportWrongType(node, this),
            FixedPointResult.OutOfRange => reader.Report(
                DocumentCodes.OutOfRange,
                node,
                ShownNumber(reader, node),
                Belongs
            ),
            _ => reader.Report(DocumentCodes.TooManyDecimals, node, ShownNumber(reader, node), Belongs),
        };
    }

    internal override void Write(DocumentWriter writer, long value) => writer.Text.Number(value, _decimals);

    internal override void WriteSchema(SchemaWriter schema)
    {
        if (_quoted)
            schema.Keyword("oneOf", () => WriteNumber(schema), () => WriteQuoted(schema));
        else
            WriteNumber(schema);
    }

    private void WriteNumber(SchemaWriter schema)
    {
        schema.Keyword("type", _decimals == 0 ? "integer" : "number");
        schema.Keyword("minimum", _least, _decimals);
        schema.Keyword("maximum", _most, _decimals);
    }

    private void WriteQuoted(SchemaWriter schema)
    {
        schema.Keyword("type", "string");
        schema.Keyword("pattern", (_least < 0 ? "^-?" : "^") + "(0|[1-9][0-9]*)(\\.[0-9]+)?$");
    }

    /// <summary>The number as it stands, or its beginning.</summary>
    private static string ShownNumber(DocumentReader reader, int node)
    {
        var digits = reader.Tree.Plain(node);
        return digits.Length <= Longest
            ? Encoding.UTF8.GetString(digits.ToArray())
            : Encoding.UTF8.GetString(digits.Slice(0, Longest).ToArray()) + "...";
    }
}
