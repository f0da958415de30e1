using Loyalty.Rules.Diagnostics;
using Loyalty.Rules.Json.Forms;
using Loyalty.Rules.Rewards;
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

    private static readonly WordForm<RewardPer> Pieces = new(
        ("basket", RewardPer.Basket),
        ("line", RewardPer.Line),
        ("unit", RewardPer.Unit),
        ("set", RewardPer.Set)
    );

    private static readonly WordForm<StepPricing> Pricings = new(
        ("slab", StepPricing.Slab),
        ("marginal", StepPricing.Marginal)
    );

    internal static readonly JsonTable<BasketTierRuleBuilder, BasketTierRule> BySpend = WithSteps(
        Start(
                "basketSpend",
                "Rewards for a large basket: the steps that its spend reaches give their rewards.",
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
                "Rewards for a large basket: the steps that its units reach give their rewards.",
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
            .Optional(
                "per",
                Pieces,
                "what the reward falls on; the basket unless said, sets where a step gives a set price",
                (b, v) => b.PerValue = v,
                r => r.Per,
                r => r.Per == r.PerUnlessSaid
            )
            .Optional(
                "set",
                NumberForm.Whole(1, ProgramLimits.Units),
                "the reward falls on whole sets of so many units, and units that are left over pay; no sets unless said",
                (b, v) => b.SetValue = (int)v,
                r => r.Set,
                r => r.Set == 0
            )
            .Optional(
                "choose",
                UnitOrders.Form,
                "in which order units are taken, for sets and for units above a step",
                (b, v) => b.ChooseValue = v,
                r => r.Choose,
                r => r.Choose == UnitOrder.Cheapest,
                "\"cheapest\""
            )
            .Optional(
                "pricing",
                Pricings,
                "whether the highest step prices all, or each step what lies above it",
                (b, v) => b.PricingValue = v,
                r => r.Pricing,
                r => r.Pricing == StepPricing.Slab,
                "\"slab\""
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
