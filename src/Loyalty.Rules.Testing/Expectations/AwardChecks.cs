using Loyalty.Rules.Json.Forms;
using Loyalty.Rules.Testing.Steps;

namespace Loyalty.Rules.Testing.Expectations;

/// <summary>What is expected of a rule's award. A rule that gives nothing gives 0 of everything.</summary>
internal static class AwardChecks
{
    internal static Check Discount(string ruleId, long minorUnits) =>
        result =>
            SaleChecks.Money(
                result,
                "the discount of " + Wording.Rule(ruleId),
                minorUnits,
                result.AwardOf(ruleId)?.Discount ?? 0
            );

    internal static Check Points(string ruleId, long points) =>
        result =>
            SaleChecks.Points(
                result,
                "the number of points of " + Wording.Rule(ruleId),
                points,
                result.AwardOf(ruleId)?.Points ?? 0
            );

    internal static Check Units(string ruleId, long units) =>
        result =>
            SaleChecks.Count(
                "the number of units given by " + Wording.Rule(ruleId),
                units,
                result.AwardOf(ruleId)?.Units ?? 0
            );

    internal static Check CouponUntil(string ruleId, int day) =>
        result =>
        {
            int? actual = result.AwardOf(ruleId)?.CouponUntil;
            return actual == day
                ? null
                : new Finding(
                    "the last day of the coupon of " + Wording.Rule(ruleId),
                    DayForm.Format(day),
                    actual is { } last ? DayForm.Format(last) : "no coupon"
                );
        };

    internal static Check Cost(string ruleId, long minorUnits) =>
        result => Said(result, "the cost of " + Wording.Rule(ruleId), minorUnits, result.AwardOf(ruleId)?.Cost);

    internal static Check PerceivedValue(string ruleId, long minorUnits) =>
        result =>
            Said(
                result,
                "the value to the customer of " + Wording.Rule(ruleId),
                minorUnits,
                result.AwardOf(ruleId)?.PerceivedValue
            );

    private static Finding? Said(StepResult result, string what, long expected, long? actual) =>
        actual is { } minorUnits
            ? SaleChecks.Money(result, what, expected, minorUnits)
            : new Finding(what, Wording.Money(expected, result.Currency), "not said");
}
