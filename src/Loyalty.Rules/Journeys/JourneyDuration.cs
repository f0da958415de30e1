using System.Globalization;
using System.Text;

namespace Loyalty.Rules.Journeys;

/// <summary>A length of time: calendar days of the journey's zone, then hours, minutes and seconds that pass.</summary>
/// <remarks>
/// Immutable and thread-safe. The default value is no time. A day later is the same local time on the next date, also where the clock was changed between;
/// a local time inside a gap is the first instant after it, a repeated one the first. Numbers out of range are found when the journey is checked.
/// </remarks>
public readonly struct JourneyDuration : IEquatable<JourneyDuration>
{
    /// <summary>Makes a duration.</summary>
    /// <param name="days">Calendar days, 0 to 3660.</param>
    /// <param name="hours">Hours, at least 0.</param>
    /// <param name="minutes">Minutes, at least 0.</param>
    /// <param name="seconds">Seconds, at least 0.</param>
    public JourneyDuration(int days, int hours = 0, int minutes = 0, int seconds = 0)
    {
        Days = days;
        Hours = hours;
        Minutes = minutes;
        Seconds = seconds;
    }

    /// <summary>Calendar days.</summary>
    public int Days { get; }

    /// <summary>Hours that pass after the days.</summary>
    public int Hours { get; }

    /// <summary>Minutes that pass after the days.</summary>
    public int Minutes { get; }

    /// <summary>Seconds that pass after the days.</summary>
    public int Seconds { get; }

    /// <summary>Hours, minutes and seconds, in ticks.</summary>
    internal long TicksAfterDays =>
        (Hours * TimeSpan.TicksPerHour) + (Minutes * TimeSpan.TicksPerMinute) + (Seconds * TimeSpan.TicksPerSecond);

    /// <summary>All of it in ticks, days counted as 24 hours.</summary>
    internal long NominalTicks => (Days * TimeSpan.TicksPerDay) + TicksAfterDays;

    /// <summary>Calendar days.</summary>
    /// <param name="days">How many.</param>
    public static JourneyDuration OfDays(int days) => new(days);

    /// <summary>Hours that pass.</summary>
    /// <param name="hours">How many.</param>
    public static JourneyDuration OfHours(int hours) => new(0, hours);

    /// <summary>Minutes that pass.</summary>
    /// <param name="minutes">How many.</param>
    public static JourneyDuration OfMinutes(int minutes) => new(0, 0, minutes);

    /// <summary>Seconds that pass.</summary>
    /// <param name="seconds">How many.</param>
    public static JourneyDuration OfSeconds(int seconds) => new(0, 0, 0, seconds);

    /// <inheritdoc/>
    public bool Equals(JourneyDuration other) =>
        Days == other.Days && Hours == other.Hours && Minutes == other.Minutes && Seconds == other.Seconds;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is JourneyDuration other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => unchecked((((((Days * 397) ^ Hours) * 397) ^ Minutes) * 397) ^ Seconds);

    /// <summary>Such as <c>P100D</c> or <c>P1DT12H30M</c> (ISO 8601), the same under every culture; <c>PT0S</c> for no time.</summary>
    public override string ToString()
    {
        var text = new StringBuilder("P");
        Part(text, Days, 'D');
        if (Hours != 0 || Minutes != 0 || Seconds != 0)
            text.Append('T');
        Part(text, Hours, 'H');
        Part(text, Minutes, 'M');
        Part(text, Seconds, 'S');
        return text.Length == 1 ? "PT0S" : text.ToString();
    }

    /// <summary>Whether two durations are the same, part by part.</summary>
    public static bool operator ==(JourneyDuration left, JourneyDuration right) => left.Equals(right);

    /// <summary>Whether two durations differ.</summary>
    public static bool operator !=(JourneyDuration left, JourneyDuration right) => !left.Equals(right);

    private static void Part(StringBuilder text, int number, char unit)
    {
        if (number != 0)
            text.Append(number.ToString(CultureInfo.InvariantCulture)).Append(unit);
    }
}
