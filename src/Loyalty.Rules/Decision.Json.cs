using System.Buffers;
using Loyalty.Rules.Evaluation;
using Loyalty.Rules.Json;
using Loyalty.Rules.Json.Forms;

namespace Loyalty.Rules;

/// <content>The decision as a JSON document. Its plan reads it: <see cref="LoyaltyPlan.TryReadDecision"/>.</content>
public sealed partial class Decision
{
    /// <param name="read">A document that was checked.</param>
    /// <param name="sale">The sale that was decided.</param>
    internal Decision(DecisionDocument read, Transaction sale)
        : this(
            read.Plan!,
            sale,
            read.ToRecord(sale),
            DecidedLines.Of([.. read.Outcomes.Select(one => one.Lines)]),
            read.ToJourney()
        ) => NextState = read.NextState;

    /// <summary>The decision as canonical JSON: all that it says, but neither the lines of the sale nor the exceptions of faults.</summary>
    /// <param name="indented">Whether it is set out in lines, which end with '\n'.</param>
    /// <returns>UTF-8.</returns>
    public byte[] ToJson(bool indented = true) =>
        Document.Write(
            DecisionTable.Instance,
            new DecisionDocument(this),
            Plan.Program.Currency,
            indented,
            pointDecimals: Plan.Program.PointDecimals
        );

    /// <summary>Writes the decision as canonical JSON.</summary>
    /// <param name="output">Takes UTF-8.</param>
    /// <param name="indented">Whether it is set out in lines, which end with '\n'.</param>
    public void WriteTo(IBufferWriter<byte> output, bool indented = true)
    {
        ArgumentNullException.ThrowIfNull(output);
        output.Write(ToJson(indented));
    }
}
