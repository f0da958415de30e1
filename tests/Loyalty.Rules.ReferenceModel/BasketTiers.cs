using Loyalty.Rules.Rewards;
using Loyalty.Rules.Rewards.TieredSpend;

namespace Loyalty.Rules.ReferenceModel;

/// <summary>Decides rewards for a large basket.</summary>
internal static class BasketTiers
{
    internal static Decided Decide(SaleAtHand sale, BasketTierRule rule)
    {
        long have = Measure(sale, rule);
        var reached = rule.Steps.Where(step => step.From <= have).OrderBy(step => step.From).LastOrDefault();
        var next = rule.Steps.Where(step => step.From > have).OrderBy(step => step.From).FirstOrDefault();
        var progress = new ReferenceOutcome(
            rule.Id,
            Verdict.NotYet,
            rule.Measure == BasketMeasure.Spend ? OutcomeUnit.Money : OutcomeUnit.Units,
            have,
            next?.From ?? 0,
            GivesPoints(rule) ? OutcomeUnit.Points : OutcomeUnit.Money
        );
        var caps = GivesPoints(rule) ? CapUnit.Points : CapUnit.Money;
        var room = (Award: CapRoom.Of(sale, rule, caps), Times: CapRoom.Of(sale, rule, CapUnit.Times));
        var decided =
            reached is null ? new Decided(progress)
            : reached.Reward.Kind == RewardKind.Points
                ? new Decided(BasketPoints.Decide(sale, rule, reached.Reward.Points, reached.Reward, progress))
            : BasketDiscount.Decide(sale, rule, rule.On, reached.Reward, progress);
        return LeavesRoom(room, decided.Outcome)
            ? decided with
            {
                Nudge = Nudging.ToNextStep(decided.Outcome, rule.Items),
            }
            : decided;
    }

    internal static bool GivesPoints(BasketTierRule rule) =>
        rule.Steps.Any(step => step.Reward.Kind == RewardKind.Points);

    /// <summary>Whether caps still let something through once this sale has used what it was granted.</summary>
    private static bool LeavesRoom((long? Award, long? Times) before, ReferenceOutcome outcome) =>
        before.Award - outcome.Granted != 0 && before.Times - Math.Min(1, outcome.Granted) != 0;

    private static long Measure(SaleAtHand sale, BasketTierRule rule)
    {
        if (rule.Measure == BasketMeasure.Units)
            return sale.LinesOf(rule, rule.Items).Sum(line => line.Units.Count(unit => unit.IsPositive));
        return sale.LinesOf(rule, rule.Items)
            .Sum(line => rule.Basis == SpendBasis.Shelf ? line.Amount : line.Remaining);
    }
}
