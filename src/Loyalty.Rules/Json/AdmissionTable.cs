using Loyalty.Rules.Json.Forms;

namespace Loyalty.Rules.Json;

/// <summary>Whether a sale was taken, and if not, why.</summary>
internal static class AdmissionTable
{
    private sealed class Draft
    {
        internal AdmissionStatus Status { get; set; }

        internal Refusal Refusal { get; set; }

        internal int Line { get; set; } = -1;

        internal AppliedSale? Applied { get; set; }
    }

    internal static readonly JsonForm<Admission> Instance = new JsonTable<Draft, Admission>(
        "admission",
        "an admission",
        "Whether the sale was taken, and if not, why.",
        (_, _) => new Draft(),
        draft => new Admission(draft.Status, draft.Refusal, draft.Line, draft.Applied)
    )
        .Required("status", DecisionWords.Statuses, "whether it was taken", (b, v) => b.Status = v, a => a.Status)
        .Optional(
            "refusal",
            DecisionWords.Refusals,
            "why it was refused",
            (b, v) => b.Refusal = v,
            a => a.Refusal,
            a => a.Refusal == Refusal.None
        )
        .Optional(
            "line",
            PlaceForm.Instance,
            "the place of the line that the refusal is about, counted from 0",
            (b, v) => b.Line = v,
            a => a.Line,
            a => a.Line < 0
        )
        .Optional(
            "applied",
            AppliedSaleTable.Instance,
            "what the sale of this id posted the first time; needed for 'alreadyApplied'",
            (b, v) => b.Applied = v,
            a => a.Applied!,
            a => a.Applied is null
        );
}
