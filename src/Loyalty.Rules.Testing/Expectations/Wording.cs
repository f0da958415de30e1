using System.Globalization;
using Loyalty.Rules.Diagnostics;
using Loyalty.Rules.Json;

namespace Loyalty.Rules.Testing.Expectations;

/// <summary>How findings say amounts and names: in English, the same on every machine.</summary>
internal static class Wording
{
    internal static string Money(long minorUnits, Currency currency) => new Money(minorUnits, currency).ToString();

    internal static string Number(long number) => number.ToString(CultureInfo.InvariantCulture);

    /// <summary>Such as "1 unit" or "2 units".</summary>
    internal static string Count(long number, string word) => Number(number) + " " + word + (number == 1 ? "" : "s");

    /// <summary>A number in the unit that a rule counts in.</summary>
    internal static string Amount(long number, OutcomeUnit unit, Currency currency) =>
        unit switch
        {
            OutcomeUnit.Money => Money(number, currency),
            OutcomeUnit.Points => Count(number, "point"),
            OutcomeUnit.Coupons => Count(number, "coupon"),
            OutcomeUnit.Units => Count(number, "unit"),
            _ => Number(number),
        };

    internal static string Amount(Amount amount, Currency currency) =>
        amount.IsMoney ? Money(amount.Value, currency) : Number(amount.Value);

    internal static string Rule(string ruleId) => "rule " + Quoted.Of(ruleId);

    /// <summary>A text on one line, whatever blanks it has: receipts are set in columns.</summary>
    internal static string Flat(string text) =>
        string.Join(" ", text.Split([' ', '\t', '\n', '\r', '\u00A0'], StringSplitOptions.RemoveEmptyEntries));
}
