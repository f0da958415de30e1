using System.Diagnostics.CodeAnalysis;
using Loyalty.Rules.Diagnostics;
using Loyalty.Rules.Json.Forms;
using Loyalty.Rules.Json.Syntax;

namespace Loyalty.Rules.Json;

/// <summary>Points that one rule gave with one sale.</summary>
internal sealed class LotForm : JsonForm<Lot>
{
    internal static readonly LotForm Instance = new();

    private readonly JsonTable<LotDraft, Lot> _table = new JsonTable<LotDraft, Lot>(
        "lot",
        "a lot",
        "Points that one rule gave with one sale, or a step of the journey.",
        (_, _) => new LotDraft(),
        draft => draft.Build()
    )
        .Required(
            "transaction",
            TextForm.Id,
            "the till's id of the sale that they came with; for points of the journey: journey, run and number",
            (b, v) => b.TransactionId = v,
            l => l.TransactionId
        )
        .Required(
            "rule",
            RuleIdForm.OrJourney,
            "the rule that gave them, or the journey",
            (b, v) => b.RuleId = v,
            l => l.RuleId
        )
        .Required("issued", SaleInstantForm.Instance, "when they were issued", (b, v) => b.Issued = v, l => l.Issued)
        .Optional(
            "availableFrom",
            InstantForm.Instance,
            "from when on they can be spent; from the issue on unless said",
            (b, v) => b.AvailableFrom = v,
            l => l.AvailableFrom,
            l => l.AvailableFrom.EqualsExact(l.Issued)
        )
        .Optional(
            "expiresAt",
            InstantForm.Instance,
            "at which instant they can no longer be spent; never unless said",
            (b, v) => b.ExpiresAt = v,
            l => l.ExpiresAt!.Value,
            l => l.ExpiresAt is null
        )
        .Required(
            "points",
            new PointsForm(1, AccountRange.Most),
            "the points issued",
            (b, v) => b.Points = v,
            l => l.Points
        )
        .Optional(
            "remaining",
            new PointsForm(1, AccountRange.Most),
            "the points that remain; all unless said, and a lot without any is not kept",
            (b, v) => b.Remaining = v,
            l => l.Remaining,
            l => l.Remaining == l.Points
        );

    private LotForm() { }

    internal override string Belongs => _table.Belongs;

    internal override bool TryRead(DocumentReader reader, int node, [MaybeNullWhen(false)] out Lot value)
    {
        if (!_table.TryRead(reader, node, out value))
            return false;
        int before = reader.ProblemCount;
        if (value.Remaining > value.Points)
            reader.Report(
                StateCodes.Overdrawn,
                reader.Find(node, "remaining"u8),
                Amount.ShownPoints(value.Remaining, reader.PointDecimals),
                Amount.ShownPoints(value.Points, reader.PointDecimals)
            );
        if (value.AvailableFrom < value.Issued)
            reader.Report(StateCodes.LotTimes, reader.Find(node, "availableFrom"u8), IsoInstant.Format(value.Issued));
        if (value.ExpiresAt <= value.Issued)
            reader.Report(StateCodes.LotTimes, reader.Find(node, "expiresAt"u8), IsoInstant.Format(value.Issued));
        return reader.ProblemCount == before;
    }

    internal override void Write(DocumentWriter writer, Lot value) => _table.Write(writer, value);

    internal override void WriteSchema(SchemaWriter schema) => schema.Form(_table);
}
