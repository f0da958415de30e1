using System.Globalization;
using Loyalty.Rules.Diagnostics;
using Loyalty.Rules.Json;
using Loyalty.Rules.Testing.Steps;

namespace Loyalty.Rules.Testing.Expectations;

/// <summary>What is expected of a member's state after a step. A guest has none, which reading a scenario reports.</summary>
internal static class MemberChecks
{
    internal static Check Balance(long points) =>
        Member((_, state) => SaleChecks.Count("the balance in points", points, state.Points));

    /// <param name="sale">The id of the sale that the points came with.</param>
    /// <param name="points">What remains of them, of all rules.</param>
    internal static Check Lots(string sale, long points) =>
        Member(
            (_, state) =>
                SaleChecks.Count(
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
                int today = result.Plan.Compiled.Calendar.BusinessDayOf(result.Sale.Header.At.UtcTicks);
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
    /// <param name="measure">What it measures after the step, in the unit of its measure.</param>
    internal static Check Measure(string ruleId, Amount measure) =>
        Member(
            (result, state) =>
            {
                long actual = MeasureOf(result, state, ruleId);
                return actual == measure.Value
                    ? null
                    : new Finding(
                        "what counts for the tiers of " + Wording.Rule(ruleId),
                        Shown(result, measure.Value, measure.IsMoney),
                        Shown(result, actual, measure.IsMoney)
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
    /// <param name="missing">What is missing to the next tier, in the unit of the rule's measure; null at the highest.</param>
    internal static Check Distance(string ruleId, long? missing) =>
        Member(
            (result, state) =>
            {
                var rule = MemberTiers.Of(result.Plan, ruleId)!;
                long measure = MeasureOf(result, state, ruleId);
                int next = MemberTiers.TierAt(rule, measure) + 1;
                long? actual = next < rule.Tiers.Count ? rule.Tiers[next].From - measure : null;
                return actual == missing
                    ? null
                    : new Finding(
                        "what is missing to the next tier of " + Wording.Rule(ruleId),
                        Missing(result, missing, rule.MeasuresMoney),
                        Missing(result, actual, rule.MeasuresMoney)
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
        MemberTiers.MeasureOf(result.Plan, ruleId, state, result.Sale.Header.At);

    private static string Named(string? tierId) => tierId is null ? "none" : Quoted.Of(tierId);

    private static string Missing(StepResult result, long? missing, bool isMoney) =>
        missing is { } amount ? Shown(result, amount, isMoney) : "nothing, as no tier is higher";

    private static string Shown(StepResult result, long amount, bool isMoney) =>
        isMoney ? Wording.Money(amount, result.Currency) : amount.ToString(CultureInfo.InvariantCulture);
}
