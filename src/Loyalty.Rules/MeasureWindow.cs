namespace Loyalty.Rules;

/// <summary>The business days over which something is measured: a calendar window, a year of membership, or the last days.</summary>
/// <remarks>Immutable and thread-safe. The default value is a lifetime.</remarks>
public readonly struct MeasureWindow : IEquatable<MeasureWindow>
{
    private MeasureWindow(MeasureWindowKind kind, CalendarWindow calendar, int days)
    {
        Kind = kind;
        Calendar = calendar;
        Days = days;
    }

    /// <summary>Years from the business day on which the member joined; 29 February is kept on the 28th where a year has none.</summary>
    public static MeasureWindow Anniversary => new(MeasureWindowKind.Anniversary, CalendarWindow.Lifetime, 0);

    /// <summary>The last business days, the sale's own as the last of them.</summary>
    /// <param name="days">How many; 1 to 3660.</param>
    public static MeasureWindow RollingDays(int days) => new(MeasureWindowKind.RollingDays, CalendarWindow.Day, days);

    /// <summary>Which kind of window it is.</summary>
    public MeasureWindowKind Kind { get; }

    /// <summary>The calendar window, for <see cref="MeasureWindowKind.Calendar"/>; in which counters are kept, for the last days.</summary>
    public CalendarWindow Calendar { get; }

    /// <summary>How many business days, for <see cref="MeasureWindowKind.RollingDays"/>; else 0.</summary>
    public int Days { get; }

    /// <summary>Whether there is one counter for ever.</summary>
    internal bool IsLifetime => Kind == MeasureWindowKind.Calendar && Calendar == CalendarWindow.Lifetime;

    /// <summary>A calendar window.</summary>
    /// <param name="window">The window.</param>
    public static MeasureWindow FromCalendarWindow(CalendarWindow window) => new(MeasureWindowKind.Calendar, window, 0);

    /// <inheritdoc/>
    public bool Equals(MeasureWindow other) => Kind == other.Kind && Calendar == other.Calendar && Days == other.Days;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is MeasureWindow other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => unchecked((((int)Kind * 397) ^ (int)Calendar) * 397 ^ Days);

    /// <summary>A calendar window as it is.</summary>
    /// <param name="window">The window.</param>
    public static implicit operator MeasureWindow(CalendarWindow window) => FromCalendarWindow(window);

    /// <summary>Whether two windows are the same.</summary>
    public static bool operator ==(MeasureWindow left, MeasureWindow right) => left.Equals(right);

    /// <summary>Whether two windows differ.</summary>
    public static bool operator !=(MeasureWindow left, MeasureWindow right) => !left.Equals(right);
}
