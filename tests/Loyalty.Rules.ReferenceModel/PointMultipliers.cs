using System.Numerics;
using Loyalty.Rules.Rewards;
using Loyalty.Rules.Rewards.TieredSpend;

namespace Loyalty.Rules.ReferenceModel;

/// <summary>Says what multiplies the points of a line, and how much of them each multiplier adds.</summary>
internal static class PointMultipliers
{
    /// <summary>How much each multiplier adds to what a rule earns on a line with one part of the sale, as a part of that.</summary>
    internal static List<(RewardRule Rule, object Source, Fraction Adds)> On(
        SaleAtHand sale,
        MemberTierRule earner,
        TierPart part,
        MergedLine line
    )
    {
        var acting = sale
            .InEffect.SelectMany(rule =>
                Of(sale, rule, earner, part, line).Select(one => (Rule: rule, one.Source, one.Times))
            )
            .ToList();
        var one = new Fraction(1, 1);
        if (sale.Program.Multipliers == MultiplierCombination.Highest)
        {
            // The sort is stable: ties go to the earlier one.
            return
            [
                .. acting
                    .OrderByDescending(some => some.Times)
                    .Take(1)
                    .Select(some => (some.Rule, some.Source, More(some.Times))),
            ];
        }
        var product = one;
        var adding = new List<(RewardRule Rule, object Source, Fraction Adds)>();
        foreach (var (rule, source, times) in acting)
        {
            adding.Add((rule, source, More(times).Times(product).Reduced()));
            if (sale.Program.Multipliers == MultiplierCombination.Multiply)
                product = product.Times(new Fraction(times, 1000));
        }
        return adding;
    }

    internal static Fraction More(long thousandths) => new Fraction(thousandths - 1000, 1000).Reduced();

    internal static bool Multiplies(LoyaltyProgram program) => program.Rules.Any(rule => AllOf(rule).Count > 0);

    /// <summary>The multipliers of a rule, in thousandths, of each tier or step.</summary>
    internal static List<List<long>> AllOf(RewardRule rule)
    {
        var all = rule switch
        {
            MemberTierRule tiers => tiers.Tiers.Select(tier =>
                tier.Multipliers.Select(one => one.Thousandths).ToList()
            ),
            BasketTierRule basket => basket
                .Steps.Where(step => step.Reward.Kind == RewardKind.PointsMultiplier)
                .Select(step => new List<long> { step.Reward.Thousandths }),
            _ => [],
        };
        return [.. all.Where(some => some.Count > 0)];
    }

    /// <summary>A denominator of all that multipliers can add: where they multiply one another of all products of one tier of each rule.</summary>
    internal static BigInteger Denominator(LoyaltyProgram program)
    {
        bool multiply = program.Multipliers == MultiplierCombination.Multiply;
        var ofRules = program.Rules.Select(rule =>
            Common(AllOf(rule).Select(tier => Common(tier.Select(DenominatorOf), multiply)), false)
        );
        return Common(ofRules, multiply);
    }

    private static BigInteger DenominatorOf(long thousandths) => More(thousandths).Bottom;

    private static BigInteger Common(IEnumerable<BigInteger> all, bool product) =>
        all.Aggregate(BigInteger.One, product ? BigInteger.Multiply : PointRate.CommonMultiple);

    private static IEnumerable<(object Source, long Times)> Of(
        SaleAtHand sale,
        RewardRule rule,
        MemberTierRule earner,
        TierPart part,
        MergedLine line
    )
    {
        if (rule is BasketTierRule basket && StepMultiplier.On(sale, basket, line) is { } step)
            return [(step, step.Reward.Thousandths)];
        if (rule is not MemberTierRule tiers || !sale.LinesOf(rule, tiers.Items).Contains(line))
            return [];
        var tier = tiers == earner ? part.Tier : TierThatPrices(new TierSale(sale, tiers));
        return
        [
            .. (tier?.Multipliers ?? [])
                .Where(one => one.Items is null || sale.Selection.Matches(one.Items, line))
                .Select(one => ((object)one, one.Thousandths)),
        ];
    }

    /// <summary>The tier whose multipliers act on what other rules earn.</summary>
    private static Tier? TierThatPrices(TierSale tiers) =>
        tiers.Rule.Pricing == TierPricing.Marginal ? tiers.HeldBefore : tiers.Parts()[0].Tier;
}
