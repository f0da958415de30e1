using Loyalty.Rules.Json.Forms;

namespace Loyalty.Rules.Json;

/// <summary>The words for windows of the calendar.</summary>
internal static class CalendarWindowForm
{
    /// <summary>What a rule of tiers names to be one of a basket.</summary>
    internal const string Basket = "basket";

    internal static readonly (string Word, CalendarWindow Window)[] All =
    [
        ("calendarDay", CalendarWindow.Day),
        ("calendarWeek", CalendarWindow.Week),
        ("calendarMonth", CalendarWindow.Month),
        ("calendarQuarter", CalendarWindow.Quarter),
        ("calendarYear", CalendarWindow.Year),
        ("lifetime", CalendarWindow.Lifetime),
    ];

    /// <summary>The window of a cap.</summary>
    internal static readonly WordForm<CalendarWindow> OfCap = new(All);

    internal static readonly string[] AllWords = [.. All.Select(one => one.Word)];
}
