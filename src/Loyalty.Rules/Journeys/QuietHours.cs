namespace Loyalty.Rules.Journeys;

/// <summary>The local times of a member's day at which nothing goes out; an end that is not later than the start lies on the next day.</summary>
/// <remarks>Immutable and thread-safe. Half-open.</remarks>
public sealed class QuietHours
{
    internal QuietHours(int fromMinute, int toMinute)
    {
        FromMinute = fromMinute;
        ToMinute = toMinute;
    }

    /// <summary>The start, in minutes since local midnight, 0 to 1439.</summary>
    public int FromMinute { get; }

    /// <summary>The end, in minutes since local midnight, 0 to 1440; not included.</summary>
    public int ToMinute { get; }
}
