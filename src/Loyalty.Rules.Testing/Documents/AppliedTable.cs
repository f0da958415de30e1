using Loyalty.Rules.Json.Forms;

namespace Loyalty.Rules.Testing.Documents;

/// <summary>What a sale is expected to have posted the first time.</summary>
internal static class AppliedTable
{
    internal static readonly JsonTable<AppliedDraft, AppliedDraft> Instance = new JsonTable<AppliedDraft, AppliedDraft>(
        "expectedApplied",
        "what was applied",
        "What a sale should have posted the first time.",
        (_, node) => new AppliedDraft(node),
        draft => draft
    )
        .May("points", CountForm.Instance, "the points that it earned", (b, v) => b.Points = v)
        .May("redeemed", CountForm.Instance, "the points that were redeemed with it", (b, v) => b.Redeemed = v)
        .May("discount", MoneyForm.NotNegative, "the discount that it gave", (b, v) => b.Discount = v);
}
