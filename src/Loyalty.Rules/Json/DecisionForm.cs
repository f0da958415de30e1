using System.Diagnostics.CodeAnalysis;
using Loyalty.Rules.Json.Forms;

namespace Loyalty.Rules.Json;

/// <summary>A decision, read by its plan together with the sale that was decided.</summary>
internal sealed class DecisionForm : JsonForm<DecisionDocument>
{
    private readonly Transaction _sale;

    internal DecisionForm(Transaction sale) => _sale = sale;

    internal override string Belongs => DecisionTable.Instance.Belongs;

    internal override bool TryRead(DocumentReader reader, int node, [MaybeNullWhen(false)] out DecisionDocument value)
    {
        int before = reader.ProblemCount;
        PlanCheck.Check(reader, node);
        // The plan of the next state is looked at there again.
        var plan = reader.Plan;
        if (DecisionTable.Instance.TryRead(reader, node, out value) && plan is not null)
            new DecisionCheck(reader, node, value, plan, _sale).Run();
        return reader.ProblemCount == before;
    }

    internal override void Write(DocumentWriter writer, DecisionDocument value) =>
        DecisionTable.Instance.Write(writer, value);

    internal override void WriteSchema(SchemaWriter schema) => schema.Form(DecisionTable.Instance);
}
