using Loyalty.Rules.Json.Forms;
using Loyalty.Rules.Rewards;

namespace Loyalty.Rules.Json;

/// <summary>A tier that the member must hold.</summary>
internal static class TierConditionTable
{
    private sealed class Draft
    {
        internal string Rule { get; set; } = "";

        internal string AtLeast { get; set; } = "";
    }

    internal static readonly JsonForm<TierCondition> Instance = new JsonTable<Draft, TierCondition>(
        "tierCondition",
        "a condition on a tier",
        "A tier that the member must hold, or one above it, before the sale.",
        (_, _) => new Draft(),
        draft => new TierCondition(draft.Rule, draft.AtLeast)
    )
        .Required(
            "rule",
            TextForm.Id,
            "the id of the rule that the tier belongs to",
            (b, v) => b.Rule = v,
            t => t.RuleId
        )
        .Required(
            "atLeast",
            TextForm.Id,
            "the id of the lowest tier that will do",
            (b, v) => b.AtLeast = v,
            t => t.AtLeast
        );
}
