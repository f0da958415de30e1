using Loyalty.Rules.Diagnostics;
using Loyalty.Rules.Json;
using Loyalty.Rules.Testing.Steps;

namespace Loyalty.Rules.Testing.Expectations;

/// <summary>What is expected of what a rule came to: its verdict and the numbers of it.</summary>
internal static class OutcomeChecks
{
    internal static Check Verdict(string ruleId, Verdict verdict) =>
        result =>
        {
            var actual = result.OutcomeOf(ruleId).Verdict;
            return actual == verdict
                ? null
                : new Finding("the verdict of " + Wording.Rule(ruleId), Word(verdict), Word(actual));
        };

    internal static Check Have(string ruleId, Amount have) =>
        result =>
        {
            var outcome = result.OutcomeOf(ruleId);
            return Compare(
                result,
                "what counts towards " + Wording.Rule(ruleId),
                have,
                outcome.Have,
                outcome.ProgressUnit
            );
        };

    internal static Check Need(string ruleId, Amount need) =>
        result =>
        {
            var outcome = result.OutcomeOf(ruleId);
            return Compare(result, "what " + Wording.Rule(ruleId) + " needs", need, outcome.Need, outcome.ProgressUnit);
        };

    internal static Check Asked(string ruleId, Amount asked) =>
        result =>
        {
            var outcome = result.OutcomeOf(ruleId);
            return Compare(
                result,
                "what " + Wording.Rule(ruleId) + " asks for",
                asked,
                outcome.Asked,
                outcome.AwardUnit
            );
        };

    internal static Check Granted(string ruleId, Amount granted) =>
        result =>
        {
            var outcome = result.OutcomeOf(ruleId);
            return Compare(
                result,
                "what " + Wording.Rule(ruleId) + " is granted",
                granted,
                outcome.Granted,
                outcome.AwardUnit
            );
        };

    internal static Check Waiting(string ruleId, long waiting) =>
        result =>
            SaleChecks.Count(
                "the number of units that wait at " + Wording.Rule(ruleId),
                waiting,
                result.OutcomeOf(ruleId).Waiting
            );

    internal static Check Reason(string ruleId, EligibilityReason reason) =>
        result =>
        {
            var actual = result.OutcomeOf(ruleId).Reason;
            return actual == reason
                ? null
                : new Finding(
                    "the condition that fails for " + Wording.Rule(ruleId),
                    Quoted.Of(DecisionWords.Reasons.WordOf(reason)),
                    actual == EligibilityReason.None ? "none" : Quoted.Of(DecisionWords.Reasons.WordOf(actual))
                );
        };

    internal static Check LostTo(string ruleId, string other) =>
        result => Same("the rule that " + Wording.Rule(ruleId) + " lost to", other, result.OutcomeOf(ruleId).LostTo);

    internal static Check Node(string ruleId, string node) =>
        result => Same("the node in which " + Wording.Rule(ruleId) + " lost", node, result.OutcomeOf(ruleId).Node);

    internal static string Word(Verdict verdict) =>
        verdict == Rules.Verdict.None ? "none" : Quoted.Of(DecisionWords.Verdicts.WordOf(verdict));

    private static Finding? Same(string what, string expected, string? actual) =>
        actual == expected ? null : new Finding(what, Quoted.Of(expected), actual is null ? "none" : Quoted.Of(actual));

    private static Finding? Compare(StepResult result, string what, Amount expected, long actual, OutcomeUnit unit)
    {
        // A rule that came to nothing has no unit: nothing is nothing in any.
        bool same =
            expected.Value == actual && (unit == OutcomeUnit.None || expected.IsMoney == (unit == OutcomeUnit.Money));
        return same
            ? null
            : new Finding(
                what,
                expected.IsMoney
                    ? Wording.Money(expected.Value, result.Currency)
                    : Wording.Amount(
                        expected.Value,
                        unit == OutcomeUnit.Money ? OutcomeUnit.None : unit,
                        result.Currency
                    ),
                Wording.Amount(actual, unit, result.Currency)
            );
    }
}
