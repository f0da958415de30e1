using Loyalty.Rules.Json.Forms;
using Loyalty.Rules.Rewards.TieredSpend;

namespace Loyalty.Rules.Json;

/// <summary>Rewards for a large basket. What is measured tells whether a step begins at an amount of money or at a number of units.</summary>
internal static class BasketTierTables
{
    internal const string Units = "units";

    private const string Spend = "spend";

    private static readonly WordForm<SpendBasis> Bases = new(
        ("remaining", SpendBasis.Remaining),
        ("shelf", SpendBasis.Shelf)
    );

    internal static readonly JsonTable<BasketTierRuleBuilder, BasketTierRule> BySpend = WithSteps(
        Start(
                "basketSpend",
                "Rewards for a large basket: the highest step that its spend reaches gives its reward.",
                BasketMeasure.Spend
            )
            .Constant("measure", Spend, "what of the basket reaches a step", required: false, Units)
            .Optional(
                "basis",
                Bases,
                "which money of a line is measured",
                (b, v) => b.BasisValue = v,
                r => r.Basis,
                r => r.Basis == SpendBasis.Remaining,
                "\"remaining\""
            ),
        StepTables.OfSpend
    );

    internal static readonly JsonTable<BasketTierRuleBuilder, BasketTierRule> ByUnits = WithSteps(
        Start(
                "basketUnits",
                "Rewards for a large basket: the highest step that its units reach gives its reward.",
                BasketMeasure.Units
            )
            .Constant("measure", Units, "what of the basket reaches a step"),
        StepTables.OfUnits
    );

    private static JsonTable<BasketTierRuleBuilder, BasketTierRule> Start(
        string definition,
        string summary,
        BasketMeasure measure
    ) =>
        RuleRows
            .Start<BasketTierRuleBuilder, BasketTierRule>(
                definition,
                TieredSpendForm.Type,
                summary,
                (id, currency) => new BasketTierRuleBuilder(id, currency) { MeasureValue = measure }
            )
            .Constant(
                "window",
                CalendarWindowForm.Basket,
                "'basket', because steps measure one basket",
                required: true,
                CalendarWindowForm.AllWords
            );

    private static JsonTable<BasketTierRuleBuilder, BasketTierRule> WithSteps(
        JsonTable<BasketTierRuleBuilder, BasketTierRule> table,
        JsonForm<BasketStep> step
    ) =>
        table
            .Optional(
                "items",
                SelectorForm.Instance,
                "which lines are measured; all goods unless said",
                (b, v) => b.ItemsValue = v,
                r => r.Items,
                r => SelectorComparison.IsEverything(r.Items)
            )
            .Optional(
                "on",
                SelectorForm.Instance,
                "which lines the reward falls on; those of 'items' unless said",
                (b, v) => b.OnValue = v,
                r => r.On,
                r => SelectorComparison.Same(r.On, r.Items)
            )
            .Required(
                "steps",
                new ListForm<BasketStep>(step),
                "the steps, from the lowest up",
                (b, v) => b.Steps.AddRange(v),
                r => r.Steps
            )
            .End();
}
