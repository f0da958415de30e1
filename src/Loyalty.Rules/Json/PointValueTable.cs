using Loyalty.Rules.Diagnostics;
using Loyalty.Rules.Json.Forms;
using Loyalty.Rules.Rewards;

namespace Loyalty.Rules.Json;

/// <summary>What points are worth where they are weighed against money.</summary>
internal static class PointValueTable
{
    private sealed class Draft
    {
        internal int Points { get; set; }

        internal long Worth { get; set; }
    }

    internal static readonly JsonForm<PointValue> Instance = new JsonTable<Draft, PointValue>(
        "pointValue",
        "a value of points",
        "What points are worth where they are weighed against money.",
        (_, _) => new Draft(),
        draft => new PointValue(draft.Points, draft.Worth)
    )
        .Required(
            "points",
            NumberForm.Whole(1, ProgramLimits.RateTerm),
            "how many points",
            (b, v) => b.Points = (int)v,
            p => p.Points
        )
        .Required("worth", MoneyForm.NotNegative, "what they are worth together", (b, v) => b.Worth = v, p => p.Worth);
}
