namespace Loyalty.Rules.Rewards;

/// <summary>What a basket must hold for a rule: units of a selector, shelf amounts of it, or both, each in a half-open range.</summary>
/// <remarks>Immutable and thread-safe.</remarks>
public sealed class BasketCondition
{
    internal BasketCondition(Selector items, int? units, int? unitsBelow, long? spend, long? spendBelow)
    {
        Items = items;
        Units = units;
        UnitsBelow = unitsBelow;
        Spend = spend;
        SpendBelow = spendBelow;
    }

    /// <summary>Which lines.</summary>
    public Selector Items { get; }

    /// <summary>How many whole units at least; null for no such limit.</summary>
    public int? Units { get; }

    /// <summary>How many whole units they must lie below; null for no such limit.</summary>
    public int? UnitsBelow { get; }

    /// <summary>What they must cost at least, before all rewards, in minor units; null for no such limit.</summary>
    public long? Spend { get; }

    /// <summary>What they must cost less than, before all rewards, in minor units; null for no such limit.</summary>
    public long? SpendBelow { get; }

    internal bool CountsUnits => Units is not null || UnitsBelow is not null;

    internal bool CountsSpend => Spend is not null || SpendBelow is not null;

    /// <summary>Whether adding to a basket can end it.</summary>
    internal bool HasUpperEnd => UnitsBelow is not null || SpendBelow is not null;

    /// <summary>Whether a basket without any of the items can meet it.</summary>
    internal bool HoldsOfNothing => (Units ?? 0) <= 0 && (Spend ?? 0) <= 0;
}
