using Loyalty.Rules.Rewards;

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

    /// <summary>A reward on the basket, such as "$5.00 off" or "200 points".</summary>
    internal static string OfBasket(Wording wording, Reward reward) =>
        reward.Kind == RewardKind.Points ? Points(wording, reward.Points) : Price(wording, reward, 1);

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
                count == 1 ? ReceiptText.FixedPrice : ReceiptText.FixedPriceEach,
                ("amount", wording.Money(reward.Amount))
            );
        string percent = wording.Texts.Numbers.Short(reward.Percent.Millionths, 4);
        return wording.Say(ReceiptText.PercentOff, ("percent", percent));
    }

    internal static bool IsFree(Reward reward) => reward.IsFree;

    internal static string Points(Wording wording, long points) =>
        points == 1
            ? wording.Say(ReceiptText.OnePoint)
            : wording.Say(ReceiptText.Points, ("count", wording.Number(points)));
}
