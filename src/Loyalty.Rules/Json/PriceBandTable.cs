using Loyalty.Rules.Json.Forms;

namespace Loyalty.Rules.Json;

/// <summary>A band of unit prices.</summary>
internal static class PriceBandTable
{
    internal static readonly JsonTable<PriceBand, PriceBand> Instance = new JsonTable<PriceBand, PriceBand>(
        "priceBand",
        "a price band",
        "A half-open band of unit prices.",
        (_, _) => new PriceBand(null, null),
        band => band
    )
        .Optional(
            "from",
            MoneyForm.NotNegative,
            "the lowest price, included",
            (b, v) => b.From = v,
            b => b.From!.Value,
            b => b.From is null
        )
        .Optional(
            "to",
            MoneyForm.NotNegative,
            "the price below which a unit must lie",
            (b, v) => b.To = v,
            b => b.To!.Value,
            b => b.To is null
        );
}
