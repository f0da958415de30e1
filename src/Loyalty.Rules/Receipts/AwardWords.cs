using Loyalty.Rules.Rewards;
using Loyalty.Rules.Rewards.FreeItem;
using Loyalty.Rules.Rewards.Redemption;

namespace Loyalty.Rules.Receipts;

/// <summary>Says what an award is called, how often it was given, and what is still to be taken.</summary>
internal static class AwardWords
{
    /// <summary>The rule's name; with sets for the price of fewer, "3 for 2" stands beside it.</summary>
    internal static string NameOf(Wording wording, in Award award)
    {
        string name = wording.RuleName(award.RuleId);
        return wording.RuleOf(award.RuleId) is FreeItemRule { Mode: FreeItemMode.PayFor } sets
            ? wording.Say(
                ReceiptText.PayFor,
                ("rule", name),
                ("units", wording.Number(sets.Buy.Units)),
                ("paid", wording.Number(sets.Buy.Units - sets.Get.Units))
            )
            : name;
    }

    /// <summary>How many times a reward on units was given: two sodas may be one deal.</summary>
    internal static long TimesOf(Wording wording, in Award award)
    {
        int units = wording.RuleOf(award.RuleId) switch
        {
            ItemRewardRule rule => rule.Gives.Units,
            RedemptionRule { Get: { } get } => get.Units,
            RedemptionRule rule => (int)(award.PointsRedeemed / rule.Points),
            _ => 1,
        };
        return award.Units % units == 0 ? award.Units / units : 1;
    }

    /// <summary>What the customer may still take; null where the sale has it already, and for other awards.</summary>
    internal static string? ToAdd(Wording wording, Transaction sale, in Award award)
    {
        if (award.Kind != AwardKind.ItemAdded || wording.RuleOf(award.RuleId) is not ItemRewardRule rule)
            return null;
        long left = award.Units - TakenOf(sale, award.RuleId);
        return left <= 0
            ? null
            : wording.Say(
                ReceiptText.ToAdd,
                ("rule", wording.RuleName(award.RuleId)),
                ("reward", RewardWords.OfItems(wording, rule.Reward, rule.Gives.Items, left))
            );
    }

    private static long TakenOf(Transaction sale, string ruleId)
    {
        long units = 0;
        foreach (var line in sale.Lines)
        {
            if (string.Equals(line.Details?.GrantedBy, ruleId, StringComparison.Ordinal))
                units += line.Details!.Weighed == true ? 1 : line.Quantity.Thousandths / Quantity.PerUnit;
        }
        return units;
    }
}
