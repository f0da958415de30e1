using System.Globalization;

namespace Loyalty.Rules;

/// <summary>How much of an item a line holds, in thousandths of a unit: 3 cones are 3000, 0.455 kg are 455.</summary>
/// <remarks>Immutable and thread-safe. The default value is 0.</remarks>
public readonly struct Quantity : IEquatable<Quantity>, IComparable<Quantity>
{
    internal const long PerUnit = 1000;

    private Quantity(long thousandths) => Thousandths = thousandths;

    /// <summary>The quantity in thousandths of a unit.</summary>
    public long Thousandths { get; }

    /// <summary>A quantity of whole units.</summary>
    /// <param name="units">Whole units; negative for a return.</param>
    public static Quantity FromUnits(int units) => new(units * PerUnit);

    /// <summary>A quantity in thousandths of a unit.</summary>
    /// <param name="thousandths">Thousandths of a unit; negative for a return.</param>
    public static Quantity FromThousandths(long thousandths) => new(thousandths);

    /// <summary>A quantity of up to three decimals.</summary>
    /// <param name="units">Units, such as 0.455.</param>
    /// <exception cref="ArgumentException">The number has more than three decimals or does not fit.</exception>
    public static Quantity FromDecimal(decimal units) =>
        TryFromDecimal(units, out var quantity)
            ? quantity
            : throw new ArgumentException(
                FormattableString.Invariant(
                    $"{units} cannot be a quantity: it takes up to three decimals. Round it first."
                ),
                nameof(units)
            );

    /// <summary>A quantity of up to three decimals.</summary>
    /// <param name="units">Units, such as 0.455.</param>
    /// <param name="quantity">The quantity, or 0.</param>
    /// <returns>False if the number has more than three decimals or does not fit.</returns>
    public static bool TryFromDecimal(decimal units, out Quantity quantity)
    {
        quantity = default;
        if (Math.Abs(units) > 1_000_000_000_000m)
            return false;
        decimal scaled = units * PerUnit;
        if (decimal.Truncate(scaled) != scaled)
            return false;
        quantity = new Quantity((long)scaled);
        return true;
    }

    /// <summary>The quantity in units, without trailing zeros.</summary>
    public decimal ToDecimal() =>
        Thousandths % PerUnit == 0 ? Thousandths / PerUnit : (Thousandths / 1000m) / 1.0000000000000000000000000000m;

    /// <inheritdoc/>
    public bool Equals(Quantity other) => Thousandths == other.Thousandths;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is Quantity other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => Thousandths.GetHashCode();

    /// <inheritdoc/>
    public int CompareTo(Quantity other) => Thousandths.CompareTo(other.Thousandths);

    /// <summary>The quantity in units, such as <c>3</c> or <c>0.455</c>, the same under every culture.</summary>
    public override string ToString() => ToDecimal().ToString(CultureInfo.InvariantCulture);

    /// <summary>A quantity of whole units.</summary>
    public static implicit operator Quantity(int units) => FromUnits(units);

    /// <summary>Whether two quantities are the same.</summary>
    public static bool operator ==(Quantity left, Quantity right) => left.Equals(right);

    /// <summary>Whether two quantities differ.</summary>
    public static bool operator !=(Quantity left, Quantity right) => !left.Equals(right);

    /// <summary>Whether the left quantity is smaller.</summary>
    public static bool operator <(Quantity left, Quantity right) => left.Thousandths < right.Thousandths;

    /// <summary>Whether the left quantity is larger.</summary>
    public static bool operator >(Quantity left, Quantity right) => left.Thousandths > right.Thousandths;

    /// <summary>Whether the left quantity is smaller or the same.</summary>
    public static bool operator <=(Quantity left, Quantity right) => left.Thousandths <= right.Thousandths;

    /// <summary>Whether the left quantity is larger or the same.</summary>
    public static bool operator >=(Quantity left, Quantity right) => left.Thousandths >= right.Thousandths;
}
