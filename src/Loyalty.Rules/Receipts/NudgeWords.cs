using Loyalty.Rules.Rewards;
using Loyalty.Rules.Rewards.CrossSell;
using Loyalty.Rules.Rewards.FreeItem;
using Loyalty.Rules.Rewards.SignUpBonus;
using Loyalty.Rules.Rewards.TieredSpend;

namespace Loyalty.Rules.Receipts;

/// <summary>Says a nudge in a sentence; null where its rule has no words for it.</summary>
internal static class NudgeWords
{
    internal static string? Of(Wording wording, Decision decision, in Nudge nudge, long need)
    {
        if (nudge.Kind == NudgeKind.Join)
            return wording.Say(
                decision.Sale.Header.Details.Enrol ? ReceiptText.JoinNeedsMember : ReceiptText.Join,
                ("program", wording.Program)
            );
        var rule = wording.RuleOf(nudge.RuleId);
        string? words = rule switch
        {
            FreeItemRule free => OfUnits(wording, nudge, free.Buy, free),
            CrossSellRule offer => OfUnits(wording, nudge, offer.When, offer),
            MemberTierRule tiers => ForTier(wording, nudge, tiers, need),
            BasketTierRule basket => OfBasket(wording, nudge, basket, need),
            SignUpBonusRule bonus => OfSpend(wording, nudge, bonus.Items, RewardWords.OfBasket(wording, bonus.Reward)),
            _ => null,
        };
        return words is null || rule!.Name is null || !IsGeneric(wording, rule, nudge)
            ? words
            : wording.Say(ReceiptText.ForRule, ("rule", wording.RuleName(rule.Id)), ("nudge", words));
    }

    /// <summary>Whether words such as "2 more items" leave open which ones, so that the rule must say it.</summary>
    private static bool IsGeneric(Wording wording, RewardRule rule, in Nudge nudge)
    {
        bool adds = nudge.Kind == NudgeKind.AddItem;
        return rule switch
            {
                FreeItemRule free => wording.Items.AreGeneric(adds ? free.Get.Items : free.Buy.Items),
                CrossSellRule offer => wording.Items.AreGeneric(adds ? offer.Offer.Items : offer.When.Items),
                BasketTierRule basket => wording.Items.AreGeneric(basket.Items),
                SignUpBonusRule bonus => wording.Items.AreGeneric(bonus.Items),
                _ => false,
            } && !(adds && nudge.Saving is null);
    }

    private static string OfUnits(Wording wording, in Nudge nudge, SelectedUnits buy, ItemRewardRule rule)
    {
        var get = rule.Gives;
        var reward = rule.Reward;
        if (nudge.Kind == NudgeKind.AddItem)
            return Add(wording, nudge, get.Items, reward);
        bool same =
            ReferenceEquals(buy.Items, get.Items) || (buy.Items.Name is not null && buy.Items.Name == get.Items.Name);
        string earned =
            same && get.Units == 1 && RewardWords.IsFree(reward)
                ? wording.Say(ReceiptText.OneFree)
                : RewardWords.OfItems(wording, reward, get.Items, get.Units);
        return nudge.Unit switch
        {
            OutcomeUnit.Visits => MoreVisits(wording, nudge.Missing, earned),
            OutcomeUnit.Money => OfSpend(wording, nudge, buy.Items, earned),
            _ => More(wording, nudge.Missing, buy.Items, earned),
        };
    }

    private static string Add(Wording wording, in Nudge nudge, Selector items, Reward reward)
    {
        string count = wording.Number(nudge.Missing);
        string words = wording.Items.Of(items, nudge.Missing);
        return nudge.Saving is not { } saving
            ? wording.Say(
                ReceiptText.Add,
                ("count", count),
                ("items", words),
                ("rule", wording.RuleName(nudge.RuleId!))
            )
            : wording.Say(
                ReceiptText.AddAndSave,
                ("count", count),
                ("items", words),
                ("price", RewardWords.Price(wording, reward, nudge.Missing)),
                ("saving", wording.Money(saving))
            );
    }

    private static string? OfBasket(Wording wording, in Nudge nudge, BasketTierRule rule, long need)
    {
        long[] reaches = rule.Reaches();
        for (int i = reaches.Length - 1; i >= 0; i--)
        {
            if (reaches[i] != need)
                continue;
            var step = rule.Steps[i];
            string reward = RewardWords.OfBasket(wording, step.Reward, rule);
            if (nudge.Unit == OutcomeUnit.Units)
                return More(wording, nudge.Missing, rule.Items, reward);
            return OfSpend(wording, nudge, rule.Items, reward);
        }
        return null;
    }

    private static string OfSpend(Wording wording, in Nudge nudge, Selector items, string reward)
    {
        bool all = ReferenceEquals(items, Selector.Everything);
        return wording.Say(
            all ? ReceiptText.SpendMore : ReceiptText.SpendMoreOn,
            ("amount", wording.Money(nudge.Missing)),
            ("items", all ? "" : wording.Items.OfSpend(items)),
            ("reward", reward)
        );
    }

    private static string MoreVisits(Wording wording, long count, string reward) =>
        count == 1
            ? wording.Say(ReceiptText.OneMoreVisit, ("reward", reward))
            : wording.Say(ReceiptText.SomeMoreVisits, ("count", wording.Number(count)), ("reward", reward));

    private static string? ForTier(Wording wording, in Nudge nudge, MemberTierRule rule, long need)
    {
        foreach (var tier in rule.Tiers)
        {
            if (tier.From == need)
                return TierWords.Missing(wording, nudge, rule, tier);
        }
        return null;
    }

    private static string More(Wording wording, long count, Selector items, string reward) =>
        wording.Say(
            count == 1 ? ReceiptText.OneMore : ReceiptText.SomeMore,
            ("count", wording.Number(count)),
            ("items", wording.Items.Of(items, count)),
            ("reward", reward)
        );
}
