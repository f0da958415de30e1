using Loyalty.Rules.Diagnostics;
using Loyalty.Rules.Json.Forms;
using Loyalty.Rules.Rewards;

namespace Loyalty.Rules.Json;

/// <summary>What a basket must hold for a rule.</summary>
internal static class BasketConditionTable
{
    private sealed class Draft
    {
        internal Selector Items { get; set; } = Selector.Everything;

        internal int? Units { get; set; }

        internal int? UnitsBelow { get; set; }

        internal long? Spend { get; set; }

        internal long? SpendBelow { get; set; }

        internal BasketCondition Build() => new(Items, Units, UnitsBelow, Spend, SpendBelow);
    }

    private static readonly NumberForm Units = NumberForm.Whole(1, ProgramLimits.Units);

    internal static readonly JsonForm<BasketCondition> Instance = new JsonTable<Draft, BasketCondition>(
        "basketCondition",
        "a condition on the basket",
        "Half-open ranges in which units of some lines, or what they cost before all rewards, must lie.",
        (_, _) => new Draft(),
        draft => draft.Build()
    )
        .Optional(
            "items",
            SelectorForm.Instance,
            "which lines; all goods unless said",
            (b, v) => b.Items = v,
            c => c.Items,
            c => SelectorComparison.IsEverything(c.Items)
        )
        .Optional(
            "units",
            Units,
            "how many whole units at least; no such limit unless said",
            (b, v) => b.Units = (int)v,
            c => c.Units!.Value,
            c => c.Units is null
        )
        .Optional(
            "unitsBelow",
            Units,
            "what the units must lie below; 1 for none of them, no such limit unless said",
            (b, v) => b.UnitsBelow = (int)v,
            c => c.UnitsBelow!.Value,
            c => c.UnitsBelow is null
        )
        .Optional(
            "spend",
            MoneyForm.NotNegative,
            "what they must cost at least, before all rewards; no such limit unless said",
            (b, v) => b.Spend = v,
            c => c.Spend!.Value,
            c => c.Spend is null
        )
        .Optional(
            "spendBelow",
            MoneyForm.NotNegative,
            "what they must cost less than, before all rewards; no such limit unless said",
            (b, v) => b.SpendBelow = v,
            c => c.SpendBelow!.Value,
            c => c.SpendBelow is null
        );
}
