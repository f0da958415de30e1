using Loyalty.Rules.Json.Forms;

namespace Loyalty.Rules.Json;

/// <summary>What one rule gives with one sale.</summary>
internal static class AwardTable
{
    private sealed class Draft
    {
        internal string RuleId { get; set; } = "";

        internal AwardKind Kind { get; set; }

        internal long Discount { get; set; }

        internal long Points { get; set; }
        internal long PointsRedeemed { get; set; }

        internal long Units { get; set; }

        internal long? Cost { get; set; }

        internal long? PerceivedValue { get; set; }

        internal int CouponUntil { get; set; }

        internal string? Items { get; set; }

        internal string? Sku { get; set; }

        /// <summary>What is added is named by the award; no other kind names anything.</summary>
        internal AddedItems? Added => Kind == AwardKind.ItemAdded ? new AddedItems(Items, Sku) : null;
    }

    private static readonly PointsForm Points = new(0, long.MaxValue);
    private static readonly NumberForm Counts = NumberForm.Whole(0, long.MaxValue);

    internal static readonly JsonForm<Award> Instance = new JsonTable<Draft, Award>(
        "award",
        "an award",
        "What one rule gives with the sale.",
        (_, _) => new Draft(),
        d => new Award(
            d.RuleId,
            d.Kind,
            d.Discount,
            d.Kind == AwardKind.Points ? d.Points : d.PointsRedeemed,
            d.Units,
            d.Cost,
            d.PerceivedValue,
            d.CouponUntil,
            d.Added
        )
    )
        .Required("rule", RuleIdForm.Instance, "the rule", (b, v) => b.RuleId = v, a => a.RuleId)
        .Required("kind", DecisionWords.Kinds, "what is given", (b, v) => b.Kind = v, a => a.Kind)
        .Optional(
            "discount",
            MoneyForm.NotNegative,
            "money off; none unless said",
            (b, v) => b.Discount = v,
            a => a.Discount,
            a => a.Discount == 0
        )
        .Optional("points", Points, "points", (b, v) => b.Points = v, a => a.Points, a => a.Points == 0, "0")
        .Optional(
            "redeemed",
            Points,
            "points that the customer gives for it",
            (b, v) => b.PointsRedeemed = v,
            a => a.PointsRedeemed,
            a => a.PointsRedeemed == 0,
            "0"
        )
        .Optional(
            "units",
            Counts,
            "units of goods discounted, or to add",
            (b, v) => b.Units = v,
            a => a.Units,
            a => a.Units == 0,
            "0"
        )
        .Optional(
            "cost",
            MoneyForm.Signed,
            "what the award costs the merchant, where the rule says it",
            (b, v) => b.Cost = v,
            a => a.Cost!.Value,
            a => a.Cost is null
        )
        .Optional(
            "perceivedValue",
            MoneyForm.Signed,
            "what the award is worth to the customer, where the rule says it",
            (b, v) => b.PerceivedValue = v,
            a => a.PerceivedValue!.Value,
            a => a.PerceivedValue is null
        )
        .Optional(
            "couponUntil",
            DayForm.Instance,
            "the last business day of the coupon for a later visit that comes with the award",
            (b, v) => b.CouponUntil = v,
            a => a.CouponUntil!.Value,
            a => a.CouponUntil is null
        )
        .Optional(
            "items",
            TextForm.Id,
            "the name of the selector of which units are added",
            (b, v) => b.Items = v,
            a => a.Items!,
            a => a.Items is null
        )
        .Optional(
            "sku",
            TextForm.Id,
            "the sku to add, where only one is meant",
            (b, v) => b.Sku = v,
            a => a.Sku!,
            a => a.Sku is null
        );
}
