using Loyalty.Rules.Json.Forms;
using Loyalty.Rules.Rewards.TieredSpend;

namespace Loyalty.Rules.Json;

/// <summary>How many points an amount of money earns.</summary>
internal static class EarnTable
{
    private sealed class Draft
    {
        internal long ThousandthPoints { get; set; }

        internal long Per { get; set; }
    }

    private static readonly NumberForm Points = new(
        "a number of points with at most three decimals",
        3,
        0,
        long.MaxValue,
        quoted: true
    );

    internal static readonly JsonForm<EarnRate> Instance = new JsonTable<Draft, EarnRate>(
        "earn",
        "an earn rate",
        "How many points an amount of money earns, linearly.",
        (_, _) => new Draft(),
        draft => new EarnRate(draft.ThousandthPoints, draft.Per)
    )
        .Required("points", Points, "how many points", (b, v) => b.ThousandthPoints = v, e => e.ThousandthPoints)
        .Required("per", MoneyForm.NotNegative, "for every so much money", (b, v) => b.Per = v, e => e.Per);
}
