using Loyalty.Rules.Json.Forms;

namespace Loyalty.Rules.Json;

/// <summary>The words for windows of the calendar.</summary>
internal static class CalendarWindowForm
{
    /// <summary>What a rule of tiers names to be one of a basket.</summary>
    internal const string Basket = "basket";

    private static readonly (string, CalendarWindow)[] Words =
    [
        ("calendarDay", CalendarWindow.Day),
        ("calendarWeek", CalendarWindow.Week),
        ("calendarMonth", CalendarWindow.Month),
        ("calendarQuarter", CalendarWindow.Quarter),
        ("calendarYear", CalendarWindow.Year),
        ("lifetime", CalendarWindow.Lifetime),
    ];

    /// <summary>The window of a cap.</summary>
    internal static readonly WordForm<CalendarWindow> OfCap = new(Words);

    /// <summary>The window of tiers, which may also be the basket.</summary>
    internal static readonly WordForm<CalendarWindow> OfTiers = new([Basket], Words);

    internal static readonly string[] AllWords = [.. Words.Select(one => one.Item1)];
}
