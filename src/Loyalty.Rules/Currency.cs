namespace Loyalty.Rules;

/// <summary>An ISO 4217 currency with 0, 2 or 3 decimals. The default value is no currency at all: its code is empty.</summary>
/// <remarks>Immutable and thread-safe. The number of decimals comes from a table inside the library, never from the culture of the host.</remarks>
public readonly struct Currency : IEquatable<Currency>
{
    private readonly byte _index;

    private Currency(int index) => _index = (byte)index;

    /// <summary>The three letters of ISO 4217, such as <c>USD</c>; empty for the default value.</summary>
    public string Code => CurrencyTable.Codes[_index];

    /// <summary>The number of decimals of the minor unit: 0 (VND), 2 (USD) or 3 (KWD).</summary>
    public int Decimals => CurrencyTable.DecimalsOf(_index);

    /// <summary>How many minor units make one major unit: 1, 100 or 1000.</summary>
    public long MinorPerMajor =>
        Decimals switch
        {
            0 => 1,
            2 => 100,
            _ => 1000,
        };

    /// <summary>Finds a currency by its ISO 4217 code (upper case, Ordinal).</summary>
    /// <param name="code">Three letters, such as <c>USD</c>.</param>
    /// <param name="currency">The currency, or the default value.</param>
    /// <returns>Whether the code is known.</returns>
    public static bool TryParse(string? code, out Currency currency)
    {
        int index = code is { Length: 3 } ? CurrencyTable.IndexOf(code) : -1;
        currency = index < 0 ? default : new Currency(index);
        return index > 0;
    }

    /// <summary>Finds a currency by its ISO 4217 code.</summary>
    /// <param name="code">Three letters, such as <c>USD</c>.</param>
    /// <returns>The currency.</returns>
    /// <exception cref="ArgumentException">The code is not one of ISO 4217 with 0, 2 or 3 decimals.</exception>
    public static Currency Parse(string code) =>
        TryParse(Given.Value(code), out var currency)
            ? currency
            : throw new ArgumentException(
                $"'{code}' is not an ISO 4217 currency code with 0, 2 or 3 decimals. Use three capital letters such as USD.",
                nameof(code)
            );

    /// <summary>Turns an amount in major units into minor units, exactly.</summary>
    /// <param name="amount">Major units, such as 2.25.</param>
    /// <param name="minorUnits">Minor units, such as 225.</param>
    /// <returns>False if the amount has more decimals than the currency or does not fit 64 bits.</returns>
    public bool TryToMinorUnits(decimal amount, out long minorUnits)
    {
        minorUnits = 0;
        if (Math.Abs(amount) > 9_000_000_000_000_000m)
            return false;
        decimal scaled = amount * MinorPerMajor;
        if (decimal.Truncate(scaled) != scaled || Math.Abs(scaled) > long.MaxValue)
            return false;
        minorUnits = (long)scaled;
        return true;
    }

    /// <summary>Turns an amount in major units into minor units.</summary>
    /// <param name="amount">Major units, such as 2.25.</param>
    /// <returns>Minor units, such as 225.</returns>
    /// <exception cref="ArgumentException">The amount has more decimals than the currency, or is too large.</exception>
    public long ToMinorUnits(decimal amount) => ToMinorUnits(amount, nameof(amount));

    /// <summary>The same for what a caller handed over under another name.</summary>
    internal long ToMinorUnits(decimal amount, string parameter) =>
        TryToMinorUnits(amount, out long minor)
            ? minor
            : throw new ArgumentException(
                FormattableString.Invariant(
                    $"{amount} cannot be an amount of {Code}, which has {Decimals} decimals. Round it first."
                ),
                parameter
            );

    /// <inheritdoc/>
    public bool Equals(Currency other) => _index == other._index;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is Currency other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => _index;

    /// <summary>The code.</summary>
    public override string ToString() => Code;

    /// <summary>Whether two currencies are the same.</summary>
    public static bool operator ==(Currency left, Currency right) => left.Equals(right);

    /// <summary>Whether two currencies differ.</summary>
    public static bool operator !=(Currency left, Currency right) => !left.Equals(right);
}
