using System.Globalization;
using Loyalty.Rules.Diagnostics;
using Loyalty.Rules.Json;
using Loyalty.Rules.Testing.Steps;

namespace Loyalty.Rules.Testing.Expectations;

/// <summary>How findings say amounts and names: in English, the same on every machine.</summary>
internal static class Wording
{
    internal static string Money(long minorUnits, Currency currency) => new Money(minorUnits, currency).ToString();

    internal static string Number(long number) => number.ToString(CultureInfo.InvariantCulture);

    /// <summary>Such as "1 unit" or "2 units".</summary>
    internal static string Count(long number, string word) => Number(number) + " " + word + (number == 1 ? "" : "s");

    /// <summary>A number in the unit that a rule counts in.</summary>
    internal static string Amount(long number, OutcomeUnit unit, StepResult result) =>
        unit switch
        {
            OutcomeUnit.Money => Money(number, result.Currency),
            OutcomeUnit.Points => Points(number, result) + (Points(number, result) == "1" ? " point" : " points"),
            OutcomeUnit.Coupons => Count(number, "coupon"),
            OutcomeUnit.Units => Count(number, "unit"),
            _ => Number(number),
        };

    /// <summary>An expected number that is no money, in the unit that is counted if it can be one of it.</summary>
    internal static string Amount(Amount expected, OutcomeUnit unit, StepResult result)
    {
        var shown = unit == OutcomeUnit.Money ? OutcomeUnit.None : unit;
        return expected.In(shown, result.Plan.Program.PointDecimals) is { } number
            ? Amount(number, shown, result)
            : Amount(expected, result);
    }

    /// <summary>An expected number as it was said.</summary>
    internal static string Amount(Amount amount, StepResult result) =>
        amount.IsMoney ? Money(amount.Value, result.Currency)
        : amount.IsPoints ? Points(amount.Value, result)
        : Number(amount.Value);

    /// <summary>Points with such decimals as they have.</summary>
    internal static string Points(long points, StepResult result) =>
        Json.Amount.ShownPoints(points, result.Plan.Program.PointDecimals);

    internal static string Rule(string ruleId) => "rule " + Quoted.Of(ruleId);

    /// <summary>A text on one line, whatever blanks it has: receipts are set in columns.</summary>
    internal static string Flat(string text) =>
        string.Join(" ", text.Split([' ', '\t', '\n', '\r', '\u00A0'], StringSplitOptions.RemoveEmptyEntries));
}
