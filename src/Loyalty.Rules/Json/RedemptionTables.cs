using Loyalty.Rules.Diagnostics;
using Loyalty.Rules.Json.Forms;
using Loyalty.Rules.Rewards;
using Loyalty.Rules.Rewards.Redemption;

namespace Loyalty.Rules.Json;

/// <summary>A reward for points. Whether it names goods to get tells units from money.</summary>
internal static class RedemptionTables
{
    internal const string Type = "redemption";

    private static readonly WordForm<PointsFrom> Sources = new(
        ("heldBefore", PointsFrom.HeldBefore),
        ("includingThisSale", PointsFrom.IncludingThisSale)
    );

    internal static readonly JsonAlternative<RewardRule> Items = new JsonAlternative<RewardRule, RedemptionRule>(
        Start("itemRedemption", "So many points for so many units of goods, free or cheaper.")
            .Required(
                "get",
                UnitsTable.Instance,
                "what one block gives, and how many units",
                (b, v) => b.GetValue = v,
                r => r.Get!
            )
            .Optional(
                "reward",
                RewardTables.OfItem,
                "what each unit gets; free unless said",
                RewardFill.Set,
                r => r.Reward,
                r => RewardTables.IsFreeItem(r.Reward)
            )
            .End(),
        rule => rule.Get is not null
    );

    internal static readonly JsonAlternative<RewardRule> Money = new JsonAlternative<RewardRule, RedemptionRule>(
        Start("moneyRedemption", "So many points for so much money off the basket.")
            .Optional(
                "on",
                SelectorForm.Instance,
                "which lines it falls on; all goods unless said",
                (b, v) => b.OnValue = v,
                r => r.On,
                r => SelectorComparison.IsEverything(r.On)
            )
            .Required(
                "reward",
                RewardTables.OfRedemption,
                "what one block takes off the basket",
                RewardFill.Set,
                r => r.Reward
            )
            .End()
    );

    internal static JsonAlternative<RewardRule> Choose(DocumentReader reader, int node) =>
        reader.Find(node, "get"u8) >= 0 ? Items : Money;

    private static JsonTable<RedemptionRuleBuilder, RedemptionRule> Start(string definition, string summary) =>
        RuleRows
            .Start<RedemptionRuleBuilder, RedemptionRule>(
                definition,
                Type,
                summary,
                (id, currency) => new RedemptionRuleBuilder(id, currency)
            )
            .Required(
                "points",
                NumberForm.Whole(1, ProgramLimits.Amount),
                "what one block costs",
                (b, v) => b.PointsValue = v,
                r => r.Points
            )
            .Optional(
                "pointsFrom",
                Sources,
                "which points pay for it",
                (b, v) => b.PointsFromValue = v,
                r => r.PointsFrom,
                r => r.PointsFrom == PointsFrom.HeldBefore,
                "\"heldBefore\""
            );
}
