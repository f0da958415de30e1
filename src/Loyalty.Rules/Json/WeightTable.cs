using Loyalty.Rules.Json.Forms;
using Loyalty.Rules.Rewards;
using Loyalty.Rules.Rewards.TieredSpend;

namespace Loyalty.Rules.Json;

/// <summary>How much of some lines counts towards tiers.</summary>
internal static class WeightTable
{
    private sealed class Draft
    {
        internal Selector Items { get; set; } = Selector.Everything;

        internal Percent Percent { get; set; }
    }

    internal static readonly JsonForm<MeasureWeight> Instance = new JsonTable<Draft, MeasureWeight>(
        "weight",
        "a weight",
        "How much of some lines counts towards tiers; what they earn it leaves alone.",
        (_, _) => new Draft(),
        draft => new MeasureWeight(draft.Items, draft.Percent)
    )
        .Optional(
            "items",
            SelectorForm.Instance,
            "which lines; all goods unless said",
            (b, v) => b.Items = v,
            w => w.Items,
            w => SelectorComparison.IsEverything(w.Items)
        )
        .Required("percent", PercentForm.OrNothing, "how much of them counts", (b, v) => b.Percent = v, w => w.Percent);
}
