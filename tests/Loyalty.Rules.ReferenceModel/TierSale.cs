using System.Numerics;
using Loyalty.Rules.Rewards.TieredSpend;

namespace Loyalty.Rules.ReferenceModel;

/// <summary>A sale as a rule of member tiers finds it: its lines, the measure before it, what it adds, and which tiers price it.</summary>
internal sealed class TierSale
{
    private readonly SaleAtHand _sale;

    internal TierSale(SaleAtHand sale, MemberTierRule rule)
    {
        _sale = sale;
        Rule = rule;
        Lines = sale.LinesOf(rule, rule.Items).ConvertAll(line => new EarningLine(rule, line));
        Before = MeasureOfTiers.Before(sale, rule);
        IsVisit = sale.IsPurchase && Lines.Exists(line => line.Line.Amount > 0);
    }

    internal MemberTierRule Rule { get; }

    internal List<EarningLine> Lines { get; }

    /// <summary>The measure before the sale.</summary>
    internal long Before { get; }

    internal bool IsVisit { get; }

    internal Tier? HeldBefore => TierAt(Before);

    /// <summary>The highest tier whose threshold a measure reaches, or null.</summary>
    internal Tier? TierAt(long measure) =>
        Rule.Tiers.Where(tier => tier.From <= measure).OrderBy(tier => tier.From).LastOrDefault();

    /// <summary>All that earns.</summary>
    internal long Base(EarningUnit unit) =>
        unit == EarningUnit.Visits ? (IsVisit ? 1 : 0) : Lines.Sum(line => line.Base(unit));

    /// <summary>What the sale adds to the measure.</summary>
    internal long Added()
    {
        if (MeasureOfTiers.PeriodOf(_sale, Rule) is null)
            return 0;
        return Rule.Measure switch
        {
            TierMeasure.Spend => Lines.Sum(line => Weighed(line, line.Money)),
            TierMeasure.Units => Lines.Sum(line => Weighed(line, line.Line.Units.Count(unit => unit.IsPositive))),
            TierMeasure.Margin => Math.Max(0, Lines.Sum(line => Weighed(line, MarginOf(line)))),
            TierMeasure.Visits => IsVisit ? 1 : 0,
            _ => EarnedPoints.Of(_sale, this, [TierPart.Whole(HeldBefore, this)]).Due,
        };
    }

    /// <summary>The parts of the sale that its tiers price, the lowest tier first.</summary>
    internal List<TierPart> Parts()
    {
        if (Rule.Pricing == TierPricing.Before)
            return [TierPart.Whole(HeldBefore, this)];
        long added = Added();
        if (Rule.Pricing == TierPricing.After)
            return [TierPart.Whole(TierAt(Before + added), this)];
        var unit = Rule.Tiers.Select(tier => tier.Earn?.Unit).FirstOrDefault(one => one is not null) ?? default;
        long whole = Base(unit);
        var parts = new List<TierPart>();
        var held = HeldBefore;
        long below = 0;
        foreach (var next in Rule.Tiers.Where(tier => tier.From > Before && tier.From < Before + added))
        {
            long upToNext = (long)((BigInteger)whole * (next.From - Before) / added);
            parts.Add(new TierPart(held, upToNext - below, whole));
            (held, below) = (next, upToNext);
        }
        parts.Add(new TierPart(held, whole - below, whole));
        return parts;
    }

    private long Weighed(EarningLine line, long number)
    {
        var weight = Rule.Weights.FirstOrDefault(one => _sale.Selection.Matches(one.Items, line.Line));
        return weight is null ? number : Math.Sign(number) * Exact.PercentOf(weight.Percent, Math.Abs(number));
    }

    private static long MarginOf(EarningLine line) => line.Line.Cost is { } cost ? line.Money - cost : 0;
}
