using System.Globalization;

namespace Loyalty.Rules.Rewards;

/// <summary>A place on the merchant's own calendar: a business day, or a minute of a calendar date, in the program's zone.</summary>
/// <remarks>Immutable and thread-safe. The default value is the business day 1970-01-01.</remarks>
public readonly struct LocalMoment : IEquatable<LocalMoment>
{
    private readonly int _day;
    private readonly int _minutePlusOne;

    private LocalMoment(int day, int minutePlusOne)
    {
        _day = day;
        _minutePlusOne = minutePlusOne;
    }

    /// <summary>Days since 1970-01-01.</summary>
    internal int Day => _day;

    /// <summary>Minutes since local midnight, or null for the start of the business day.</summary>
    internal int? Minute => _minutePlusOne == 0 ? null : _minutePlusOne - 1;

    /// <summary>The start of a business day.</summary>
    /// <param name="year">1970 to 2199.</param>
    /// <param name="month">1 to 12.</param>
    /// <param name="day">1 to the month's last day.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such date.</exception>
    public static LocalMoment BusinessDay(int year, int month, int day) =>
        new(DayNumber(new DateTime(year, month, day)), 0);

    /// <summary>A minute of a calendar date, by the clock on the wall.</summary>
    /// <param name="year">1970 to 2199.</param>
    /// <param name="month">1 to 12.</param>
    /// <param name="day">1 to the month's last day.</param>
    /// <param name="hour">0 to 23.</param>
    /// <param name="minute">0 to 59.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such minute.</exception>
    public static LocalMoment At(int year, int month, int day, int hour, int minute)
    {
        var moment = new DateTime(year, month, day, hour, minute, 0);
        return new LocalMoment(DayNumber(moment), (hour * 60) + minute + 1);
    }

    /// <summary>Reads <c>2026-06-01</c> (a business day) or <c>2026-06-01T15:30</c> (a minute).</summary>
    /// <param name="text">The text.</param>
    /// <param name="moment">The moment, or the default value.</param>
    /// <returns>Whether the text is such a date from 1970 to 2199.</returns>
    public static bool TryParse(string? text, out LocalMoment moment)
    {
        moment = default;
        bool minute = text?.Length > 10;
        if (
            !DateTime.TryParseExact(
                text,
                minute ? "yyyy-MM-dd'T'HH:mm" : "yyyy-MM-dd",
                CultureInfo.InvariantCulture,
                DateTimeStyles.None,
                out var parsed
            ) || parsed.Year is < 1970 or > 2199
        )
        {
            return false;
        }
        moment = new LocalMoment(DayNumber(parsed), minute ? (parsed.Hour * 60) + parsed.Minute + 1 : 0);
        return true;
    }

    /// <inheritdoc/>
    public bool Equals(LocalMoment other) => _day == other._day && _minutePlusOne == other._minutePlusOne;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is LocalMoment other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => (_day * 1441) + _minutePlusOne;

    /// <summary>Such as <c>2026-06-01</c> or <c>2026-06-01T15:30</c>.</summary>
    public override string ToString() =>
        new DateTime(1970, 1, 1)
            .AddDays(_day)
            .AddMinutes(Minute ?? 0)
            .ToString(Minute is null ? "yyyy-MM-dd" : "yyyy-MM-dd'T'HH:mm", CultureInfo.InvariantCulture);

    /// <summary>Whether two moments are the same.</summary>
    public static bool operator ==(LocalMoment left, LocalMoment right) => left.Equals(right);

    /// <summary>Whether two moments differ.</summary>
    public static bool operator !=(LocalMoment left, LocalMoment right) => !left.Equals(right);

    private static int DayNumber(DateTime date) => (int)((date.Ticks / TimeSpan.TicksPerDay) - 719162);
}
