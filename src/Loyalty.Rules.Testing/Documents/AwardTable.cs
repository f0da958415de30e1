using Loyalty.Rules.Json.Forms;
using Loyalty.Rules.Testing.Expectations;

namespace Loyalty.Rules.Testing.Documents;

/// <summary>What a rule is expected to give.</summary>
internal static class AwardTable
{
    internal static readonly JsonTable<RuleChecklist, RuleChecklist> Instance = new JsonTable<
        RuleChecklist,
        RuleChecklist
    >("expectedAward", "an award", "What a rule should give.", (_, _) => new RuleChecklist(), list => list)
        .May("discount", MoneyForm.NotNegative, "money off", (b, v) => b.Add(rule => AwardChecks.Discount(rule, v)))
        .May("points", CountForm.OfPoints, "points", (b, v) => b.Add(rule => AwardChecks.Points(rule, v)))
        .May(
            "units",
            CountForm.Instance,
            "units of goods discounted",
            (b, v) => b.Add(rule => AwardChecks.Units(rule, v))
        )
        .May(
            "couponUntil",
            DayForm.Instance,
            "the last business day of the coupon for a later visit",
            (b, v) => b.Add(rule => AwardChecks.CouponUntil(rule, v))
        )
        .May(
            "asked",
            EitherAmountForm.Instance,
            "what the rule alone would give, in the unit that it gives",
            (b, v) => b.Add(rule => OutcomeChecks.Asked(rule, v))
        )
        .May(
            "granted",
            EitherAmountForm.Instance,
            "what caps and other rules left of that",
            (b, v) => b.Add(rule => OutcomeChecks.Granted(rule, v))
        )
        .May(
            "cost",
            MoneyForm.NotNegative,
            "what it costs the merchant",
            (b, v) => b.Add(rule => AwardChecks.Cost(rule, v))
        )
        .May(
            "perceivedValue",
            MoneyForm.NotNegative,
            "what it is worth to the customer",
            (b, v) => b.Add(rule => AwardChecks.PerceivedValue(rule, v))
        );
}
