namespace Loyalty.Rules.Rewards;

/// <summary>Up to which price units may be given: an amount, or the cheapest unit that stays paid ("of equal or lesser value").</summary>
/// <remarks>Immutable and thread-safe.</remarks>
public sealed class PriceLimit
{
    private PriceLimit(long? amount) => Amount = amount;

    /// <summary>No unit that is given may be dearer than any of those bought that stay paid.</summary>
    public static PriceLimit CheapestPaid { get; } = new(null);

    /// <summary>The highest price of a unit that may be given, in minor units; null for <see cref="CheapestPaid"/>.</summary>
    public long? Amount { get; }

    /// <summary>Only units of at most this price may be given.</summary>
    /// <param name="minorUnits">Minor units, above 0.</param>
    public static PriceLimit Of(long minorUnits) => new(minorUnits);
}
