using Loyalty.Rules.Rewards;
using Loyalty.Rules.Rewards.CrossSell;
using Loyalty.Rules.Rewards.FreeItem;

namespace Loyalty.Rules.ReferenceModel;

/// <summary>Decides free items and cross-sell on units of the basket.</summary>
internal static class ItemKernel
{
    /// <summary>Decides a cross-sell, by what the basket holds and by what was bought before.</summary>
    internal static Proposal Propose(SaleAtHand sale, CrossSellRule rule)
    {
        if (CouponBook.Gives(rule))
            return OfferedCoupon.Propose(sale, rule);
        bool isTrial = PurchasesOfBefore.IsTrial(sale, rule);
        var offer = ItemOffer.Of(rule);
        bool isOwed = offer.NextVisit && sale.Before(rule.Id, PostingAccount.OwedUnits) > 0;
        if (PurchasesOfBefore.WasBought(sale, rule) && (isTrial || isOwed))
            return Propose(sale, offer with { Earns = isTrial });
        var reason = PurchasesOfBefore.WasBought(sale, rule) ? EligibilityReason.Trial : EligibilityReason.History;
        var outcome = new ReferenceOutcome(rule.Id, Verdict.NotEligible, Reason: reason);
        return Proposal.OfNothing(rule, () => new Decided(outcome));
    }

    internal static Proposal Propose(SaleAtHand sale, ItemOffer offer)
    {
        var rule = offer.Rule;
        var buys = new HashSet<GoodsUnit>(Buys(sale, offer));
        var targets = Targets(sale, offer);
        if (rule.UpTo == PriceLimit.CheapestPaid)
            targets = NoneDearerThanPaid(sale, offer, buys, targets);
        var numbers = NumbersOf(sale, offer, buys, targets);
        long? unitRoom = offer.UnitRoom(sale);
        long? moneyRoom = CapRoom.Of(sale, rule, CapUnit.Money);

        long asked = numbers.Asked(offer);
        long allowed = offer.Allowed(sale, asked, unitRoom);
        var chosen = Choose(targets, buys, allowed, numbers.MostOfBoth(offer, allowed));
        var (takes, cutByCap) = ItemGrant.Cap(rule, offer.Reward, chosen, moneyRoom);
        return new Proposal(
            rule,
            takes,
            left =>
            {
                var given = ItemGrant.Give(sale, rule, offer.Reward, left, cutByCap);
                string? lostTo = ItemGrant.LostTo(sale, rule, offer.Get);
                return Tell(sale, offer, numbers, buys, asked, given, (lostTo, unitRoom, moneyRoom));
            }
        )
        {
            OfUnits = offer.Reward,
            CutUnit = ItemGrant.CutUnit(offer.Reward, chosen, takes, cutByCap),
            // What a card gave stays a buy.
            KeepsBuys = offer.IsCard || rule.Consume == ConsumedUnits.None,
            UseUp = left => UseUp(sale, offer, buys, left.ConvertAll(one => one.Unit!), left.Count),
        };
    }

    private static Decided Tell(
        SaleAtHand sale,
        ItemOffer offer,
        ItemNumbers numbers,
        HashSet<GoodsUnit> buys,
        long asked,
        ItemsGiven given,
        (string? LostTo, long? Units, long? Money) room
    )
    {
        long granted = given.Really.Count;
        long givenOfBoth = given.Really.Count(one => buys.Contains(one.Unit));
        var (have, need, waiting) = Settle(sale, offer, numbers, granted, givenOfBoth);
        long? moneyLeft = room.Money - given.Money;
        bool hasRoom = moneyLeft != 0 && room.Units - granted != 0;
        bool cut = granted < asked || given.CutByCap || given.CutByGuard;
        var ofNothing =
            waiting == 0 || (offer.NextVisit && numbers.Owed <= 0) ? Verdict.NotYet
            : !hasRoom ? Verdict.CapReached
            : room.LostTo is not null ? Verdict.Lost
            : Verdict.NoTarget;
        var verdict = given.VerdictOr(cut, asked > 0 ? Verdict.CapReached : ofNothing);
        var outcome = new ReferenceOutcome(
            offer.Rule.Id,
            verdict,
            ProgressUnit(offer),
            have,
            need,
            OutcomeUnit.Units,
            asked,
            granted,
            waiting,
            LostTo: verdict == Verdict.Lost ? room.LostTo : null
        );
        long rest = sale.After(offer.Rule.Id, PostingAccount.StampRemainder);
        return new Decided(
            outcome,
            hasRoom && !cut ? Nudging.OnUnits(sale, offer, numbers, outcome, rest, room.Units, moneyLeft) : null
        );
    }

    /// <summary>A card counts what is paid, and so does a spend; any other rule counts what no rule before has consumed.</summary>
    internal static IEnumerable<GoodsUnit> Buys(SaleAtHand sale, ItemOffer offer) =>
        sale.UnitsOf(offer.Rule, offer.Buy, offer.Weighed)
            .Where(unit => offer.IsCard || offer.CountsMoney ? !unit.IsBroughtToZero : !unit.IsGoneAsBuy);

