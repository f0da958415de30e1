using Loyalty.Rules.Rewards.TieredSpend;

namespace Loyalty.Rules.ReferenceModel;

/// <summary>The points that a rule of member tiers earns with a sale, its multipliers included, and what it carries on.</summary>
/// <param name="Due">The points that fall due.</param>
/// <param name="Remainder">What is carried after the sale, over the denominator; null where nothing is carried.</param>
/// <param name="StepRemainder">What waits for a whole step after the sale; null where nothing waits.</param>
internal sealed record EarnedPoints(long Due, long? Remainder, long? StepRemainder)
{
    internal static EarnedPoints Of(SaleAtHand sale, TierSale tiers, List<TierPart> parts)
    {
        var rule = tiers.Rule;
        var (level, mode) = (rule.Rounding.Level, rule.Rounding.Mode);
        if (level == RoundingLevel.Carry)
            return Carried(sale, tiers, parts);
        bool byLine = level is RoundingLevel.Line or RoundingLevel.Unit;
        var added = MultipliedPoints.By(sale, rule, parts, byLine).ToList();
        if (level == RoundingLevel.Transaction)
        {
            var earned = Fraction.Sum(parts.Select(part => Earned(sale, part, new Fraction(part.Amount, 1))));
            return new EarnedPoints(earned.Plus(Fraction.Sum(added.Select(one => one.Points))).Round(mode), null, null);
        }
        var visits = parts.FindAll(part => part.Rate?.Unit == EarningUnit.Visits);
        long due = Fraction.Sum(visits.Select(part => Earned(sale, part, new Fraction(part.Amount, 1)))).Round(mode);
        foreach (var line in sale.Lines)
        {
            var own = tiers.Lines.Find(one => one.Line == line);
            var addedHere = added.FindAll(one => one.Line == line);
            if (level == RoundingLevel.Line)
            {
                var earned = own is null ? Fraction.Zero : Fraction.Sum(parts.Select(part => OfLine(sale, part, own)));
                due += earned.Plus(Fraction.Sum(addedHere.Select(one => one.Points))).Round(mode);
                continue;
            }
            if (own is not null)
                due += ByUnit(sale, tiers, parts, own).Sum(points => points.Round(mode));
            due += Fraction
                .Sum(addedHere.Where(one => one.Earner != rule || one.OfSteps).Select(one => one.Points))
                .Round(mode);
        }
        return new EarnedPoints(due, null, null);
    }

    /// <summary>Unit by unit what rates earn; of linear ones with what the rule itself multiplies.</summary>
    private static IEnumerable<Fraction> ByUnit(SaleAtHand sale, TierSale tiers, List<TierPart> parts, EarningLine line)
    {
        var unit = parts.Select(part => part.Rate?.Unit).FirstOrDefault(one => one is not null) ?? default;
        foreach (long amount in line.BaseByUnit(unit))
        {
            yield return Fraction.Sum(
                parts.Select(part =>
                {
                    var earned = Earned(sale, part, part.ShareOf(amount));
                    if (part.Rate is not { Step: false })
                        return earned;
                    var more = PointMultipliers
                        .On(sale, tiers.Rule, part, line.Line)
                        .Where(one => one.Rule == tiers.Rule);
                    return earned.Plus(earned.Times(Fraction.Sum(more.Select(one => one.Adds))));
                })
            );
        }
    }

    private static Fraction OfLine(SaleAtHand sale, TierPart part, EarningLine line) =>
        part.Rate is { } rate ? Earned(sale, part, part.ShareOf(line.Base(rate.Unit))) : Fraction.Zero;

    private static Fraction Earned(SaleAtHand sale, TierPart part, Fraction amount) =>
        part.Rate is { } rate ? PointRate.Earned(sale, rate, amount) : Fraction.Zero;

    private static EarnedPoints Carried(SaleAtHand sale, TierSale tiers, List<TierPart> parts)
    {
        var rule = tiers.Rule;
        long waiting = sale.Before(rule.Id, PostingAccount.StepRemainder);
        var earned = Fraction.Zero;
        foreach (var part in parts)
        {
            if (part.Rate is not { } rate)
                continue;
            if (!rate.Step)
            {
                earned = earned.Plus(Earned(sale, part, new Fraction(part.Amount, 1)));
            }
            else if (part.Amount > 0)
            {
                earned = earned.Plus(PointRate.PerStep(sale, rate).Times((waiting + part.Amount) / rate.Per));
                waiting = (waiting + part.Amount) % rate.Per;
            }
        }
        var added = MultipliedPoints.By(sale, rule, parts, byLine: false).Select(one => one.Points);
        var (due, rest) = CarriedPoints.Of(sale, rule, rule.Rounding.Mode, earned.Plus(Fraction.Sum(added)));
        return new EarnedPoints(due, rest, waiting);
    }
}
