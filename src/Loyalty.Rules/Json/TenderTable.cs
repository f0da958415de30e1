using Loyalty.Rules.Json.Forms;

namespace Loyalty.Rules.Json;

/// <summary>A means of payment.</summary>
internal static class TenderTable
{
    private sealed class Draft
    {
        internal string Kind { get; set; } = "";

        internal long Amount { get; set; }
    }

    internal static readonly JsonForm<Tender> Instance = new JsonTable<Draft, Tender>(
        "tender",
        "a tender",
        "One means of payment.",
        (_, _) => new Draft(),
        draft => new Tender(draft.Kind, draft.Amount)
    )
        .Required(
            "kind",
            TextForm.Id,
            "the host's word for it, such as 'card'",
            (b, v) => b.Kind = v,
            t => t.Kind ?? ""
        )
        .Required("amount", MoneyForm.Signed, "what is paid with it", (b, v) => b.Amount = v, t => t.Amount);
}
