using Loyalty.Rules.Diagnostics;
using Loyalty.Rules.Json.Forms;
using Loyalty.Rules.Rewards;

namespace Loyalty.Rules.Json;

/// <summary>A coupon for a later visit.</summary>
internal static class CouponTable
{
    private sealed class Draft
    {
        internal Reward Reward { get; set; } = Reward.PercentOff(Percent.Hundred);

        internal int ExpiresAfter { get; set; }
    }

    internal static readonly JsonForm<Reward> Instance = new JsonTable<Draft, Reward>(
        "coupon",
        "a coupon",
        "A coupon for a later visit: what it takes off, and how long it is valid.",
        (_, _) => new Draft(),
        draft => Reward.Coupon(draft.Reward, draft.ExpiresAfter)
    )
        .Optional(
            "amountOff",
            MoneyForm.NotNegative,
            "an amount off: the basket, or each unit that is offered",
            (b, v) => b.Reward = Reward.AmountOff(v),
            r => r.OfCoupon!.Amount,
            r => r.OfCoupon!.Kind != RewardKind.AmountOff
        )
        .Optional(
            "percentOff",
            PercentForm.Instance,
            "a percentage off",
            (b, v) => b.Reward = Reward.PercentOff(v),
            r => r.OfCoupon!.Percent,
            r => r.OfCoupon!.Kind != RewardKind.PercentOff
        )
        .Required(
            "expiresAfter",
            NumberForm.Whole(1, ProgramLimits.DaysOfRule),
            "how many business days after the day of the sale it is still valid",
            (b, v) => b.ExpiresAfter = (int)v,
            r => r.ExpiresAfter
        )
        .ExactlyOne("amountOff", "percentOff");
}
