using Loyalty.Rules.Rewards;
using Loyalty.Rules.Rewards.CrossSell;

namespace Loyalty.Rules.ReferenceModel;

/// <summary>Decides a cross-sell that brings a coupon for what it offers.</summary>
internal static class OfferedCoupon
{
    internal static Proposal Propose(SaleAtHand sale, CrossSellRule rule)
    {
        // In a node that chooses by the unit others may take of them before the rule settles, which is not its own affair.
        var buys = ItemKernel.Buys(sale, ItemOffer.Of(rule)).ToDictionary(unit => unit, unit => unit.Left);
        return CouponTurn.Propose(
            sale,
            rule,
            coupon => Use(sale, rule, coupon),
            left => Measure(sale, rule, buys, left)
        );
    }

    /// <summary>Takes the coupon off at most as many units as are offered at a time.</summary>
    private static Proposal Use(SaleAtHand sale, CrossSellRule rule, Reward coupon)
    {
        long most = rule.UpTo?.Amount ?? long.MaxValue;
        var targets = ItemGrant.Targets(sale, rule, rule.Offer.Items, rule.Choose).FindAll(unit => unit.Left <= most);
        var chosen = sale.GivesNothing ? [] : targets.GetRange(0, Math.Min(targets.Count, rule.Offer.Units));
        var (takes, _) = ItemGrant.Cap(rule, coupon, chosen, null);
        return new Proposal(
            rule,
            takes,
            left =>
            {
                var given = ItemGrant.Give(sale, rule, coupon, left, cutByCap: false, usesCaps: false);
                string? lostTo = ItemGrant.LostTo(sale, rule, rule.Offer.Items);
                var verdict = given.VerdictOr(
                    given.Really.Count < chosen.Count,
                    lostTo is null ? Verdict.NoTarget : Verdict.Lost
                );
                return new Decided(
                    new ReferenceOutcome(
                        rule.Id,
                        verdict,
                        AwardUnit: OutcomeUnit.Units,
                        Asked: chosen.Count,
                        Granted: given.Really.Count,
                        LostTo: verdict == Verdict.Lost ? lostTo : null
                    )
                );
            }
        )
        {
            OfUnits = coupon,
            KeepsBuys = rule.Consume == ConsumedUnits.None,
        };
    }

    /// <summary>What stays paid of the buys: units that the coupon did not fall on, or the money that it left.</summary>
    private static CouponTurn Measure(
        SaleAtHand sale,
        CrossSellRule rule,
        Dictionary<GoodsUnit, long> buys,
        List<Taking> takes
    )
    {
        var ofBuys = takes.FindAll(one => buys.ContainsKey(one.Unit!));
        bool inMoney = rule.Spend is not null;
        long have = inMoney ? buys.Values.Sum() - ofBuys.Sum(one => one.Off) : buys.Count - ofBuys.Count;
        long need = rule.Spend ?? rule.When.Units;
        // More than enough brings no second coupon.
        bool isTrial = PurchasesOfBefore.IsTrial(sale, rule);
        bool due = isTrial && have >= need;
        var outcome = new ReferenceOutcome(
            rule.Id,
            isTrial ? Verdict.NotYet : Verdict.NotEligible,
            inMoney ? OutcomeUnit.Money : OutcomeUnit.Units,
            due || !isTrial ? 0 : have,
            need,
            OutcomeUnit.Units,
            Reason: isTrial ? EligibilityReason.None : EligibilityReason.Trial
        );
        if (!isTrial && new CouponBook(sale, rule).First() is null)
            outcome = new ReferenceOutcome(rule.Id, Verdict.NotEligible, Reason: EligibilityReason.Trial);
        return new CouponTurn(
            due ? 0 : null,
            outcome,
            outcome.Have > 0 ? Nudging.Missing(outcome, rule.When.Items) : null
        );
    }
}
