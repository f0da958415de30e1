using Loyalty.Rules.Rewards;
using Loyalty.Rules.Rewards.TieredSpend;

namespace Loyalty.Rules.Receipts;

/// <summary>Says what a reward gives.</summary>
internal static class RewardWords
{
    /// <summary>Units of a selector with a reward on each, such as "1 free cone".</summary>
    internal static string OfItems(Wording wording, Reward reward, Selector items, long count)
    {
        if (reward.OfCoupon is { } coupon)
            return wording.Say(ReceiptText.Coupon, ("reward", OfItems(wording, coupon, items, count)));
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
        bool ofOne = rule.ReachesUnits && rule.Per != RewardPer.Set;
        if (ofOne && IsFree(reward))
            return wording.Say(ReceiptText.OneFree);
        string words =
            reward.Kind is RewardKind.FixedPrice or RewardKind.SetPrice ? PriceOf(wording, reward, rule)
            : reward.Kind == RewardKind.AmountOff ? AmountOff(wording, reward, rule)
            : OfBasket(wording, reward);
        return ofOne ? wording.Say(ReceiptText.OnOne, ("reward", words)) : words;
    }

    /// <summary>What is given for all of a basket, such as "$5.00 off" or "200 points".</summary>
    internal static string OfBasket(Wording wording, Reward reward) =>
        reward.Kind switch
        {
            RewardKind.Points => Points(wording, reward.Points),
            RewardKind.Coupon => wording.Say(ReceiptText.Coupon, ("reward", Price(wording, reward.OfCoupon!, 1))),
            _ => Price(wording, reward, 1),
        };

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
        if (reward.Kind == RewardKind.FixedPrice)
            return wording.Say(
                count == 1 ? ReceiptText.PriceOfOne : ReceiptText.PriceEach,
                ("price", wording.Money(reward.Amount))
            );
        string percent = wording.Texts.Numbers.Short(reward.Percent.Millionths, 4);
        return wording.Say(ReceiptText.PercentOff, ("percent", percent));
    }

    internal static bool IsFree(Reward reward) => reward.IsFree;

    internal static string Points(Wording wording, long points) =>
        wording.IsOnePoint(points)
            ? wording.Say(ReceiptText.OnePoint)
            : wording.Say(ReceiptText.Points, ("count", wording.PointNumber(points)));
}
