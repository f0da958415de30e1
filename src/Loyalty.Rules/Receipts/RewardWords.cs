using Loyalty.Rules.Rewards;
using Loyalty.Rules.Rewards.TieredSpend;

namespace Loyalty.Rules.Receipts;

/// <summary>Says what a reward gives.</summary>
internal static class RewardWords
{
    /// <summary>Units of a selector with a reward on each, such as "1 free cone".</summary>
    internal static string OfItems(Wording wording, Reward reward, Selector items, long count)
    {
        var text = IsFree(reward) ? ReceiptText.FreeItems : ReceiptText.CheaperItems;
        return wording.Say(
            text,
            ("count", wording.Number(count)),
            ("items", wording.Items.Of(items, count)),
            ("price", Price(wording, reward, count))
        );
    }

    /// <summary>What a step of a basket gives, such as "$5.00 off", "3 for $10.00" or "200 points".</summary>
    internal static string OfBasket(Wording wording, Reward reward, BasketTierRule rule)
    {
        string words =
            reward.Kind is RewardKind.FixedPrice or RewardKind.SetPrice ? PriceOf(wording, reward, rule)
            : reward.Kind == RewardKind.AmountOff ? AmountOff(wording, reward, rule)
            : OfBasket(wording, reward);
        return rule.ReachesUnits && rule.Per != RewardPer.Set
            ? wording.Say(ReceiptText.OnOne, ("reward", words))
            : words;
    }

    /// <summary>What is given for all of a basket, such as "$5.00 off" or "200 points".</summary>
    internal static string OfBasket(Wording wording, Reward reward) =>
        reward.Kind == RewardKind.Points ? Points(wording, reward.Points) : Price(wording, reward, 1);

    private static string AmountOff(Wording wording, Reward reward, BasketTierRule rule)
    {
        var text = rule.Per switch
        {
            RewardPer.Line => ReceiptText.AmountOffKind,
            RewardPer.Unit when !rule.ReachesUnits => ReceiptText.AmountOffEach,
            RewardPer.Set => ReceiptText.AmountOffSet,
            _ => ReceiptText.AmountOff,
        };
        return wording.Say(text, ("amount", wording.Money(reward.Amount)), ("count", wording.Number(rule.Set)));
    }

    private static string PriceOf(Wording wording, Reward reward, BasketTierRule rule)
    {
        var text = rule.Per switch
        {
            RewardPer.Line => ReceiptText.PriceOfKind,
            RewardPer.Unit => ReceiptText.PriceEach,
            RewardPer.Set => ReceiptText.PriceOfSet,
            _ => ReceiptText.PriceOfAll,
        };
        return wording.Say(
            text,
            ("price", wording.Money(reward.Amount)),
            ("count", wording.Number(rule.SetOf(reward)))
        );
    }

    /// <summary>What units cost with a reward on each.</summary>
    internal static string Price(Wording wording, Reward reward, long count)
    {
        if (IsFree(reward))
            return wording.Say(ReceiptText.Free);
        if (reward.Kind == RewardKind.AmountOff)
            return wording.Say(
                count == 1 ? ReceiptText.AmountOff : ReceiptText.AmountOffEach,
                ("amount", wording.Money(reward.Amount))
            );
        string percent = wording.Texts.Numbers.Short(reward.Percent.Millionths, 4);
        return wording.Say(ReceiptText.PercentOff, ("percent", percent));
    }

    internal static bool IsFree(Reward reward) =>
        reward.Kind == RewardKind.PercentOff && reward.Percent == Percent.Hundred;

    internal static string Points(Wording wording, long points) =>
        points == 1
            ? wording.Say(ReceiptText.OnePoint)
            : wording.Say(ReceiptText.Points, ("count", wording.Number(points)));
}
