using System.Linq.Expressions;
using Loyalty.Rules.Rewards;
using Loyalty.Rules.Rewards.TieredSpend;
using NRules.RuleModel;

namespace Loyalty.Rules.ForwardChaining.Translation;

/// <summary>Rewards for a large basket: an NRules rule for each step, which passes from its threshold to the next.</summary>
internal static class BasketTierTranslation
{
    /// <summary>No custom rule may ask for more, and no sale comes to more.</summary>
    private const long Most = 1_000_000_000_000;

    internal static void Translate(BasketTierRule rule, RuleTranslation translation)
    {
        bool marginal = rule.Pricing == StepPricing.Marginal;
        foreach (var step in rule.Steps)
            GivenRewards.Refuse(step.Reward, translation);
        translation.RefuseIf(
            rule.Per != RewardPer.Basket || rule.Set > 0,
            rule.Set > 0 ? "set" : "per",
            "a custom rule's discount falls on the basket as a whole, not on its lines, units or sets."
        );
        translation.RefuseIf(
            marginal && rule.Steps.Any(step => step.Reward.Kind == RewardKind.PercentOff),
            "pricing",
            "a custom rule gives no percentage of what lies above a step."
        );
        translation.RefuseIf(
            marginal && rule.Steps.Sum(step => (decimal)step.Reward.Points) > Most,
            "steps",
            "all steps together give more than 10^12 points, for which no custom rule may ask."
        );
        translation.RefuseIf(
            translation.Facts.MayLoseUnits(rule),
            "arbitration",
            "in a node by the unit the network would have to know which lines it loses."
        );
        if (translation.Refusals.Count > 0)
            return;
        bool points = rule.Steps[0].Reward.Kind == RewardKind.Points;
        var written = translation.Written;
        translation.Text.Stage(points ? RewardStage.Points : RewardStage.Basket);
        if (points)
            translation.Text.Lines(written["items"]);
        else
            translation.Text.Lines(written["items"], written["on"] ?? written["items"]);
        for (int i = 0; i < rule.Steps.Count; i++)
            translation.Network.Add(Step(rule, i, points, translation));
    }

    private static IRuleDefinition Step(BasketTierRule rule, int step, bool points, RuleTranslation translation)
    {
        var network = translation.Begin(FormattableString.Invariant($"{rule.Id}/step {step + 1}"), keepsState: points);
        var measured = translation.Lines(rule.Items);
        network.Lines("measured", line => measured.Matches(line));
        // Only a basket that has anything for the rule reaches a step from 0.
        network.Lines("touching", line => measured.Matches(line) || line.IsTarget, touching => touching.Any());
        long from = rule.Steps[step].From;
        long next = step + 1 < rule.Steps.Count ? rule.Steps[step + 1].From : long.MaxValue;
        network.Number("measure", Measure(rule), measure => measure >= from, measure => measure < next);
        var reward = rule.Steps[step].Reward;
        if (rule.Pricing == StepPricing.Marginal)
            reward = Sum(rule, step);
        Expression<Action<IContext>> then = context => context.Insert(GivenRewards.Of(context, reward));
        network.Then(then);
        return network.Build();
    }

    /// <summary>What all steps up to one give.</summary>
    private static Reward Sum(BasketTierRule rule, int step)
    {
        var steps = rule.Steps.Take(step + 1).Select(one => one.Reward).ToList();
        return steps[0].Kind == RewardKind.Points
            ? Reward.OfPoints(steps.Sum(one => one.Points))
            : Reward.AmountOff(Math.Min(Most, steps.Sum(one => one.Amount)));
    }

    private static Expression<Func<IEnumerable<LineFact>, long>> Measure(BasketTierRule rule)
    {
        if (rule.Measure == BasketMeasure.Units)
            return measured => LineNumbers.PositiveUnits(measured);
        if (rule.Basis == SpendBasis.Shelf)
            return measured => LineNumbers.Amount(measured);
        return measured => LineNumbers.Remaining(measured);
    }
}
