using Loyalty.Rules.Diagnostics;
using Loyalty.Rules.Json.Forms;
using Loyalty.Rules.Json.Syntax;
using Loyalty.Rules.Rewards;
using Loyalty.Rules.Rewards.CrossSell;
using Loyalty.Rules.Rewards.Custom;
using Loyalty.Rules.Rewards.FreeItem;
using Loyalty.Rules.Rewards.SignUpBonus;

namespace Loyalty.Rules.Json;

/// <summary>A rule of any family: its type tells which.</summary>
internal static class RuleForm
{
    private static readonly string[] Types =
    [
        FreeItemTable.Type,
        TieredSpendForm.Type,
        SignUpBonusTable.Type,
        CrossSellTable.Type,
        RedemptionTables.Type,
        CustomTable.Type,
    ];

    private static readonly JsonAlternative<RewardRule, FreeItemRule> FreeItem = new(FreeItemTable.Instance);
    private static readonly JsonAlternative<RewardRule, SignUpBonusRule> SignUpBonus = new(SignUpBonusTable.Instance);
    private static readonly JsonAlternative<RewardRule, CrossSellRule> CrossSell = new(CrossSellTable.Instance);
    private static readonly JsonAlternative<RewardRule, CustomRule> Custom = new(CustomTable.Instance);

    internal static readonly JsonUnion<RewardRule> Instance = new(
        "rule",
        "a rule",
        "One rule of the program; its type tells the family.",
        Choose,
        FreeItem,
        TieredSpendForm.MembersByCount,
        TieredSpendForm.Members,
        TieredSpendForm.Units,
        TieredSpendForm.Spend,
        SignUpBonus,
        CrossSell,
        RedemptionTables.Items,
        RedemptionTables.Money,
        Custom
    );

    private static JsonAlternative<RewardRule>? Choose(DocumentReader reader, int node)
    {
        if (!reader.Expect(node, JsonKind.Object, Instance))
            return null;
        int type = reader.Find(node, "type"u8);
        if (type < 0)
            reader.ReportAbsent(
                DocumentCodes.MissingProperty,
                node,
                "type",
                "A rule",
                "type",
                "one of " + WordList.Of(Types, "or")
            );
        // Any text is a word here; another value is reported as what it is.
        if (type < 0 || !TextForm.Any.TryRead(reader, type, out string? word))
            return null;
        var form = Of(reader, node, word);
        if (form is null)
            WordList.ReportUnknown(reader, type, word, Types);
        return form;
    }

    private static JsonAlternative<RewardRule>? Of(DocumentReader reader, int node, string type) =>
        type switch
        {
            FreeItemTable.Type => FreeItem,
            TieredSpendForm.Type => TieredSpendForm.Choose(reader, node),
            SignUpBonusTable.Type => SignUpBonus,
            CrossSellTable.Type => CrossSell,
            RedemptionTables.Type => RedemptionTables.Choose(reader, node),
            CustomTable.Type => Custom,
            _ => null,
        };
}
