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
        if (waiting > 0)
        {
            string reward = RewardWords.OfItems(wording, card.Reward, card.Get.Items, waiting);
            into.Add(
                new ReceiptLine(
                    ReceiptLineKind.Card,
                    wording.Say(ReceiptText.Waiting, ("rule", name), ("reward", reward))
                )
            );
        }
    }
}
