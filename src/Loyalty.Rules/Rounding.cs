namespace Loyalty.Rules;

/// <summary>Where and how a number is rounded, for money and for points.</summary>
/// <remarks>Immutable and thread-safe. The default value is <see cref="PointsDefault"/>: carry, floor.</remarks>
public readonly struct Rounding : IEquatable<Rounding>
{
    /// <summary>Makes a rounding.</summary>
    /// <param name="level">Over what the exact number is summed before it is rounded once.</param>
    /// <param name="mode">Which neighbour is taken.</param>
    public Rounding(RoundingLevel level, RoundingMode mode)
    {
        Level = level;
        Mode = mode;
    }

    /// <summary>Over what the exact number is summed before it is rounded once.</summary>
    public RoundingLevel Level { get; }

    /// <summary>Which neighbour is taken.</summary>
    public RoundingMode Mode { get; }

    /// <summary>Points: carry the exact remainder to the next sale, round down.</summary>
    public static Rounding PointsDefault => new(RoundingLevel.Carry, RoundingMode.Floor);

    /// <summary>Percentages of money: each line, half away from zero.</summary>
    public static Rounding MoneyDefault => new(RoundingLevel.Line, RoundingMode.HalfUp);

    /// <inheritdoc/>
    public bool Equals(Rounding other) => Level == other.Level && Mode == other.Mode;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is Rounding other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => ((int)Level * 4) + (int)Mode;

    /// <summary>Whether two roundings are the same.</summary>
    public static bool operator ==(Rounding left, Rounding right) => left.Equals(right);

    /// <summary>Whether two roundings differ.</summary>
    public static bool operator !=(Rounding left, Rounding right) => !left.Equals(right);
}
