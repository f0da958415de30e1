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
            return BasketCoupon.Propose(sale, rule);
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
            UnitOf(reached.LastOrDefault() ?? steps[0])
        );
        bool addsItems = reached.LastOrDefault()?.Reward.Kind == RewardKind.Item;
        var proposal =
            reached.Count == 0 ? Proposal.OfNothing(rule, () => new Decided(progress))
            : StepMultiplier.Multiplies(rule)
                ? Proposal.OfNothing(rule, () => StepMultiplier.Decide(sale, rule, progress))
            : addsItems
                ? Proposal.OfNothing(rule, () => BasketItems.Decide(sale, rule, reached.Last().Reward, progress))
            : GivesPoints(rule) ? Proposal.OfNothing(rule, () => GivePoints(sale, rule, reached, progress))
            : BasketDiscount.Propose(sale, rule, AskOf(rule, steps, reached, have), progress);
        // A percentage of what lies above an amount is nothing at that amount.
        bool isGradual = IsMarginal(rule) && !RisesByUnits(rule) && IsPercentage(rule);
        return proposal with
        {
            Settle = left =>
            {
                var decided = proposal.Settle(left);
                return LeaveRoom(sale, rule, decided) && !decided.CutByCap && !isGradual
                    ? decided with
                    {
                        Nudge = Nudging.ToNextStep(decided.Outcome, rule.Items),
                    }
                    : decided;
            },
        };
    }

    /// <summary>Whether every cap leaves something after the award.</summary>
    private static bool LeaveRoom(SaleAtHand sale, BasketTierRule rule, Decided decided)
    {
        return CapRoom.Of(sale, rule, CapUnit.Times) - decided.TimesUsed != 0
            && Leaves(CapUnit.Money, OutcomeUnit.Money)
            && Leaves(CapUnit.Points, OutcomeUnit.Points)
            && Leaves(CapUnit.Units, OutcomeUnit.Units);

        bool Leaves(CapUnit cap, OutcomeUnit award) =>
            CapRoom.Of(sale, rule, cap) - (decided.Outcome.AwardUnit == award ? decided.Outcome.Granted : 0) != 0;
    }

    private static OutcomeUnit UnitOf(BasketStep step) =>
        step.Reward.Kind switch
        {
            RewardKind.Points or RewardKind.PointsMultiplier => OutcomeUnit.Points,
            RewardKind.Item => OutcomeUnit.Units,
            _ => OutcomeUnit.Money,
        };

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
        return new Decided(outcome)
        {
            TimesUsed = Math.Min(1, outcome.Granted),
            CutByCap = outcome.Granted < outcome.Asked,
        };
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
