using Loyalty.Rules.Rewards;
using Loyalty.Rules.Rewards.TieredSpend;

namespace Loyalty.Rules.ReferenceModel;

/// <summary>What the multipliers of one rule add to what the rules of a sale earn by rates of money and units.</summary>
/// <param name="Line">The line, where it is of one line alone.</param>
/// <param name="Earner">Who earns what is multiplied.</param>
/// <param name="Points">The points added.</param>
/// <param name="OfSteps">Whether a rate by whole steps earns.</param>
internal sealed record MultipliedPoints(MergedLine? Line, MemberTierRule Earner, Fraction Points, bool OfSteps)
{
    /// <param name="sale">The sale.</param>
    /// <param name="rule">Whose multipliers.</param>
    /// <param name="ownParts">How the rule itself is priced, where it earns.</param>
    /// <param name="byLine">Whether each line forms steps of its own.</param>
    internal static IEnumerable<MultipliedPoints> By(
        SaleAtHand sale,
        RewardRule rule,
        List<TierPart> ownParts,
        bool byLine
    ) =>
        !PointMultipliers.Multiplies(sale.Program)
            ? []
            : Kept(
                sale,
                rule,
                [
                    .. sale
                        .InEffect.OfType<MemberTierRule>()
                        .Select(earner => new TierSale(sale, earner))
                        .SelectMany(earner =>
                            (earner.Rule == rule ? ownParts : earner.Parts()).SelectMany(part =>
                                Of(sale, rule, earner, part, byLine)
                            )
                        ),
                ]
            );

    private static IEnumerable<MultipliedPoints> Of(
        SaleAtHand sale,
        RewardRule rule,
        TierSale earner,
        TierPart part,
        bool byLine
    )
    {
        if (part.Rate is not { Unit: not EarningUnit.Visits } rate)
            return [];
        var all = earner
            .Lines.SelectMany(line =>
                PointMultipliers
                    .On(sale, earner.Rule, part, line.Line)
                    .Where(one => one.Rule == rule)
                    .Select(one => (line.Line, Base: part.ShareOf(line.Base(rate.Unit)), one.Source, one.Adds))
            )
            .ToList();
        if (!rate.Step || byLine)
            return all.Select(one => new MultipliedPoints(
                one.Line,
                earner.Rule,
                PointRate.Earned(sale, rate, one.Base).Times(one.Adds),
                rate.Step
            ));
        // Lines that one multiplier acts on form steps together, where it adds the same part to them.
        return all.GroupBy(one => (one.Source, one.Adds))
            .Select(group => new MultipliedPoints(
                null,
                earner.Rule,
                PointRate.Earned(sale, rate, Fraction.Sum(group.Select(one => one.Base))).Times(group.Key.Adds),
                true
            ));
    }

    /// <summary>What other rules earn by parts is rounded down on each line, to the denominator of all points.</summary>
    private static IEnumerable<MultipliedPoints> Kept(SaleAtHand sale, RewardRule rule, List<MultipliedPoints> all)
    {
        bool IsByParts(MultipliedPoints one) =>
            one.Line is not null && one.Earner != rule && one.Earner.Pricing == TierPricing.Marginal;
        var denominator = CarriedPoints.CommonDenominator(sale);
        return all.Where(one => !IsByParts(one))
            .Concat(
                all.Where(IsByParts)
                    .GroupBy(one => (one.Line, one.Earner))
                    .Select(group =>
                    {
                        var sum = Fraction.Sum(group.Select(one => one.Points));
                        return group.First() with
                        {
                            Points = new Fraction(Exact.Floor(sum.Top * denominator, sum.Bottom), denominator),
                        };
                    })
            );
    }
}
