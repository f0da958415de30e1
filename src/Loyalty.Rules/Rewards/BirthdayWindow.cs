namespace Loyalty.Rules.Rewards;

/// <summary>The business days around a member's birthday, with the birthday itself.</summary>
/// <remarks>
/// Immutable and thread-safe. A birthday is a month and a day; that of 29 February is kept on 28 February in a common year. The window may reach over
/// the turn of the year.
/// </remarks>
public sealed class BirthdayWindow
{
    /// <summary>Half a year less some days: the windows of two years never meet.</summary>
    internal const int MostDays = 180;

    private const int LeapYear = 2000;

    internal BirthdayWindow(int daysBefore, int daysAfter)
    {
        DaysBefore = daysBefore;
        DaysAfter = daysAfter;
    }

    /// <summary>Business days before the birthday that will do, 0 to 180.</summary>
    public int DaysBefore { get; }

    /// <summary>Business days after the birthday that will do, 0 to 180.</summary>
    public int DaysAfter { get; }

    /// <summary>Whether a business day lies around a birthday such as "02-29"; another text is nobody's birthday.</summary>
    internal bool Holds(string? birthday, int businessDay)
    {
        if (!TryParse(birthday, out int month, out int day))
            return false;
        int year = CivilCalendar.CivilOf(businessDay).Year;
        for (int near = year - 1; near <= year + 1; near++)
        {
            int kept = CivilCalendar.BirthdayIn(near, month, day);
            if (businessDay >= kept - DaysBefore && businessDay <= kept + DaysAfter)
                return true;
        }
        return false;
    }

    private static bool TryParse(string? text, out int month, out int day)
    {
        month = day = 0;
        if (text is not { Length: 5 } || text[2] != '-')
            return false;
        month = Number(text[0], text[1]);
        day = Number(text[3], text[4]);
        return month is >= 1 and <= 12 && day >= 1 && day <= CivilCalendar.DaysInMonth(LeapYear, month);
    }

    private static int Number(char tens, char ones) =>
        tens is >= '0' and <= '9' && ones is >= '0' and <= '9' ? ((tens - '0') * 10) + ones - '0' : -1;
}
