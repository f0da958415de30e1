using Loyalty.Rules.Rewards.CrossSell;
using Loyalty.Rules.Rewards.FreeItem;

namespace Loyalty.Rules.Receipts;

/// <summary>Writes how full a member's stamp card is, and what it owes; units to add that are banked are owed as well.</summary>
internal static class CardLines
{
    /// <summary>Outside its hours a card has no progress to tell: it still holds what the state says.</summary>
    internal static void Write(
        Wording wording,
        RuleNumbers numbers,
        FreeItemRule card,
        in Outcome outcome,
        List<ReceiptLine> into
    )
    {
        long have = outcome.Need > 0 ? outcome.Have : numbers.StampsOf(card.Id);
        long waiting = outcome.Need > 0 ? outcome.Waiting : numbers.OwedBy(card.Id);
        string name = wording.RuleName(card.Id);
        if (card.Mode == FreeItemMode.Stamps && (outcome.Need > 0 || have > 0))
        {
            string stamps = wording.Say(
                ReceiptText.Stamps,
                ("rule", name),
                ("have", wording.Number(have)),
                ("need", wording.Number(card.Buy.Units))
            );
            into.Add(new ReceiptLine(ReceiptLineKind.Card, stamps));
        }
        WriteWaiting(
            wording,
            card.Id,
            RewardWords.OfItems(wording, card.Reward, card.Get.Items, waiting),
            waiting,
            into
        );
    }

    /// <summary>What an offer owes from earlier visits, and from this one.</summary>
    internal static void Write(Wording wording, RuleNumbers numbers, CrossSellRule offer, List<ReceiptLine> into)
    {
        long waiting = numbers.OwedBy(offer.Id);
        WriteWaiting(
            wording,
            offer.Id,
            RewardWords.OfItems(wording, offer.Reward, offer.Offer.Items, waiting),
            waiting,
            into
        );
    }

    private static void WriteWaiting(
        Wording wording,
        string ruleId,
        string reward,
        long waiting,
        List<ReceiptLine> into
    )
    {
        if (waiting > 0)
            into.Add(
                new ReceiptLine(
                    ReceiptLineKind.Card,
                    wording.Say(ReceiptText.Waiting, ("rule", wording.RuleName(ruleId)), ("reward", reward))
                )
            );
    }
}
