namespace Loyalty.Rules.Rewards;

/// <summary>Hours that recur every week on the same days, such as Monday to Friday from 15:00 to 18:00 in the program's zone.</summary>
/// <remarks>
/// Immutable and thread-safe. Half-open. An occurrence belongs to the business day on which it begins; an end that is not
/// later than the start lies on the next day.
/// </remarks>
public sealed class WeeklyHours
{
    /// <summary>Makes weekly hours.</summary>
    /// <param name="days">The business days on which an occurrence begins.</param>
    /// <param name="fromMinute">The start, in minutes since local midnight, 0 to 1439.</param>
    /// <param name="toMinute">The end, in minutes since local midnight, 0 to 1440; not included.</param>
    public WeeklyHours(Weekdays days, int fromMinute, int toMinute)
    {
        Days = days;
        FromMinute = fromMinute;
        ToMinute = toMinute;
    }

    /// <summary>The business days on which an occurrence begins.</summary>
    public Weekdays Days { get; }

    /// <summary>The start, in minutes since local midnight.</summary>
    public int FromMinute { get; }

    /// <summary>The end, in minutes since local midnight; not included.</summary>
    public int ToMinute { get; }
}
