using Loyalty.Rules.Json.Forms;
using Loyalty.Rules.Rewards.TieredSpend;

namespace Loyalty.Rules.Json;

/// <summary>Tiers of members. What is measured tells whether a tier begins at an amount of money or at a number.</summary>
internal static class MemberTierTable
{
    private const string Spend = "spend";

    private static readonly (string Word, TierMeasure Measure)[] OfMoney =
    [
        (Spend, TierMeasure.Spend),
        ("margin", TierMeasure.Margin),
    ];

    private static readonly (string Word, TierMeasure Measure)[] OfCount =
    [
        ("units", TierMeasure.Units),
        ("visits", TierMeasure.Visits),
        ("points", TierMeasure.Points),
        ("pointsBalance", TierMeasure.PointsBalance),
    ];

    private static readonly WordForm<EarningBasis> Bases = new(
        ("net", EarningBasis.Net),
        ("netOfItemRewards", EarningBasis.NetOfItemRewards),
        ("gross", EarningBasis.Gross)
    );

    private static readonly WordForm<RedeemedPoints> Redeemed = new(
        ("ignored", RedeemedPoints.Ignored),
        ("lowers", RedeemedPoints.Lowers)
    );

    private static readonly WordForm<TierPricing> Pricings = new(
        ("before", TierPricing.Before),
        ("after", TierPricing.After),
        ("marginal", TierPricing.Marginal)
    );

    internal static readonly JsonTable<MemberTierRuleBuilder, MemberTierRule> ByMoney = End(
        Start("memberTiers", "Tiers of members by the money that they spend, or its margin, in a window.")
            .Optional(
                "measure",
                new WordForm<TierMeasure>(WordsOf(OfCount), OfMoney),
                "what of the member reaches a tier",
                (b, v) => b.MeasureValue = v,
                r => r.Measure,
                r => r.Measure == TierMeasure.Spend,
                "\"spend\""
            ),
        TierTable.OfMoney
    );

    internal static readonly JsonTable<MemberTierRuleBuilder, MemberTierRule> ByCount = End(
        Start("countedMemberTiers", "Tiers of members by units, visits or points in a window.")
            .Required(
                "measure",
                new WordForm<TierMeasure>(WordsOf(OfMoney), OfCount),
                "what of the member reaches a tier",
                (b, v) => b.MeasureValue = v,
                r => r.Measure
            ),
        TierTable.OfCount
    );

    /// <summary>Whether a word names a measure that is a number.</summary>
    internal static bool IsCount(string? measure) => Array.Exists(OfCount, one => one.Word == measure);

    private static JsonTable<MemberTierRuleBuilder, MemberTierRule> Start(string definition, string summary) =>
        RuleRows
            .Start<MemberTierRuleBuilder, MemberTierRule>(
                definition,
                TieredSpendForm.Type,
                summary,
                (id, currency) => new MemberTierRuleBuilder(id, currency)
            )
            .Required(
                "window",
                MeasureWindowForm.Instance,
                "over what the measure is summed",
                (b, v) => b.WindowValue = v,
                r => r.Window
            );

    private static JsonTable<MemberTierRuleBuilder, MemberTierRule> End(
        JsonTable<MemberTierRuleBuilder, MemberTierRule> table,
        JsonForm<Tier> tier
    ) =>
        table
            .Optional(
                "items",
                SelectorForm.Instance,
                "which lines are measured and earn; all goods unless said",
                (b, v) => b.ItemsValue = v,
                r => r.Items,
                r => SelectorComparison.IsEverything(r.Items)
            )
            .Optional(
                "weights",
                new ListForm<MeasureWeight>(WeightTable.Instance),
                "how much of some lines counts towards tiers; the first that matches a line holds",
                (b, v) => b.Weights.AddRange(v),
                r => r.Weights,
                r => r.Weights.Count == 0,
                "[]"
            )
            .Optional(
                "earnOn",
                Bases,
                "which money of a line earns and counts as spend",
                (b, v) => b.EarnOnValue = v,
                r => r.EarnOn,
                r => r.EarnOn == EarningBasis.Net,
                "\"net\""
            )
            .Optional(
                "redeemedPoints",
                Redeemed,
                "what money that was paid with points does to what earns",
                (b, v) => b.RedeemedPointsValue = v,
                r => r.RedeemedPoints,
                r => r.RedeemedPoints == RedeemedPoints.Ignored,
                "\"ignored\""
            )
            .Optional(
                "pricing",
                Pricings,
                "which tier prices a sale that crosses a threshold",
                (b, v) => b.PricingValue = v,
                r => r.Pricing,
                r => r.Pricing == TierPricing.Before,
                "\"before\""
            )
            .Optional(
                "rounding",
                RoundingTable.Instance,
                "how points are rounded; carried, down unless said",
                (b, v) => b.RoundingValue = v,
                r => r.Rounding,
                r => r.Rounding == Rounding.PointsDefault
            )
            .Required(
                "tiers",
                new ListForm<Tier>(tier),
                "the tiers, from the lowest up",
                (b, v) => b.Tiers.AddRange(v),
                r => r.Tiers
            )
            .End();

    private static string[] WordsOf((string Word, TierMeasure Measure)[] words) =>
        Array.ConvertAll(words, one => one.Word);
}
