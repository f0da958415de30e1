using Loyalty.Rules.Rewards;
using Loyalty.Rules.Rewards.TieredSpend;

namespace Loyalty.Rules.ReferenceModel;

/// <summary>Decides steps of a basket that multiply what lines earn by the rates of all rules.</summary>
internal static class StepMultiplier
{
    internal static bool Multiplies(BasketTierRule rule) =>
        rule.Steps.Any(step => step.Reward.Kind == RewardKind.PointsMultiplier);

    /// <summary>The step that multiplies the points of a line, or null.</summary>
    internal static BasketStep? On(SaleAtHand sale, BasketTierRule rule, MergedLine line) =>
        Multiplies(rule) && sale.LinesOf(rule, rule.On).Contains(line)
            ? StepAt(rule, BasketTiers.Measure(sale, rule))
            : null;

    /// <summary>The points that the step reached adds.</summary>
    internal static Decided Decide(SaleAtHand sale, BasketTierRule rule, ReferenceOutcome progress)
    {
        var rounding = rule.Steps[0].Reward.Rounding;
        bool byLine = rounding.Level is RoundingLevel.Line or RoundingLevel.Unit;
        var added = MultipliedPoints.By(sale, rule, [], byLine).ToList();
        long due = 0;
        if (rounding.Level == RoundingLevel.Carry)
        {
            (due, long rest) = CarriedPoints.Of(
                sale,
                rule,
                rounding.Mode,
                Fraction.Sum(added.Select(one => one.Points))
            );
            sale.Post(rule.Id, PostingAccount.Remainder, sale.Before(rule.Id, PostingAccount.Remainder), rest);
        }
        else
        {
            due = added
                .GroupBy(one => byLine ? one.Line : null)
                .Sum(group => Fraction.Sum(group.Select(one => one.Points)).Round(rounding.Mode));
        }
        if (due == 0)
            return new Decided(progress);
        var outcome = BasketPoints.Decide(sale, rule, due, StepAt(rule, progress.Have)?.Reward, progress);
        return new Decided(outcome)
        {
            TimesUsed = Math.Min(1, outcome.Granted),
            CutByCap = outcome.Granted < outcome.Asked,
        };
    }

    private static BasketStep? StepAt(BasketTierRule rule, long measure) =>
        rule.Steps.Where(step => step.From <= measure).OrderBy(step => step.From).LastOrDefault();
}
