using System.Numerics;
using Loyalty.Rules.Rewards;
using Loyalty.Rules.Rewards.TieredSpend;

namespace Loyalty.Rules.ReferenceModel;

/// <summary>Points that are rounded over all sales together: what one earns joins what those before left over.</summary>
internal static class CarriedPoints
{
    internal static (long Due, long Remainder) Of(SaleAtHand sale, RewardRule rule, RoundingMode mode, Fraction earned)
    {
        var denominator = DenominatorOf(sale, rule);
        // What does not fit the denominator is rounded down to it.
        var due = sale.Before(rule.Id, PostingAccount.Remainder) + Exact.Floor(earned.Top * denominator, earned.Bottom);
        var points = Exact.Round(due, denominator, mode);
        return ((long)points, (long)(due - (points * denominator)));
    }

    /// <summary>The denominator of all rates, times one of all that multipliers can add.</summary>
    internal static BigInteger CommonDenominator(SaleAtHand sale) =>
        PointRate.Denominator(sale, sale.Program.Rules.OfType<MemberTierRule>())
        * PointMultipliers.Denominator(sale.Program);

    private static BigInteger DenominatorOf(SaleAtHand sale, RewardRule rule) =>
        PointMultipliers.AllOf(rule).Count == 0
            ? PointRate.Denominator(sale, [(MemberTierRule)rule])
            : CommonDenominator(sale);
}
