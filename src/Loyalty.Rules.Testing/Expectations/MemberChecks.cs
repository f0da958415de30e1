using Loyalty.Rules.Diagnostics;
using Loyalty.Rules.Json;
using Loyalty.Rules.Testing.Steps;

namespace Loyalty.Rules.Testing.Expectations;

/// <summary>What is expected of a member's state after a step. A guest has none, which reading a scenario reports.</summary>
internal static class MemberChecks
{
    private const string NothingMissing = "nothing, as no tier is higher";

    internal static Check Balance(long points) =>
        Member((result, state) => SaleChecks.Points(result, "the balance in points", points, state.Points));

    /// <param name="sale">The id of the sale that the points came with.</param>
    /// <param name="points">What remains of them, of all rules.</param>
    internal static Check Lots(string sale, long points) =>
        Member(
            (result, state) =>
                SaleChecks.Points(
                    result,
                    "the number of points left of sale " + Quoted.Of(sale),
                    points,
                    state.Lots.Where(lot => lot.TransactionId == sale).Sum(lot => lot.Remaining)
                )
        );

    internal static Check Stamps(string ruleId, long stamps) =>
        Member(
            (_, state) =>
                SaleChecks.Count("the number of stamps on " + Wording.Rule(ruleId), stamps, state.Stamps(ruleId))
        );

    internal static Check Owed(string ruleId, long units) =>
        Member(
            (_, state) =>
                SaleChecks.Count("the number of units owed by " + Wording.Rule(ruleId), units, state.OwedUnits(ruleId))
        );

    /// <summary>Coupons that are still valid on the day of the step; others may be listed in the state.</summary>
    internal static Check Coupons(string ruleId, long coupons) =>
        Member(
            (result, state) =>
            {
                int today = result.Plan.Compiled.Calendar.BusinessDayOf(result.At.UtcTicks);
                return SaleChecks.Count(
                    "the number of coupons of " + Wording.Rule(ruleId),
                    coupons,
                    state.Coupons(ruleId).Where(one => one.Until >= today).Sum(one => one.Count)
                );
            }
        );

    internal static Check Spend(string ruleId, long minorUnits) =>
        Member(
            (result, state) =>
                SaleChecks.Money(
                    result,
                    "the spend that counts for " + Wording.Rule(ruleId),
                    minorUnits,
                    MeasureOf(result, state, ruleId)
                )
        );

    /// <param name="ruleId">A rule of member tiers.</param>
    /// <param name="measure">What it measures after the step.</param>
    internal static Check Measure(string ruleId, Amount measure) =>
        Member(
            (result, state) =>
            {
                var unit = MemberTiers.Of(result.Plan, ruleId)!.MeasureUnit;
                long actual = MeasureOf(result, state, ruleId);
                return measure.In(unit, result.Plan.Program.PointDecimals) == actual
                    ? null
                    : new Finding(
                        "what counts for the tiers of " + Wording.Rule(ruleId),
                        Wording.Amount(measure, unit, result),
                        Wording.Amount(actual, unit, result)
                    );
            }
        );

    /// <param name="ruleId">A rule of member tiers.</param>
    /// <param name="tierId">The tier held after the step; null for none.</param>
    internal static Check Tier(string ruleId, string? tierId) =>
        Member(
            (result, state) =>
            {
                var rule = MemberTiers.Of(result.Plan, ruleId)!;
                int tier = MemberTiers.TierAt(rule, MeasureOf(result, state, ruleId));
                string? actual = tier < 0 ? null : rule.Tiers[tier].Id;
                return actual == tierId
                    ? null
                    : new Finding("the tier of " + Wording.Rule(ruleId), Named(tierId), Named(actual));
            }
        );

    /// <param name="ruleId">A rule of member tiers.</param>
    /// <param name="missing">What is missing to the next tier; null at the highest.</param>
    internal static Check Distance(string ruleId, Amount? missing) =>
        Member(
            (result, state) =>
            {
                var rule = MemberTiers.Of(result.Plan, ruleId)!;
                long measure = MeasureOf(result, state, ruleId);
                int next = MemberTiers.TierAt(rule, measure) + 1;
                long? actual = next < rule.Tiers.Count ? rule.Tiers[next].From - measure : null;
                return
                    missing?.In(rule.MeasureUnit, result.Plan.Program.PointDecimals) == actual
                    && missing is null == actual is null
                    ? null
                    : new Finding(
                        "what is missing to the next tier of " + Wording.Rule(ruleId),
                        missing is { } expected ? Wording.Amount(expected, rule.MeasureUnit, result) : NothingMissing,
                        actual is { } number ? Wording.Amount(number, rule.MeasureUnit, result) : NothingMissing
                    );
            }
        );

    internal static Check Joined(bool joined) =>
        Member(
            (_, state) =>
                state.HasJoined == joined
                    ? null
                    : new Finding("the member", joined ? "joined" : "not joined", joined ? "not joined" : "joined")
        );

    internal static Check Purchases(long purchases) =>
        Member(
            (_, state) =>
                SaleChecks.Count(
                    "the number of purchases",
                    purchases,
                    state.Core.Latest(PostingAccount.Purchases, null)
                )
        );

    private static Check Member(Func<StepResult, MemberState, Finding?> judge) =>
        result =>
            result.After is { } state
                ? judge(result, state)
                : new Finding(
                    "the sale",
                    "a member's",
                    "a guest's",
                    "The sale should be a member's, and is a guest's, of whom nothing is kept."
                );

    private static long MeasureOf(StepResult result, MemberState state, string ruleId) =>
        MemberTiers.MeasureOf(result.Plan, ruleId, state, result.At);

    private static string Named(string? tierId) => tierId is null ? "none" : Quoted.Of(tierId);
}
