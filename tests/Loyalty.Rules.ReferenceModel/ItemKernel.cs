using Loyalty.Rules.Rewards;

namespace Loyalty.Rules.ReferenceModel;

/// <summary>Decides free items and cross-sell.</summary>
internal static class ItemKernel
{
    internal static Decided Decide(SaleAtHand sale, ItemOffer offer)
    {
        var rule = offer.Rule;
        var targets = ItemGrant.Targets(sale, rule, offer.Get);
        var buys = new HashSet<GoodsUnit>(sale.UnitsOf(rule, offer.Buy).Where(unit => IsBuy(offer, unit)));
        int both = targets.Count(buys.Contains);
        var numbers = new ItemNumbers(
            offer.IsCard ? sale.Before(rule.Id, PostingAccount.Stamps) : 0,
            offer.IsCard ? sale.Before(rule.Id, PostingAccount.OwedUnits) : 0,
            buys.Count - both,
            both,
            targets.Count - both
        );
        string? lostTo = ItemGrant.LostTo(sale, rule, offer.Get);
        long? unitRoom = CapRoom.Smaller(
            CapRoom.Of(sale, rule, CapUnit.Units),
            CapRoom.Of(sale, rule, CapUnit.Times, offer.Y)
        );
        long? moneyRoom = CapRoom.Of(sale, rule, CapUnit.Money);

        long asked = numbers.Asked(offer);
        long allowed = offer.Allowed(asked, unitRoom);
        var chosen = Choose(targets, buys, allowed, numbers.MostOfBoth(offer, allowed));
        var (given, moneyCut) = ItemGrant.Give(sale, rule, offer.Reward, offer.IsCard, chosen, moneyRoom);

        long granted = given.Count;
        long givenOfBoth = given.Count(buys.Contains);
        long have = numbers.Counted(givenOfBoth) % offer.X;
        long waiting = numbers.Due(offer, givenOfBoth) - granted;
        bool moved = numbers.Counted(givenOfBoth) > numbers.Stamps || granted > 0;
        if (offer.IsCard && moved)
            sale.PostCard(rule.Id, (numbers.Stamps, numbers.Owed), (have, waiting));

        long? moneyLeft = moneyRoom - given.Sum(unit => unit.Rewards.Last().Discount);
        bool hasRoom = moneyLeft != 0 && unitRoom - granted != 0;
        bool cut = granted < asked || moneyCut;
        var verdict =
            granted > 0 ? (cut ? Verdict.Reduced : Verdict.Awarded)
            : asked > 0 ? Verdict.CapReached
            : waiting == 0 ? Verdict.NotYet
            : !hasRoom ? Verdict.CapReached
            : lostTo is not null ? Verdict.Lost
            : Verdict.NoTarget;
        var outcome = new ReferenceOutcome(
            rule.Id,
            verdict,
            OutcomeUnit.Units,
            have,
            offer.X,
            OutcomeUnit.Units,
            asked,
            granted,
            waiting,
            LostTo: verdict == Verdict.Lost ? lostTo : null
        );
        bool mayNudge = hasRoom && !cut;
        return new Decided(
            outcome,
            mayNudge ? Nudging.OnUnits(sale, offer, numbers, outcome, unitRoom, moneyLeft) : null
        );
    }

    /// <summary>A card counts what is paid; any other rule counts what is whole, and what a card gave.</summary>
    private static bool IsBuy(ItemOffer offer, GoodsUnit unit) =>
        offer.IsCard ? !unit.IsBroughtToZero : unit.Rewards.TrueForAll(reward => reward.ByCard);

    private static List<GoodsUnit> Choose(
        List<GoodsUnit> targets,
        HashSet<GoodsUnit> buys,
        long number,
        long mostOfBoth
    )
    {
        var chosen = new List<GoodsUnit>();
        long ofBoth = 0;
        foreach (var unit in targets)
        {
            if (chosen.Count == number)
                break;
            bool isBuy = buys.Contains(unit);
            if (isBuy && ofBoth == mostOfBoth)
                continue;
            ofBoth += isBuy ? 1 : 0;
            chosen.Add(unit);
        }
        return chosen;
    }
}
