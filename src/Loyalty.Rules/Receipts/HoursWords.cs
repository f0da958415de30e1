using System.Globalization;
using System.Text;
using Loyalty.Rules.Rewards;

namespace Loyalty.Rules.Receipts;

/// <summary>Says weekly hours, such as "Mon-Fri 15:00-18:00".</summary>
internal static class HoursWords
{
    private const int DaysOfAWeek = 7;

    internal static string Of(Wording wording, IReadOnlyList<WeeklyHours> all)
    {
        var text = new StringBuilder();
        foreach (var hours in all)
        {
            if (text.Length > 0)
                text.Append(", ");
            text.Append(Days(wording, hours.Days)).Append(' ');
            Minute(text, hours.FromMinute).Append('-');
            Minute(text, hours.ToMinute);
        }
        return text.ToString();
    }

    /// <summary>Days that follow one another are joined: "Mon-Wed Fri".</summary>
    private static string Days(Wording wording, Weekdays days)
    {
        string[] names = wording.Say(ReceiptText.Weekdays).Split(' ');
        var text = new StringBuilder();
        for (int day = 0; day < DaysOfAWeek; day++)
        {
            if (!Has(days, day))
                continue;
            int last = day;
            while (last + 1 < DaysOfAWeek && Has(days, last + 1))
                last++;
            text.Append(text.Length > 0 ? " " : "").Append(Name(names, day));
            if (last > day)
                text.Append('-').Append(Name(names, last));
            day = last;
        }
        return text.ToString();
    }

    private static string Name(string[] names, int day) => day < names.Length ? names[day] : "";

    private static bool Has(Weekdays days, int day) => ((int)days & (1 << day)) != 0;

    private static StringBuilder Minute(StringBuilder text, int minute) =>
        text.Append((minute / 60).ToString("00", CultureInfo.InvariantCulture))
            .Append(':')
            .Append((minute % 60).ToString("00", CultureInfo.InvariantCulture));
}
