namespace Loyalty.Rules.Rewards.FreeItem;

/// <summary>What adds a stamp to a card: a unit, a visit, or an amount of money.</summary>
/// <remarks>Immutable and thread-safe.</remarks>
public sealed class StampRate
{
    private StampRate(StampKind kind, long amount)
    {
        Kind = kind;
        Amount = amount;
    }

    /// <summary>A stamp for every unit that is bought and paid.</summary>
    public static StampRate PerUnit { get; } = new(StampKind.PerUnit, 0);

    /// <summary>A stamp for a sale in which at least one unit that counts is bought and paid.</summary>
    public static StampRate PerVisit { get; } = new(StampKind.PerVisit, 0);

    /// <summary>What adds a stamp.</summary>
    public StampKind Kind { get; }

    /// <summary>Minor units for a stamp, for <see cref="StampKind.PerAmount"/>; else 0.</summary>
    public long Amount { get; }

    /// <summary>A stamp for so much money; what is left over joins the next sale.</summary>
    /// <param name="minorUnits">Minor units, above 0.</param>
    public static StampRate PerAmount(long minorUnits) => new(StampKind.PerAmount, minorUnits);
}
