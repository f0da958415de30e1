using System.Numerics;
using Loyalty.Rules.Rewards;
using Loyalty.Rules.Rewards.TieredSpend;

namespace Loyalty.Rules.ReferenceModel;

/// <summary>Decides rewards for a large basket.</summary>
internal static class BasketTiers
{
    internal static Proposal Propose(SaleAtHand sale, BasketTierRule rule)
    {
        if (CouponBook.Gives(rule))
            return CouponTurn.Propose(sale, rule, coupon => UseCoupon(sale, rule, coupon), () => EarnCoupon(sale, rule));
        long have = Measure(sale, rule);
        var steps = rule.Steps.OrderBy(step => step.From).ToList();
        var reached = steps.FindAll(step => GivesFrom(rule, steps, step) <= have);
        long? next = steps.Min(step => GivesFrom(rule, steps, step) is { } from && from > have ? from : (long?)null);
        var progress = new ReferenceOutcome(
            rule.Id,
            Verdict.NotYet,
            rule.Measure == BasketMeasure.Spend ? OutcomeUnit.Money : OutcomeUnit.Units,
            have,
            next ?? 0,
            GivesPoints(rule) ? OutcomeUnit.Points : OutcomeUnit.Money
        );
        var caps = GivesPoints(rule) ? CapUnit.Points : CapUnit.Money;
        var (awardRoom, timesRoom) = (CapRoom.Of(sale, rule, caps), CapRoom.Of(sale, rule, CapUnit.Times));
        var proposal =
            reached.Count == 0 ? Proposal.OfNothing(rule, () => new Decided(progress))
            : StepMultiplier.Multiplies(rule) ? Proposal.OfNothing(rule, () => StepMultiplier.Decide(sale, rule, progress))
            : GivesPoints(rule) ? Proposal.OfNothing(rule, () => GivePoints(sale, rule, reached, progress))
            : BasketDiscount.Propose(sale, rule, AskOf(rule, steps, reached, have), progress);
        // A percentage of what lies above an amount is nothing at that amount.
        bool isGradual = IsMarginal(rule) && !RisesByUnits(rule) && IsPercentage(rule);
        return proposal with
        {
            Settle = left =>
            {
                var decided = proposal.Settle(left);
                bool leavesRoom = awardRoom - decided.Outcome.Granted != 0 && timesRoom - decided.TimesUsed != 0;
                return leavesRoom && !decided.SetsCut && !isGradual
                    ? decided with
                    {
                        Nudge = Nudging.ToNextStep(decided.Outcome, rule.Items),
                    }
                    : decided;
            },
        };
    }

    private static Proposal UseCoupon(SaleAtHand sale, BasketTierRule rule, Reward coupon) =>
        BasketDiscount.Propose(
            sale,
            rule,
            BasketAsk.Of(rule.On, coupon) with
            {
                IsCoupon = true,
            },
            new ReferenceOutcome(rule.Id, Verdict.None)
        );

    private static CouponTurn EarnCoupon(SaleAtHand sale, BasketTierRule rule)
    {
        long have = Measure(sale, rule);
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

    internal static bool GivesPoints(BasketTierRule rule) =>
        rule.Steps.Any(step => step.Reward.Kind is RewardKind.Points or RewardKind.PointsMultiplier);

    private static bool IsMarginal(BasketTierRule rule) => rule.Pricing == StepPricing.Marginal;

    private static bool IsPercentage(BasketTierRule rule) => rule.Steps[0].Reward.Kind == RewardKind.PercentOff;

    /// <summary>Whether each step gives its reward to the units above it.</summary>
    private static bool RisesByUnits(BasketTierRule rule) =>
        IsMarginal(rule)
        && rule.Measure == BasketMeasure.Units
        && !GivesPoints(rule)
        && (IsPercentage(rule) || rule.Per is RewardPer.Unit or RewardPer.Set);

    /// <summary>The measure from which on a step gives something; null if it never does, because the next step begins before.</summary>
    private static long? GivesFrom(BasketTierRule rule, List<BasketStep> steps, BasketStep step)
    {
        if (!RisesByUnits(rule))
            return step.From;
        long from = step.From + Math.Max(1, BasketBid.Of(step.Reward, rule.Set).Set);
        return NextOf(steps, step) < from ? null : from;
    }

    private static long NextOf(List<BasketStep> steps, BasketStep step) =>
        steps.Find(other => other.From > step.From)?.From ?? long.MaxValue;

    private static Decided GivePoints(
        SaleAtHand sale,
        BasketTierRule rule,
        List<BasketStep> reached,
        ReferenceOutcome progress
    )
    {
        var last = reached.Last().Reward;
        long points = IsMarginal(rule) ? reached.Sum(step => step.Reward.Points) : last.Points;
        var outcome = BasketPoints.Decide(sale, rule, points, last, progress);
        return new Decided(outcome) { TimesUsed = Math.Min(1, outcome.Granted) };
    }

    private static BasketAsk AskOf(BasketTierRule rule, List<BasketStep> steps, List<BasketStep> reached, long have)
    {
        var last = reached.Last().Reward;
        List<BasketBid> bids;
        if (!IsMarginal(rule))
            bids = [BasketBid.Of(last, rule.Set)];
        else if (RisesByUnits(rule))
            bids = steps
                .AsEnumerable()
                .Reverse()
                .Where(step => step.From < have)
                .Select(step => BasketBid.Of(step.Reward, rule.Set, Math.Min(have, NextOf(steps, step)) - step.From))
                .ToList();
        else if (IsPercentage(rule))
            bids = [new BasketBid(RewardKind.PercentOff, 0, PartOfTheMeasure(steps, reached, have), rule.Set)];
        else
            bids = [new BasketBid(last.Kind, reached.Sum(step => step.Reward.Amount), Fraction.Zero, rule.Set)];
        return new BasketAsk(rule.On, bids, last) { Per = rule.Per, Choose = rule.Choose };
    }

    /// <summary>All that the steps take of the measure, each of its own part, as one part of all of it.</summary>
    private static Fraction PartOfTheMeasure(List<BasketStep> steps, List<BasketStep> reached, long have)
    {
        if (have == 0)
            return Fraction.Zero;
        var taken = reached.Aggregate(
            BigInteger.Zero,
            (sum, step) =>
                sum + (step.Reward.Percent.Millionths * (BigInteger)(Math.Min(have, NextOf(steps, step)) - step.From))
        );
        return new Fraction(taken, (BigInteger)have * 1_000_000);
    }

    internal static long Measure(SaleAtHand sale, BasketTierRule rule)
    {
        if (rule.Measure == BasketMeasure.Units)
            return sale.LinesOf(rule, rule.Items).Sum(line => line.Units.Count(unit => unit.IsPositive));
        return sale.LinesOf(rule, rule.Items)
            .Sum(line => rule.Basis == SpendBasis.Shelf ? line.Amount : line.Remaining);
    }
}
