using System.Globalization;

namespace Loyalty.Rules;

/// <summary>An amount of money in minor units of one currency: 225 USD cents, 45000 VND, 1250 KWD fils.</summary>
/// <remarks>Immutable and thread-safe. The default value is 0 of no currency.</remarks>
public readonly struct Money : IEquatable<Money>
{
    /// <summary>Makes an amount.</summary>
    /// <param name="minorUnits">Minor units of the currency; may be negative.</param>
    /// <param name="currency">The currency.</param>
    public Money(long minorUnits, Currency currency)
    {
        MinorUnits = minorUnits;
        Currency = currency;
    }

    /// <summary>The amount in minor units.</summary>
    public long MinorUnits { get; }

    /// <summary>The currency.</summary>
    public Currency Currency { get; }

    /// <summary>The amount in major units, with exactly as many decimals as the currency has.</summary>
    public decimal ToDecimal() =>
        new decimal((int)(ulong)Magnitude, (int)((ulong)Magnitude >> 32), 0, MinorUnits < 0, (byte)Currency.Decimals);

    private ulong Magnitude => MinorUnits < 0 ? 0UL - (ulong)MinorUnits : (ulong)MinorUnits;

    /// <inheritdoc/>
    public bool Equals(Money other) => MinorUnits == other.MinorUnits && Currency == other.Currency;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is Money other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => unchecked((MinorUnits.GetHashCode() * 397) ^ Currency.GetHashCode());

    /// <summary>Digits with a point and the currency code, such as <c>2.25 USD</c>, the same under every culture.</summary>
    public override string ToString() => ToDecimal().ToString(CultureInfo.InvariantCulture) + " " + Currency.Code;

    /// <summary>Whether two amounts are the same in value and currency.</summary>
    public static bool operator ==(Money left, Money right) => left.Equals(right);

    /// <summary>Whether two amounts differ in value or currency.</summary>
    public static bool operator !=(Money left, Money right) => !left.Equals(right);
}
