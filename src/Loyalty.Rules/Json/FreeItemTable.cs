using Loyalty.Rules.Json.Forms;
using Loyalty.Rules.Rewards.FreeItem;

namespace Loyalty.Rules.Json;

/// <summary>Buy X units, get Y units free.</summary>
internal static class FreeItemTable
{
    internal const string Type = "freeItem";

    private static readonly WordForm<FreeItemMode> Modes = new(
        ("stamps", FreeItemMode.Stamps),
        ("inBasket", FreeItemMode.InBasket)
    );

    internal static readonly JsonTable<FreeItemRuleBuilder, FreeItemRule> Instance = RuleRows
        .Start<FreeItemRuleBuilder, FreeItemRule>(
            Type,
            Type,
            "Buy X units, get Y units free or cheaper.",
            (id, currency) => new FreeItemRuleBuilder(id, currency)
        )
        .Optional(
            "mode",
            Modes,
            "a card over all visits, or within one basket only",
            (b, v) => b.ModeValue = v,
            r => r.Mode,
            r => r.Mode == FreeItemMode.Stamps,
            "\"stamps\""
        )
        .Required("buy", UnitsTable.Instance, "what must be bought", (b, v) => b.BuyValue = v, r => r.Buy)
        .Optional(
            "get",
            UnitsTable.Instance,
            "what is given; one unit of what is bought unless said",
            (b, v) => b.GetValue = v,
            r => r.Get,
            IsOneOfTheSame
        )
        .Optional(
            "reward",
            RewardTables.OfItem,
            "what each given unit gets; free unless said",
            RewardFill.Set,
            r => r.Reward,
            r => RewardTables.IsFreeItem(r.Reward)
        )
        .End();

    private static bool IsOneOfTheSame(FreeItemRule rule) =>
        rule.Get.Units == 1 && SelectorComparison.Same(rule.Get.Items, rule.Buy.Items);
}
