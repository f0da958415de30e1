using System.Text;
using Loyalty.Rules.Diagnostics;
using Loyalty.Rules.Json.Forms;

namespace Loyalty.Rules.Json;

/// <summary>A number of a decision whose unit stands beside it.</summary>
internal sealed class UnitAmountForm : AmountForm
{
    private readonly byte[] _unit;

    /// <param name="unit">The property that tells the unit.</param>
    internal UnitAmountForm(string unit) => _unit = Encoding.UTF8.GetBytes(unit);

    private protected override OutcomeUnit UnitOf(DocumentReader reader, int node) =>
        DecisionWords.Units.TryGet(reader.Peek(reader.Tree[node].Parent, _unit), out var unit)
            ? unit
            : OutcomeUnit.None;

    private protected override bool IsInRange(DocumentReader reader, int node, Amount value) =>
        value.Value >= 0
        || reader.Report(
            DocumentCodes.OutOfRange,
            node,
            value.Shown(reader.Currency, reader.PointDecimals),
            "a number that is not negative"
        );
}
