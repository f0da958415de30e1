using Loyalty.Rules.Json.Forms;
using Loyalty.Rules.Rewards;

namespace Loyalty.Rules.Json;

/// <summary>What lines of a sale must come to.</summary>
internal static class BasketSpendTable
{
    private sealed class Draft
    {
        internal Selector Items { get; set; } = Selector.Everything;

        internal long AtLeast { get; set; }
    }

    internal static readonly JsonForm<BasketSpend> Instance = new JsonTable<Draft, BasketSpend>(
        "spendCondition",
        "what a basket must come to",
        "What the lines of a selector must come to together, by what the till charged, whatever rewards take off.",
        (_, _) => new Draft(),
        draft => new BasketSpend(draft.Items, draft.AtLeast)
    )
        .Optional(
            "items",
            SelectorForm.Instance,
            "which lines; all goods unless said",
            (b, v) => b.Items = v,
            s => s.Items,
            s => SelectorComparison.IsEverything(s.Items)
        )
        .Required(
            "atLeast",
            MoneyForm.NotNegative,
            "what they must come to at least",
            (b, v) => b.AtLeast = v,
            s => s.AtLeast
        );
}
