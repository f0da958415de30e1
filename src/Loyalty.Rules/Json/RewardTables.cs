using Loyalty.Rules.Diagnostics;
using Loyalty.Rules.Json.Forms;
using Loyalty.Rules.Rewards;

namespace Loyalty.Rules.Json;

/// <summary>What rules give: rewards on units of goods, and rewards on a basket.</summary>
internal static class RewardTables
{
    private static readonly PointsForm Points = new(1, ProgramLimits.Amount);

    /// <summary>What each unit of an item reward gets; everything off unless said.</summary>
    internal static readonly JsonTable<RewardDraft, Reward> OfItem = Valued(
            WithRounding(OfUnits("itemReward", "What each given unit gets.")),
            "unit"
        )
        .AtMostOne("percentOff", "amountOff", "fixedPrice");

    /// <summary>What each offered unit gets; everything off unless said, now or by a coupon.</summary>
    internal static readonly JsonTable<RewardDraft, Reward> OfOffer = Valued(
            WithRounding(
                OfUnits("offerReward", "What each offered unit gets.")
                    .Optional(
                        "coupon",
                        CouponTable.Instance,
                        "a coupon for the offered units at a later visit, in place of now; what it costs and is worth counts when it is used",
                        (b, v) => b.Kind = v,
                        r => r,
                        r => r.Kind != RewardKind.Coupon
                    )
            ),
            "unit"
        )
        .AtMostOne("percentOff", "amountOff", "fixedPrice", "coupon");

    /// <summary>What a sign-up bonus gives for the basket: points, or a discount over it, now or by a coupon.</summary>
    internal static readonly JsonTable<RewardDraft, Reward> OfBasket = Valued(
            WithRounding(WithPieces(Table("basketReward", "What is given for the basket."))),
            "award"
        )
        .ExactlyOne("points", "amountOff", "percentOff", "fixedPrice", "setPrice", "item", "coupon");

    /// <summary>What a step of a basket gives: the same, or points multiplied.</summary>
    internal static readonly JsonTable<RewardDraft, Reward> OfStep = Valued(
            WithRounding(
                WithPieces(Table("stepReward", "What a step gives."))
                    .Optional(
                        "pointsMultiplier",
                        MultiplierTable.Times,
                        "what lines earn by the rates of all rules, so many times; what that adds is given by this rule",
                        (b, v) => b.Kind = Reward.PointsMultiplier(v),
                        r => r.Thousandths,
                        r => r.Kind != RewardKind.PointsMultiplier
                    )
            ),
            "award"
        )
        .ExactlyOne(
            "points",
            "amountOff",
            "percentOff",
            "fixedPrice",
            "setPrice",
            "item",
            "coupon",
            "pointsMultiplier"
        );

    /// <summary>What a reward for points takes off the basket.</summary>
    internal static readonly JsonTable<RewardDraft, Reward> OfRedemption = Valued(
            WithRounding(
                WithDiscounts(
                    Table("moneyReward", "What one block takes off the basket."),
                    "what it falls on costs at most this together",
                    hundredUnlessSaid: false
                )
            ),
            "block"
        )
        .ExactlyOne("amountOff", "percentOff", "fixedPrice");

    /// <summary>What reaching a tier gives: points.</summary>
    internal static readonly JsonTable<RewardDraft, Reward> OfReaching = Table(
            "reachingReward",
            "What reaching a tier gives."
        )
        .Required("points", Points, "points", (b, v) => b.Kind = Reward.OfPoints(v), r => r.Points);

    /// <summary>Whether a reward on units is the one that holds where nothing is said.</summary>
    internal static bool IsFreeItem(Reward reward) =>
        IsHundred(reward)
        && reward.Rounding == Rounding.MoneyDefault
        && reward.Cost is null
        && reward.PerceivedValue is null;

    private static JsonTable<RewardDraft, Reward> OfUnits(string definition, string summary) =>
        WithDiscounts(
            Table(definition, summary),
            "the price that a unit comes down to, if it costs more",
            hundredUnlessSaid: true
        );

