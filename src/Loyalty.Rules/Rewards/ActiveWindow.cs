namespace Loyalty.Rules.Rewards;

/// <summary>When a rule is in force: from a moment to another, half-open, and within that only in certain weekly hours.</summary>
/// <remarks>Immutable and thread-safe. Outside its window a rule neither counts nor pays.</remarks>
public sealed class ActiveWindow
{
    private readonly WeeklyHours[] _hours;

    /// <summary>Makes a window.</summary>
    /// <param name="from">The first moment, included; null for none.</param>
    /// <param name="to">The moment at which it is over; null for none.</param>
    /// <param name="hours">Weekly hours of which one must hold; null or empty for any hour.</param>
    public ActiveWindow(LocalMoment? from, LocalMoment? to, IEnumerable<WeeklyHours>? hours = null)
    {
        From = from;
        To = to;
        _hours = Given.Values<WeeklyHours>([.. hours ?? []], nameof(hours));
    }

    /// <summary>The first moment, included; null for none.</summary>
    public LocalMoment? From { get; }

    /// <summary>The moment at which the window is over; null for none.</summary>
    public LocalMoment? To { get; }

    /// <summary>Weekly hours of which one must hold; empty for any hour.</summary>
    public IReadOnlyList<WeeklyHours> Hours => _hours;
}
