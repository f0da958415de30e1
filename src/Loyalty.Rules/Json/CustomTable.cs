using Loyalty.Rules.Json.Forms;
using Loyalty.Rules.Rewards;
using Loyalty.Rules.Rewards.Custom;

namespace Loyalty.Rules.Json;

/// <summary>A rule that code decides.</summary>
internal static class CustomTable
{
    internal const string Type = "custom";

    private static readonly WordForm<RewardStage> Stages = new(
        ("item", RewardStage.Item),
        ("basket", RewardStage.Basket),
        ("points", RewardStage.Points)
    );

    internal static readonly JsonTable<CustomRuleBuilder, CustomRule> Instance = RuleRows
        .Start<CustomRuleBuilder, CustomRule>(
            Type,
            Type,
            "A rule that code of the host decides.",
            (id, currency) => new CustomRuleBuilder(id, currency)
        )
        .Required(
            "uses",
            TextForm.Id,
            "the name under which the host registers the code",
            (b, v) => b.UsesValue = v,
            r => r.Uses
        )
        .Optional(
            "stage",
            Stages,
            "with which rewards it is decided",
            (b, v) => b.StageValue = v,
            r => r.Stage,
            r => r.Stage == RewardStage.Basket,
            "\"basket\""
        )
        .Optional(
            "items",
            SelectorForm.Instance,
            "which lines it looks at; all goods unless said",
            (b, v) => b.ItemsValue = v,
            r => r.Items,
            r => SelectorComparison.IsEverything(r.Items)
        )
        .Optional(
            "on",
            SelectorForm.Instance,
            "which lines a discount falls on; those of 'items' unless said",
            (b, v) => b.OnValue = v,
            r => r.On,
            r => SelectorComparison.Same(r.On, r.Items)
        )
        .End();
}
