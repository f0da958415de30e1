using System.Globalization;
using System.Text;

namespace Loyalty.Rules.Rewards;

/// <summary>Spells when and for whom a rule is, so that the same conditions give the same text; no conditions are no text.</summary>
internal static class ConditionText
{
    internal static string Of(RewardRule rule, int basket)
    {
        if (rule.Active is null && ReferenceEquals(rule.Eligibility, Eligibility.Anyone))
            return "";
        var text = new StringBuilder();
        if (rule.Active is { } active)
            Write(text, active);
        Write(text, rule.Eligibility, basket);
        return text.ToString();
    }

    private static void Write(StringBuilder text, ActiveWindow active)
    {
        CanonicalForm.Part(text, 'f', active.From?.ToString());
        CanonicalForm.Part(text, 'u', active.To?.ToString());
        foreach (var hours in active.Hours)
        {
            Number(text, 'd', (int)hours.Days);
            Number(text, 'm', hours.FromMinute);
            Number(text, 'n', hours.ToMinute);
        }
    }

    private static void Write(StringBuilder text, Eligibility eligibility, int basket)
    {
        Words(text, 's', eligibility.Stores);
        Words(text, 'c', eligibility.Channels);
        Words(text, 't', eligibility.Tenders);
        Words(text, 'o', eligibility.Codes);
        Words(text, 'g', eligibility.Segments);
        Number(text, 'b', eligibility.Birthday?.DaysBefore);
        Number(text, 'k', eligibility.Birthday?.DaysAfter);
        foreach (var attribute in eligibility.Attributes)
        {
            CanonicalForm.Part(text, 'a', attribute.Name);
            Words(text, 'v', attribute.Values);
        }
        CanonicalForm.Part(text, 'r', eligibility.Tier?.RuleId);
        CanonicalForm.Part(text, 'l', eligibility.Tier?.AtLeast);
        Number(text, 'p', eligibility.Purchase);
        Number(text, 'q', eligibility.PurchaseEvery);
        foreach (var range in eligibility.Member)
        {
            Number(text, 'w', (int)range.Measure);
            CanonicalForm.Part(text, 'y', range.RuleId);
            CanonicalForm.Part(text, 'h', range.AtLeast?.ToString(CultureInfo.InvariantCulture));
            CanonicalForm.Part(text, 'z', range.Below?.ToString(CultureInfo.InvariantCulture));
        }
        Number(text, 'i', eligibility.Basket is null ? null : basket);
        Number(text, 'x', eligibility.Basket?.Units);
        Number(text, 'e', eligibility.Employees == EmployeeSales.Included ? null : (int)eligibility.Employees);
    }

    private static void Words(StringBuilder text, char mark, IReadOnlyList<string> words)
    {
        if (words.Count == 0)
            return;
        foreach (string word in new SortedSet<string>(words, StringComparer.Ordinal))
            CanonicalForm.Part(text, mark, word);
    }

    private static void Number(StringBuilder text, char mark, int? number)
    {
        if (number is { } value)
            text.Append(mark).Append(value.ToString(CultureInfo.InvariantCulture)).Append(';');
    }
}
