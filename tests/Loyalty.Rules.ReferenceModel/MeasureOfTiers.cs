using Loyalty.Rules.Rewards.TieredSpend;

namespace Loyalty.Rules.ReferenceModel;

/// <summary>What a rule of member tiers has measured before a sale, and where that is kept.</summary>
internal static class MeasureOfTiers
{
    /// <summary>The measure before the sale.</summary>
    internal static long Before(SaleAtHand sale, MemberTierRule rule)
    {
        if (rule.Measure == TierMeasure.PointsBalance)
            return sale.SpendableBefore;
        if (rule.Window.Kind != MeasureWindowKind.RollingDays)
            return PeriodOf(sale, rule) is { } period ? Counter(sale, rule, period) : 0;
        int today = BusinessCalendar.NumberOf(sale.Day);
        return Enumerable.Range(today - rule.Window.Days + 1, rule.Window.Days).Sum(day => Counter(sale, rule, day));
    }

    /// <summary>The first business day of the counter to which the sale adds; null where there is none.</summary>
    internal static int? PeriodOf(SaleAtHand sale, MemberTierRule rule) =>
        rule.Window.Kind switch
        {
            MeasureWindowKind.Anniversary => YearOfMembership(sale),
            MeasureWindowKind.RollingDays => BusinessCalendar.NumberOf(sale.Day),
            _ => sale.PeriodOf(rule.Window.Calendar),
        };

    internal static long Counter(SaleAtHand sale, MemberTierRule rule, int period) =>
        sale.Before(rule.Id, PostingAccount.Measure, 0, period);

    private static int? YearOfMembership(SaleAtHand sale)
    {
        if (sale.DayOfJoining is not { } joined)
            return null;
        // The 29th of February becomes the 28th where a year has none.
        var first = joined;
        for (int years = 1; joined.PlusYears(years) <= sale.Day; years++)
            first = joined.PlusYears(years);
        return BusinessCalendar.NumberOf(first);
    }
}
