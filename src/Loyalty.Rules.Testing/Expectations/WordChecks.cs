using Loyalty.Rules.Diagnostics;
using Loyalty.Rules.Json;
using Loyalty.Rules.Receipts;
using Loyalty.Rules.Testing.Steps;

namespace Loyalty.Rules.Testing.Expectations;

/// <summary>What is expected of what the customer is told: nudges and the receipt.</summary>
internal static class WordChecks
{
    internal static Check Nudge(ExpectedNudge expected) =>
        result =>
        {
            foreach (var nudge in result.Decision.Nudges)
            {
                if (expected.Fits(nudge, result.Plan.Program.PointDecimals))
                    return null;
            }
            string what = Say(expected, result);
            string all = Say(result);
            return new Finding(
                "the nudges",
                "one that says " + what,
                all,
                "A nudge should say " + what + ". There " + (all == "none" ? "is none." : "is: " + all + ".")
            );
        };

    internal static Check NoNudge() =>
        result =>
            result.Decision.Nudges.Count == 0
                ? null
                : new Finding(
                    "the nudges",
                    "none",
                    Say(result),
                    "There should be no nudge. There is: " + Say(result) + "."
                );

    /// <param name="text">What a line of it must contain; blanks count as one.</param>
    /// <param name="language">Such as "en".</param>
    internal static Check Receipt(string text, string language) =>
        result =>
        {
            var receipt = result.Decision.Receipt(ReceiptTexts.For(language));
            string expected = Wording.Flat(text);
            foreach (var line in receipt.Lines)
            {
                if (Wording.Flat(line.ToString()).AsSpan().IndexOf(expected.AsSpan()) >= 0)
                    return null;
            }
            string lines = string.Join("\n", receipt.Lines.Select(line => "    " + Wording.Flat(line.ToString())));
            return new Finding(
                "the receipt",
                "a line with " + Quoted.Of(expected),
                string.Join(" | ", receipt.Lines.Select(line => Wording.Flat(line.ToString()))),
                "The receipt should have a line with " + Quoted.Of(expected) + ". It says:\n" + lines
            );
        };

    private static string Say(StepResult result) =>
        result.Decision.Nudges.Count == 0
            ? "none"
            : string.Join("; ", result.Decision.Nudges.Select(nudge => Say(nudge, result)));

    private static string Say(Nudge nudge, StepResult result) =>
        Say(
            nudge.RuleId,
            nudge.Kind,
            Wording.Amount(nudge.Missing, nudge.Unit, result),
            nudge.Items,
            nudge.Saving,
            result.Currency
        );

    private static string Say(ExpectedNudge nudge, StepResult result) =>
        Say(
            nudge.RuleId,
            nudge.Kind,
            nudge.Missing is { } missing ? Wording.Amount(missing, result) : null,
            nudge.Items,
            nudge.Saving,
            result.Currency
        );

    private static string Say(
        string? ruleId,
        NudgeKind? kind,
        string? missing,
        string? items,
        long? saving,
        Currency currency
    )
    {
        var parts = new List<string>();
        if (kind is { } one)
            parts.Add(Quoted.Of(DecisionWords.Nudges.WordOf(one)));
        if (missing is not null && kind != NudgeKind.Join)
            parts.Add(missing);
        if (items is not null)
            parts.Add("of " + Quoted.Of(items));
        if (ruleId is not null)
            parts.Add("for " + Wording.Rule(ruleId));
        if (saving is { } minorUnits)
            parts.Add("saving " + Wording.Money(minorUnits, currency));
        return parts.Count == 0 ? "anything" : string.Join(" ", parts);
    }
}
