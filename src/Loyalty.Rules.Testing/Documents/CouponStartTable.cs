using Loyalty.Rules.Json;
using Loyalty.Rules.Json.Forms;

namespace Loyalty.Rules.Testing.Documents;

/// <summary>Coupons that a member starts with.</summary>
internal static class CouponStartTable
{
    internal static readonly JsonTable<CouponStart, CouponStart> Instance = new JsonTable<CouponStart, CouponStart>(
        "couponStart",
        "coupons",
        "Coupons of one rule with the same last day.",
        (_, _) => new CouponStart(),
        coupons => coupons
    )
        .Must("until", DayForm.Instance, "the last business day on which they are valid", (b, v) => b.Until = v)
        .May("count", NumberForm.Whole(1, AccountRange.Most), "how many", (b, v) => b.Count = v, "1")
        .May("step", PlaceForm.Instance, "which step of the rule gave them, counted from 0", (b, v) => b.Step = v, "0");
}
