using Loyalty.Rules.Json.Forms;
using Loyalty.Rules.Rewards.TieredSpend;

namespace Loyalty.Rules.Json;

/// <summary>Tiers of members by what they spend in a calendar window.</summary>
internal static class MemberTierTable
{
    private static readonly ListForm<Tier> Tiers = new(TierTable.Instance);

    internal static readonly JsonTable<MemberTierRuleBuilder, MemberTierRule> Instance = RuleRows
        .Start<MemberTierRuleBuilder, MemberTierRule>(
            "memberTiers",
            TieredSpendForm.Type,
            "Tiers of members by what they spend in a calendar window; the tier held before a sale prices its points.",
            (id, currency) => new MemberTierRuleBuilder(id, currency)
        )
        .Required(
            "window",
            CalendarWindowForm.OfTiers,
            "over what spend is summed",
            (b, v) => b.WindowValue = v,
            r => r.Window
        )
        .Optional(
            "items",
            SelectorForm.Instance,
            "which lines are measured and earn; all goods unless said",
            (b, v) => b.ItemsValue = v,
            r => r.Items,
            r => SelectorComparison.IsEverything(r.Items)
        )
        .Optional(
            "rounding",
            RoundingTable.Instance,
            "how points are rounded; carried, down unless said",
            (b, v) => b.RoundingValue = v,
            r => r.Rounding,
            r => r.Rounding == Rounding.PointsDefault
        )
        .Required("tiers", Tiers, "the tiers, from the lowest up", (b, v) => b.Tiers.AddRange(v), r => r.Tiers)
        .End();
}
