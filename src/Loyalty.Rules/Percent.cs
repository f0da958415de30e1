using System.Globalization;

namespace Loyalty.Rules;

/// <summary>A percentage as an exact ratio of millionths: 12.5 % is 125000 of 1000000. The default value is 0 %.</summary>
/// <remarks>Immutable and thread-safe. Up to four decimals of a percent.</remarks>
public readonly struct Percent : IEquatable<Percent>
{
    internal const int Whole = 1_000_000;

    private Percent(int millionths) => Millionths = millionths;

    /// <summary>The percentage in millionths of the whole, 0 to 1000000.</summary>
    public int Millionths { get; }

    /// <summary>All of it.</summary>
    public static Percent Hundred => new(Whole);

    /// <summary>The part of an amount of 0 to 10^12, rounded half up.</summary>
    internal long PartOf(long amount) => (long)(((ulong)(amount * Millionths) + (Whole / 2)) / Whole);

    /// <summary>Makes a percentage.</summary>
    /// <param name="percent">0 to 100 with at most four decimals, such as 12.5.</param>
    /// <param name="value">The percentage, or 0 %.</param>
    /// <returns>False if the number is out of range or has more decimals.</returns>
    public static bool TryCreate(decimal percent, out Percent value)
    {
        value = default;
        if (percent < 0 || percent > 100 || decimal.Truncate(percent * 10_000) != percent * 10_000)
            return false;
        value = new Percent((int)(percent * 10_000));
        return true;
    }

    /// <summary>Makes a percentage.</summary>
    /// <param name="percent">0 to 100 with at most four decimals, such as 12.5.</param>
    /// <exception cref="ArgumentException">The number is out of range or has more decimals.</exception>
    public static Percent Of(decimal percent) =>
        TryCreate(percent, out var value)
            ? value
            : throw new ArgumentException(
                FormattableString.Invariant(
                    $"{percent} cannot be a percentage: it takes 0 to 100 with at most four decimals."
                ),
                nameof(percent)
            );

    /// <summary>The number before the percent sign, such as 12.5, without trailing zeros.</summary>
    public decimal ToDecimal() => (Millionths / 10_000m) / 1.0000000000000000000000000000m;

    /// <inheritdoc/>
    public bool Equals(Percent other) => Millionths == other.Millionths;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is Percent other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => Millionths;

    /// <summary>Such as <c>12.5 %</c>, the same under every culture.</summary>
    public override string ToString() => ToDecimal().ToString(CultureInfo.InvariantCulture) + " %";

    /// <summary>Whether two percentages are the same.</summary>
    public static bool operator ==(Percent left, Percent right) => left.Equals(right);

    /// <summary>Whether two percentages differ.</summary>
    public static bool operator !=(Percent left, Percent right) => !left.Equals(right);
}
