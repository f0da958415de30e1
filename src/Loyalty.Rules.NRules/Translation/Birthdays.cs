using System.Globalization;
using Loyalty.Rules.Rewards;

namespace Loyalty.Rules.ForwardChaining.Translation;

/// <summary>Whether a business day lies around a birthday; that of 29 February is kept on 28 February in a common year.</summary>
internal static class Birthdays
{
    private static readonly DateTime Epoch = new(1970, 1, 1);

    internal static bool IsNear(string? birthday, int businessDay, BirthdayWindow window)
    {
        // A leap year, in which every birthday is a date.
        if (
            birthday is null
            || !DateTime.TryParseExact(
                "2000-" + birthday,
                "yyyy-MM-dd",
                CultureInfo.InvariantCulture,
                DateTimeStyles.None,
                out var born
            )
        )
            return false;
        int year = Epoch.AddDays(businessDay).Year;
        for (int near = year - 1; near <= year + 1; near++)
        {
            int day = Math.Min(born.Day, DateTime.DaysInMonth(near, born.Month));
            int kept = (new DateTime(near, born.Month, day) - Epoch).Days;
            if (businessDay >= kept - window.DaysBefore && businessDay <= kept + window.DaysAfter)
                return true;
        }
        return false;
    }
}
