using System.Numerics;
using Loyalty.Rules.Rewards.TieredSpend;

namespace Loyalty.Rules.ReferenceModel;

/// <summary>Rates of points, exactly, in units of the last decimal that the program's points have.</summary>
internal static class PointRate
{
    /// <summary>What an amount of the rate's base earns by itself.</summary>
    internal static Fraction Earned(SaleAtHand sale, EarnRate rate, Fraction amount)
    {
        if (!rate.Step)
            return PerBase(sale, rate).Times(amount);
        var steps = Exact.Floor(amount.Top, amount.Bottom * rate.Per);
        return PerStep(sale, rate).Times(steps);
    }

    internal static Fraction PerStep(SaleAtHand sale, EarnRate rate) =>
        new Fraction(rate.ThousandthPoints, 1000).Times(sale.PointUnit).Reduced();

    private static Fraction PerBase(SaleAtHand sale, EarnRate rate) =>
        new Fraction(rate.ThousandthPoints, (BigInteger)rate.Per * 1000).Times(sale.PointUnit).Reduced();

    /// <summary>The least denominator that makes rates whole.</summary>
    internal static BigInteger Denominator(SaleAtHand sale, IEnumerable<MemberTierRule> rules) =>
        rules
            .SelectMany(rule => rule.Tiers)
            .Select(tier => tier.Earn)
            .Where(rate => rate is not null)
            .Select(rate => (rate!.Value.Step ? PerStep(sale, rate.Value) : PerBase(sale, rate.Value)).Bottom)
            .Aggregate(BigInteger.One, CommonMultiple);

    internal static BigInteger CommonMultiple(BigInteger x, BigInteger y) =>
        x * y / BigInteger.GreatestCommonDivisor(x, y);
}
