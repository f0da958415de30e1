using Loyalty.Rules.Json.Forms;

namespace Loyalty.Rules.Json;

/// <summary>A sale that a state remembers.</summary>
internal static class AppliedSaleTable
{
    private sealed class Draft
    {
        internal string TransactionId { get; set; } = "";

        internal DateTimeOffset At { get; set; }

        internal ulong BodyHash { get; set; }

        internal long Points { get; set; }
        internal long PointsRedeemed { get; set; }

        internal long Discount { get; set; }
    }

    internal static readonly JsonForm<AppliedSale> Instance = new JsonTable<Draft, AppliedSale>(
        "appliedSale",
        "an applied sale",
        "A sale that the state has taken in, remembered for the lateness horizon.",
        (_, _) => new Draft(),
        draft => new AppliedSale(
            draft.TransactionId,
            draft.At,
            draft.BodyHash,
            draft.Points,
            draft.PointsRedeemed,
            draft.Discount
        )
    )
        .Required(
            "transaction",
            TextForm.Id,
            "the till's id of the sale",
            (b, v) => b.TransactionId = v,
            a => a.TransactionId
        )
        .Required("at", SaleInstantForm.Instance, "the instant of the sale", (b, v) => b.At = v, a => a.At)
        .Required(
            "body",
            HashForm.Instance,
            "a hash of the sale in canonical line order",
            (b, v) => b.BodyHash = v,
            a => a.BodyHash
        )
        .Optional(
            "points",
            NumberForm.Whole(0, AccountRange.Most),
            "the points that it earned",
            (b, v) => b.Points = v,
            a => a.Points,
            a => a.Points == 0,
            "0"
        )
        .Optional(
            "redeemed",
            NumberForm.Whole(0, AccountRange.Most),
            "the points that were redeemed with it",
            (b, v) => b.PointsRedeemed = v,
            a => a.PointsRedeemed,
            a => a.PointsRedeemed == 0,
            "0"
        )
        .Optional(
            "discount",
            MoneyForm.NotNegative,
            "the discount that it gave; none unless said",
            (b, v) => b.Discount = v,
            a => a.Discount,
            a => a.Discount == 0
        );
}
