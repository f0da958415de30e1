using Loyalty.Rules.Diagnostics;

namespace Loyalty.Rules.Json.Forms;

/// <summary>A number of points with as many decimals as the points of the document's program have; in C# counted in the last one.</summary>
internal sealed class PointsForm : JsonForm<long>
{
    private readonly NumberForm[] _byDecimals = new NumberForm[ProgramLimits.PointDecimals + 1];
    private readonly long _least;
    private readonly long _most;

    /// <param name="least">The least value, counted in the last decimal.</param>
    /// <param name="most">The most.</param>
    internal PointsForm(long least, long most)
    {
        _least = least;
        _most = most;
        _byDecimals[0] = NumberForm.Whole(least, most);
        for (int decimals = 1; decimals < _byDecimals.Length; decimals++)
            _byDecimals[decimals] = new NumberForm(
                "a number of points with at most "
                    + (
                        decimals == 1 ? "one decimal"
                        : decimals == 2 ? "two decimals"
                        : "three decimals"
                    ),
                decimals,
                least,
                most
            );
    }

    internal override string Belongs =>
        _byDecimals[0].Belongs + ", or one with as many decimals as the program's points have";

    internal override bool TryRead(DocumentReader reader, int node, out long value) =>
        _byDecimals[reader.PointDecimals].TryRead(reader, node, out value);

    internal override void Write(DocumentWriter writer, long value) =>
        _byDecimals[writer.PointDecimals].Write(writer, value);

    internal override void WriteSchema(SchemaWriter schema)
    {
        schema.Keyword("type", "number");
        schema.Keyword("minimum", _least, _least > 0 ? ProgramLimits.PointDecimals : 0);
        schema.Keyword("maximum", _most);
    }
}
