using Loyalty.Rules.Rewards.TieredSpend;

namespace Loyalty.Rules.ReferenceModel;

/// <summary>Decides the points of member tiers and what they measure.</summary>
internal static class MemberTierPoints
{
    internal static Decided Decide(SaleAtHand sale, MemberTierRule rule)
    {
        var tiers = new TierSale(sale, rule);
        long after = tiers.Before + tiers.Added();
        if (rule.Measure != TierMeasure.PointsBalance && MeasureOfTiers.PeriodOf(sale, rule) is { } period)
        {
            long counter = MeasureOfTiers.Counter(sale, rule, period);
            sale.Post(rule.Id, PostingAccount.Measure, counter, counter + tiers.Added(), 0, period);
        }
        var earned = EarnedPoints.Of(sale, tiers, tiers.Parts());
        Carry(sale, rule, PostingAccount.Remainder, earned.Remainder);
        Carry(sale, rule, PostingAccount.StepRemainder, earned.StepRemainder);
        long points = earned.Due + Reaching(sale, rule, after);

        var next = rule.Tiers.Where(tier => tier.From > after).OrderBy(tier => tier.From).FirstOrDefault();
        var progress = new ReferenceOutcome(
            rule.Id,
            Verdict.NotYet,
            UnitOf(rule),
            after,
            next?.From ?? 0,
            OutcomeUnit.Points
        );
        var outcome = points == 0 ? progress : BasketPoints.Decide(sale, rule, points, null, progress);
        return new Decided(outcome, CanSayWhatIsMissing(sale, rule) ? Nudging.ToNextStep(outcome, rule.Items) : null);
    }

    /// <summary>Flat points for tiers that the member has not reached before.</summary>
    private static long Reaching(SaleAtHand sale, MemberTierRule rule, long after)
    {
        long points = 0;
        for (int place = 0; place < rule.Tiers.Count; place++)
        {
            var tier = rule.Tiers[place];
            bool isNew = sale.Before(rule.Id, PostingAccount.TierReward, place) == 0;
            if (tier.OnReaching is not { } reward || tier.From > after || !isNew)
                continue;
            sale.Post(rule.Id, PostingAccount.TierReward, 0, 1, place);
            points += reward.Points;
        }
        return points;
    }

    private static void Carry(SaleAtHand sale, MemberTierRule rule, PostingAccount account, long? after)
    {
        if (after is { } rest)
            sale.Post(rule.Id, account, sale.Before(rule.Id, account), rest);
    }

    private static bool CanSayWhatIsMissing(SaleAtHand sale, MemberTierRule rule) =>
        rule.Measure is not (TierMeasure.Margin or TierMeasure.PointsBalance)
        && rule.Weights.Count == 0
        && MeasureOfTiers.PeriodOf(sale, rule) is not null;

    private static OutcomeUnit UnitOf(MemberTierRule rule) =>
        rule.Measure switch
        {
            TierMeasure.Spend or TierMeasure.Margin => OutcomeUnit.Money,
            TierMeasure.Units => OutcomeUnit.Units,
            TierMeasure.Visits => OutcomeUnit.Visits,
            _ => OutcomeUnit.Points,
        };
}