    /// <summary>Takes the units that had to be bought for those given away from later rules, the dearest first.</summary>
    /// <param name="sale">The sale.</param>
    /// <param name="offer">The rule.</param>
    /// <param name="buys">What it counted as bought.</param>
    /// <param name="given">The units of the basket that it gave.</param>
    /// <param name="units">How many units it gave in all.</param>
    internal static void UseUp(
        SaleAtHand sale,
        ItemOffer offer,
        HashSet<GoodsUnit> buys,
        List<GoodsUnit> given,
        long units
    )
    {
        if (offer.IsCard || offer.CountsMoney || offer.NextVisit || offer.Rule.Consume != ConsumedUnits.Both)
            return;
        long times = (units + offer.Y - 1) / offer.Y;
        // In a node that chooses by the unit another rule may have taken some of them since they were counted.
        var used = buys.Except(given)
            .Where(unit => !unit.IsGoneAsBuy && unit.Line.UnitsAs(offer.Weighed).Contains(unit))
            .OrderBy(unit => unit.IsDone)
            .ThenByDescending(unit => unit.IsDone ? 0 : unit.Left)
            .ThenBy(unit => sale.Lines.IndexOf(unit.Line))
            .ThenBy(unit => unit.Rank)
            .Take((int)Math.Min(buys.Count, times * offer.X));
        foreach (var unit in used.ToList())
        {
            unit.IsGoneAsBuy = true;
            unit.IsUsed = true;
            sale.Discounted.Add((offer.Rule.Id, unit.Line));
        }
    }

    private static List<GoodsUnit> Targets(SaleAtHand sale, ItemOffer offer)
    {
        long least = offer.Reward.Kind == RewardKind.FixedPrice ? offer.Reward.Amount + 1 : 1;
        long most = offer.Rule.UpTo?.Amount ?? long.MaxValue;
        return ItemGrant
            .Targets(sale, offer.Rule, offer.Get, offer.Rule.Choose, offer.Weighed)
            .FindAll(unit => unit.Left >= least && unit.Left <= most);
    }

    private static ItemNumbers NumbersOf(
        SaleAtHand sale,
        ItemOffer offer,
        HashSet<GoodsUnit> buys,
        List<GoodsUnit> targets
    )
    {
        var both = targets.FindAll(buys.Contains);
        return new ItemNumbers(
            offer.IsCard ? sale.Before(offer.Rule.Id, PostingAccount.Stamps) : 0,
            offer.Banks ? sale.Before(offer.Rule.Id, PostingAccount.OwedUnits) : 0,
            offer.IsCard ? sale.Before(offer.Rule.Id, PostingAccount.StampRemainder) : 0,
            buys.Count - both.Count,
            both.ConvertAll(unit => unit.Left),
            targets.Count - both.Count,
            buys.Sum(unit => unit.Left)
        );
    }

    /// <summary>Of the targets those up to the highest price at which no buy that stays paid is cheaper.</summary>
    private static List<GoodsUnit> NoneDearerThanPaid(
        SaleAtHand sale,
        ItemOffer offer,
        HashSet<GoodsUnit> buys,
        List<GoodsUnit> targets
    )
    {
        foreach (long price in buys.Select(PriceOfBuy).Distinct().OrderByDescending(price => price))
        {
            var upTo = targets.FindAll(unit => unit.Price <= price);
            var numbers = NumbersOf(sale, offer, buys, upTo);
            long given = numbers.Asked(offer);
            var chosen = Choose(upTo, buys, given, numbers.MostOfBoth(offer, given));
            if (buys.Except(chosen).All(unit => PriceOfBuy(unit) >= price))
                return upTo;
        }
        return [];
    }

    private static long PriceOfBuy(GoodsUnit unit) =>
        unit.Rewards.Count == 0 && !unit.IsUsed ? unit.Price : unit.Line.LowestPriceAs(unit);

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

    /// <summary>What the rule has, needs and has waiting after the sale; of a card this is posted.</summary>
    private static (long Have, long Need, long Waiting) Settle(
        SaleAtHand sale,
        ItemOffer offer,
        ItemNumbers numbers,
        long granted,
        long givenOfBoth
    )
    {
        if (offer.FreesWholeSets)
        {
            long rest = numbers.Targets - granted;
            return (rest % offer.Y, offer.Y, rest - (rest % offer.Y));
        }
        if (offer.OfHistory)
            return (0, 0, offer.Y - granted);
        long added = numbers.Added(offer, givenOfBoth);
        long have = (numbers.Stamps + added) % offer.X;
        long owed = numbers.Due(offer, givenOfBoth) - granted;
        if (offer.IsCard)
        {
            if (added > 0 || granted > 0)
                sale.PostCard(offer.Rule.Id, (numbers.Stamps, numbers.Owed), (have, owed));
            if (offer.Stamp.Kind == StampKind.PerAmount)
            {
                long rest = numbers.Spend(givenOfBoth) % offer.Stamp.Amount;
                sale.Post(offer.Rule.Id, PostingAccount.StampRemainder, numbers.Rest, rest);
            }
        }
        else if (offer.NextVisit && (owed > numbers.Owed - granted || granted > 0))
        {
            sale.PostBank(offer.Rule.Id, numbers.Owed, owed);
        }
        if (offer.CountsMoney)
        {
            long spent = offer.Earns ? numbers.Spend(givenOfBoth) : 0;
            return (spent % offer.Stamp.Amount, offer.Stamp.Amount, Math.Max(0, owed));
        }
        return (have, offer.X, Math.Max(0, owed));
    }

    private static OutcomeUnit ProgressUnit(ItemOffer offer) =>
        offer.Stamp.Kind switch
        {
            StampKind.PerVisit => OutcomeUnit.Visits,
            StampKind.PerAmount => offer.IsCard ? OutcomeUnit.Stamps : OutcomeUnit.Money,
            _ => OutcomeUnit.Units,
        };
}
