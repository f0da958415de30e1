using System.Numerics;
using Loyalty.Rules.Rewards.TieredSpend;

namespace Loyalty.Rules.ReferenceModel;

/// <summary>Decides the points of member tiers and what they measure.</summary>
internal static class MemberTierPoints
{
    internal static Decided Decide(SaleAtHand sale, MemberTierRule rule)
    {
        var lines = sale.LinesOf(rule, rule.Items);
        long spend = lines.Sum(line => line.Remaining);
        int period = sale.PeriodOf(rule.Window.Calendar);
        long before = sale.Before(rule.Id, PostingAccount.Measure, 0, period);
        long after = before + spend;
        sale.Post(rule.Id, PostingAccount.Measure, before, after, 0, period);

        var earn = TierAt(rule, before)?.Earn;
        long points = rule.Rounding.Level switch
        {
            RoundingLevel.Carry => Carried(sale, rule, spend, earn),
            RoundingLevel.Transaction => Rounded(rule, spend, earn),
            RoundingLevel.Line => lines.Sum(line => Rounded(rule, line.Remaining, earn)),
            _ => throw new InvalidOperationException($"There is no rounding level {rule.Rounding.Level}."),
        };

        var next = rule.Tiers.Where(tier => tier.From > after).OrderBy(tier => tier.From).FirstOrDefault();
        var progress = new ReferenceOutcome(
            rule.Id,
            Verdict.NotYet,
            OutcomeUnit.Money,
            after,
            next?.From ?? 0,
            OutcomeUnit.Points
        );
        var outcome = points == 0 ? progress : BasketPoints.Decide(sale, rule, points, null, progress);
        return new Decided(outcome, Nudging.ToNextStep(outcome, rule.Items));
    }

    /// <summary>The highest tier whose threshold a measure reaches, or null.</summary>
    internal static Tier? TierAt(MemberTierRule rule, long measure) =>
        rule.Tiers.Where(tier => tier.From <= measure).OrderBy(tier => tier.From).LastOrDefault();

    private static long Rounded(MemberTierRule rule, long money, EarnRate? earn) =>
        earn is { } rate
            ? (long)Exact.Round((BigInteger)money * rate.ThousandthPoints, Bottom(rate), rule.Rounding.Mode)
            : 0;

    private static long Carried(SaleAtHand sale, MemberTierRule rule, long money, EarnRate? earn)
    {
        var denominator = rule.Tiers.Aggregate(
            BigInteger.One,
            (common, tier) => CommonMultiple(common, LowestBottom(tier.Earn))
        );
        long before = sale.Before(rule.Id, PostingAccount.Remainder);
        BigInteger due = before;
        if (earn is { } rate)
            due += (BigInteger)money * rate.ThousandthPoints * denominator / Bottom(rate);
        var points = Exact.Round(due, denominator, rule.Rounding.Mode);
        sale.Post(rule.Id, PostingAccount.Remainder, before, (long)(due - (points * denominator)));
        return (long)points;
    }

    /// <summary>Minor units that earn so many whole points as the rate has thousandths.</summary>
    private static BigInteger Bottom(EarnRate rate) => (BigInteger)rate.Per * 1000;

    private static BigInteger LowestBottom(EarnRate? earn) =>
        earn is { } rate ? Bottom(rate) / BigInteger.GreatestCommonDivisor(rate.ThousandthPoints, Bottom(rate)) : 1;

    private static BigInteger CommonMultiple(BigInteger x, BigInteger y) =>
        x * y / BigInteger.GreatestCommonDivisor(x, y);
}
