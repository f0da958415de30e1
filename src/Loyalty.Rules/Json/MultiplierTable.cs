using Loyalty.Rules.Json.Forms;
using Loyalty.Rules.Rewards;

namespace Loyalty.Rules.Json;

/// <summary>What multiplies the points that lines earn by rates.</summary>
internal static class MultiplierTable
{
    private sealed class Draft
    {
        internal Selector? Items { get; set; }

        internal long Thousandths { get; set; }
    }

    /// <summary>How many times as many points.</summary>
    internal static readonly NumberForm Times = new(
        "a number above 1 and up to 1000 with at most three decimals",
        3,
        1_001,
        Diagnostics.ProgramLimits.Multiplier,
        quoted: true
    );

    internal static readonly JsonForm<PointsMultiplier> Instance = new JsonTable<Draft, PointsMultiplier>(
        "multiplier",
        "a multiplier",
        "What multiplies the points that lines earn by the rates of all rules.",
        (_, _) => new Draft(),
        draft => new PointsMultiplier(draft.Items, draft.Thousandths)
    )
        .Optional(
            "items",
            SelectorForm.Instance,
            "which lines of the rule; all of them unless said",
            (b, v) => b.Items = v,
            m => m.Items!,
            m => m.Items is null
        )
        .Required("times", Times, "how many times as many points", (b, v) => b.Thousandths = v, m => m.Thousandths);
}
