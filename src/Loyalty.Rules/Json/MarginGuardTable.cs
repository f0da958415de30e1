using Loyalty.Rules.Json.Forms;
using Loyalty.Rules.Rewards;

namespace Loyalty.Rules.Json;

/// <summary>How much of a sale's margin may be given away.</summary>
internal static class MarginGuardTable
{
    private sealed class Draft
    {
        internal Percent Percent { get; set; } = Percent.Hundred;

        internal UnknownCost UnknownCost { get; set; }
    }

    private static readonly WordForm<UnknownCost> Words = new(("allow", UnknownCost.Allow), ("deny", UnknownCost.Deny));

    internal static readonly JsonForm<MarginGuard> Instance = new JsonTable<Draft, MarginGuard>(
        "marginGuard",
        "a margin guard",
        "How much of a sale's margin may be given away.",
        (_, _) => new Draft(),
        draft => new MarginGuard(draft.Percent, draft.UnknownCost)
    )
        .Optional(
            "percent",
            PercentForm.Instance,
            "the part of the margin",
            (b, v) => b.Percent = v,
            g => g.Percent,
            g => g.Percent == Percent.Hundred,
            "100"
        )
        .Optional(
            "unknownCost",
            Words,
            "whether rewards may fall on goods of which nobody knows what they cost",
            (b, v) => b.UnknownCost = v,
            g => g.UnknownCost,
            g => g.UnknownCost == UnknownCost.Allow,
            "\"allow\""
        );
}
