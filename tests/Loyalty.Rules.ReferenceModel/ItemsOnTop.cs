using Loyalty.Rules.Rewards;
using Loyalty.Rules.Rewards.FreeItem;

namespace Loyalty.Rules.ReferenceModel;

/// <summary>Decides free items that are added to the basket.</summary>
internal static class ItemsOnTop
{
    internal static Decided Decide(SaleAtHand sale, FreeItemRule rule)
    {
        var offer = ItemOffer.Of(rule);
        var buys = new HashSet<GoodsUnit>(ItemKernel.Buys(sale, offer));
        long bought = buys.Count;
        long due = offer.Y * (bought / offer.X);
        long owed = rule.Bank ? sale.Before(rule.Id, PostingAccount.OwedUnits) : 0;
        long? unitRoom = offer.UnitRoom(sale);
        long asked = Math.Max(0, offer.InWholeRewards(owed + due));
        long allowed = offer.Allowed(sale, asked, unitRoom);
        // What was owed before was bought before.
        ItemKernel.UseUp(sale, offer, buys, [], Math.Min(due, allowed));
        long granted = sale.Budget?.ChargeAdded(rule, allowed, rule.Reward.Cost) ?? allowed;
        long waiting = due - granted;
        long used = granted;
        if (rule.Bank)
        {
            used = Math.Min(UnitsTaken(sale, rule), granted);
            waiting = owed + due - used;
            if (due > 0 || used > 0)
                sale.PostBank(rule.Id, owed, waiting);
        }
        if (granted > 0)
        {
            sale.AddItems(rule.Id, granted, offer.Get.Name, sale.Selection.OnlySku(offer.Get), rule.Reward);
            CapRoom.Use(sale, rule, CapUnit.Units, used);
            CapRoom.Use(sale, rule, CapUnit.Times, used);
        }

        bool cut = granted < asked;
        var verdict =
            granted > 0 ? (cut ? Verdict.Reduced : Verdict.Awarded)
            : allowed > 0 ? Verdict.CutByGuard
            : asked > 0 ? Verdict.CapReached
            : waiting == 0 ? Verdict.NotYet
            : unitRoom == 0 ? Verdict.CapReached
            : Verdict.NoTarget;
        var outcome = new ReferenceOutcome(
            rule.Id,
            verdict,
            OutcomeUnit.Units,
            bought % offer.X,
            offer.X,
            OutcomeUnit.Units,
            asked,
            granted,
            Math.Max(0, waiting)
        );
        long oneMore = offer.Partial ? 1 : offer.Y;
        bool leavesRoom = !(unitRoom - granted < oneMore);
        return new Decided(
            outcome,
            outcome.Have > 0 && !cut && leavesRoom ? Nudging.Missing(outcome, offer.Buy) : null
        );
    }

    /// <summary>Units of the lines that say they were given by the rule.</summary>
    private static long UnitsTaken(SaleAtHand sale, FreeItemRule rule) =>
        sale.Lines.Where(line => line.GrantedBy == rule.Id).Sum(line => line.Units.Count);
}
