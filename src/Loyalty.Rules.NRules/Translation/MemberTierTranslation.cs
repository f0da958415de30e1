using System.Linq.Expressions;
using System.Text.Json.Nodes;
using Loyalty.Rules.Rewards;
using Loyalty.Rules.Rewards.TieredSpend;
using NRules.RuleModel;

namespace Loyalty.Rules.ForwardChaining.Translation;

/// <summary>
/// Tiers of members. The tier is a fact, so the rule is parted: one of tiers that earns nothing keeps the measure, and the network prices the sale, an NRules rule
/// for each tier that earns.
/// </summary>
internal static class MemberTierTranslation
{
    /// <summary>The id of the rule that measures for another.</summary>
    internal static string MeasuringId(string ruleId) => ruleId + ":tiers";

    internal static void Translate(MemberTierRule rule, RuleTranslation translation)
    {
        Refuse(rule, translation);
        var scale = new PointScale(rule, translation.Facts.Program.PointDecimals);
        translation.RefuseIf(
            scale.MayAskTooMuch,
            "earn",
            "a sale of the largest amount would bring more than 10^12 points, for which no custom rule may ask. Cap the points, or let less be earned."
        );
        if (translation.Refusals.Count > 0)
            return;
        translation.Measuring = Measuring(translation.Written);
        translation.Tiers.Add(MeasuringId(rule.Id));
        translation.Text.Stage(RewardStage.Points);
        translation.Text.Lines(translation.Written["items"]);
        if (scale.Carries)
            translation.Counter(PointScale.Remainder);
        if (scale.CarriesSteps)
            translation.Counter(PointScale.Steps);
        for (int i = 0; i < rule.Tiers.Count; i++)
        {
            if (rule.Tiers[i].Earn is not null)
                translation.Network.Add(Tier(rule, i, scale, translation));
        }
    }

    private static void Refuse(MemberTierRule rule, RuleTranslation translation)
    {
        var facts = translation.Facts;
        translation.RefuseIf(
            rule.Pricing != TierPricing.Before,
            "pricing",
            "the facts tell the tier before the sale, and not the measure by which the sale crosses a threshold."
        );
        translation.RefuseIf(
            rule.Measure == TierMeasure.Points,
            "measure",
            "the points that the network gives are no points of the rule that measures them."
        );
        translation.RefuseIf(
            rule.Tiers.Any(tier => tier.OnReaching is not null),
            "onReaching",
            "the facts do not tell which tier the sale reaches."
        );
        translation.RefuseIf(
            facts.MultipliesPoints,
            "multipliers",
            "points that rules multiply are worked out before any rule has its turn."
        );
        translation.RefuseIf(
            rule.Rounding.Level == RoundingLevel.Unit,
            "rounding",
            "the facts do not tell what remains of each unit."
        );
        translation.RefuseIf(
            rule.EarnOn == EarningBasis.Net && rule.RedeemedPoints == RedeemedPoints.Ignored && facts.RedeemsMoney,
            "redeemedPoints",
            "the facts do not tell what points have paid of a line, which earns all the same. 'lowers' can be translated."
        );
        translation.RefuseIf(
            rule.EarnOn == EarningBasis.NetOfItemRewards && facts.DiscountsBaskets,
            "earnOn",
            "the facts do not tell what item rewards alone have left of a line."
        );
        translation.RefuseIf(
            rule.EarnOn != EarningBasis.Gross
                && facts.DiscountsUnits
                && rule.Tiers.Any(tier => tier.Earn is { Unit: EarningUnit.Units }),
            "earn",
            "the facts do not tell which units item rewards brought to 0, which earn nothing."
        );
        translation.RefuseIf(
            !translation.Lines(rule.Items).MeansGoods
                && rule.Tiers.Any(tier => tier.Earn is { Unit: EarningUnit.Visits }),
            "items",
            "the facts tell of other lines than goods not whether the sale is a purchase."
        );
    }

    /// <summary>The rule as it is written, but that it earns nothing.</summary>
    private static JsonObject Measuring(JsonObject written)
    {
        var rule = (JsonObject)CustomRuleText.Copy(written)!;
        rule["id"] = MeasuringId((string)written["id"]!);
        foreach (string earning in new[] { "caps", "grant", "rounding" })
            rule.Remove(earning);
        foreach (var tier in CustomRuleText.Items(rule["tiers"]))
            ((JsonObject)tier).Remove("earn");
        TierReferences.Rename(rule);
        return rule;
    }

    private static IRuleDefinition Tier(MemberTierRule rule, int tier, PointScale scale, RuleTranslation translation)
    {
        string id = rule.Tiers[tier].Id;
        string measuring = MeasuringId(rule.Id);
        var network = translation.Begin($"{rule.Id}/tier {id}", keepsState: true);
        network.Member(member => member.TierOf(measuring) == id);
        var items = translation.Lines(rule.Items);
        network.Lines("earning", line => items.Matches(line), earning => earning.Any());
        Expression<Action<IContext, MemberFact, IEnumerable<LineFact>>> then = (context, member, earning) =>
            context.InsertAll(scale.Price(context, tier, member, earning));
        network.Then(then);
        return network.Build();
    }
}