    private static JsonTable<RewardDraft, Reward> Table(string definition, string summary) =>
        new(definition, "a reward", summary, (_, _) => new RewardDraft(), draft => draft.Build());

    private static JsonTable<RewardDraft, Reward> WithDiscounts(
        JsonTable<RewardDraft, Reward> table,
        string fixedPriceSays,
        bool hundredUnlessSaid
    ) =>
        table
            .Optional(
                "amountOff",
                MoneyForm.NotNegative,
                "an amount off",
                (b, v) => b.Kind = Reward.AmountOff(v),
                r => r.Amount,
                r => r.Kind != RewardKind.AmountOff
            )
            .Optional(
                "percentOff",
                PercentForm.Instance,
                hundredUnlessSaid ? "a percentage off; 100 unless an amount is said" : "a percentage off",
                (b, v) => b.Kind = Reward.PercentOff(v),
                r => r.Percent,
                r => r.Kind != RewardKind.PercentOff || (hundredUnlessSaid && IsHundred(r))
            )
            .Optional(
                "fixedPrice",
                MoneyForm.NotNegative,
                fixedPriceSays,
                (b, v) => b.Kind = Reward.FixedPrice(v),
                r => r.Amount,
                r => r.Kind != RewardKind.FixedPrice
            );

    private static JsonTable<RewardDraft, Reward> WithPieces(JsonTable<RewardDraft, Reward> table) =>
        WithDiscounts(
                table.Optional(
                    "points",
                    Points,
                    "points",
                    (b, v) => b.Kind = Reward.OfPoints(v),
                    r => r.Points,
                    r => r.Kind != RewardKind.Points
                ),
                "what it falls on costs at most this: each unit, line or set, or the basket",
                hundredUnlessSaid: false
            )
            .Optional(
                "setPrice",
                MoneyForm.NotNegative,
                "each whole set of 'units' costs at most this",
                (b, v) => b.Kind = Reward.SetPrice(0, v),
                r => r.Amount,
                r => r.Kind != RewardKind.SetPrice
            )
            .Optional(
                "units",
                NumberForm.Whole(1, ProgramLimits.Units),
                "with 'setPrice': how many units are a set",
                (b, v) => b.Units = (int)v,
                r => r.Units,
                r => r.Units == 0
            )
            .Optional(
                "item",
                UnitsTable.Instance,
                "units of goods to add to the basket",
                (b, v) => b.Kind = Reward.AddItem(v.Items, v.Units),
                r => r.Item!,
                r => r.Item is null
            )
            .Optional(
                "coupon",
                CouponTable.Instance,
                "a coupon for a later visit; what it costs and is worth counts when it is used",
                (b, v) => b.Kind = v,
                r => r,
                r => r.Kind != RewardKind.Coupon
            );

    private static JsonTable<RewardDraft, Reward> WithRounding(JsonTable<RewardDraft, Reward> table) =>
        table.Optional(
            "rounding",
            RoundingTable.OfReward,
            "where and how what it comes to is rounded; a percentage once a line half up unless said",
            (b, v) => b.Rounding = v,
            r => new SaidRounding(r.Rounding.Level, r.Rounding.Mode),
            r => r.Rounding == Reward.DefaultOf(r.Kind)
        );

    private static JsonTable<RewardDraft, Reward> Valued(JsonTable<RewardDraft, Reward> table, string what) =>
        table
            .Optional(
                "cost",
                MoneyForm.NotNegative,
                "what one " + what + " costs the merchant",
                (b, v) => b.Cost = v,
                r => r.Cost!.Value,
                r => r.Cost is null
            )
            .Optional(
                "perceivedValue",
                MoneyForm.NotNegative,
                "what one " + what + " is worth to the customer",
                (b, v) => b.PerceivedValue = v,
                r => r.PerceivedValue!.Value,
                r => r.PerceivedValue is null
            );

    private static bool IsHundred(Reward reward) =>
        reward.Kind == RewardKind.PercentOff && reward.Percent == Percent.Hundred;
}
