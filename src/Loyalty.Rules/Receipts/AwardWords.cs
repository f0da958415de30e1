using Loyalty.Rules.Rewards;
using Loyalty.Rules.Rewards.FreeItem;
using Loyalty.Rules.Rewards.Redemption;
using Loyalty.Rules.Rewards.SignUpBonus;
using Loyalty.Rules.Rewards.TieredSpend;

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
        if (wording.RuleOf(award.RuleId) is RedemptionRule redemption)
            return award.PointsRedeemed / redemption.Points;
        int units = (wording.RuleOf(award.RuleId) as ItemRewardRule)?.Gives.Units ?? 1;
        return award.Units % units == 0 ? award.Units / units : 1;
    }

    /// <summary>What the customer may still take; null where the sale has it already, and for other awards.</summary>
    internal static string? ToAdd(Wording wording, RuleNumbers numbers, in Award award)
    {
        if (award.Kind != AwardKind.ItemAdded)
            return null;
        long left = award.Units - numbers.TakenOf(award.RuleId);
        if (left <= 0)
            return null;
        var (reward, items) = AddedBy(wording.RuleOf(award.RuleId)!, award.Items);
        return wording.Say(
            ReceiptText.ToAdd,
            ("rule", wording.RuleName(award.RuleId)),
            ("reward", RewardWords.OfItems(wording, reward, items, left))
        );
    }

    /// <summary>What a rule gives to add, and what each unit of it gets.</summary>
    private static (Reward Reward, Selector Items) AddedBy(RewardRule rule, string? named)
    {
        if (rule is ItemRewardRule items)
            return (items.Reward, items.Gives.Items);
        if (rule is SignUpBonusRule bonus)
            return (RewardWords.Gift, bonus.Reward.Item!.Items);
        var added = Selector.Everything;
        foreach (var step in ((BasketTierRule)rule).Steps)
        {
            if (step.Reward.Item is { } item && string.Equals(item.Items.Name, named, StringComparison.Ordinal))
                added = item.Items;
        }
        return (RewardWords.Gift, added);
    }
}
