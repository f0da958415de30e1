using Loyalty.Rules.Rewards;
using Loyalty.Rules.Rewards.TieredSpend;

namespace Loyalty.Rules.ReferenceModel;

/// <summary>Decides steps of a basket that bring coupons for a later visit.</summary>
internal static class BasketCoupon
{
    internal static Proposal Propose(SaleAtHand sale, BasketTierRule rule) =>
        CouponTurn.Propose(sale, rule, coupon => Use(sale, rule, coupon), _ => Measure(sale, rule));

    private static Proposal Use(SaleAtHand sale, BasketTierRule rule, Reward coupon) =>
        BasketDiscount.Propose(
            sale,
            rule,
            BasketAsk.Of(rule.On, coupon) with
            {
                IsCoupon = true,
            },
            new ReferenceOutcome(rule.Id, Verdict.None)
        );

    private static CouponTurn Measure(SaleAtHand sale, BasketTierRule rule)
    {
        long have = BasketTiers.Measure(sale, rule);
        var steps = rule.Steps.ToList();
        var next = steps.Where(step => step.From > have).OrderBy(step => step.From).FirstOrDefault();
        var outcome = new ReferenceOutcome(
            rule.Id,
            Verdict.NotYet,
            rule.Measure == BasketMeasure.Spend ? OutcomeUnit.Money : OutcomeUnit.Units,
            have,
            next?.From ?? 0,
            OutcomeUnit.Money
        );
        int reached = steps.FindLastIndex(step => step.From <= have);
        return new CouponTurn(reached < 0 ? null : reached, outcome, Nudging.ToNextStep(outcome, rule.Items));
    }
}
