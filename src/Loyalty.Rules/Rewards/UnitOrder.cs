namespace Loyalty.Rules.Rewards;

/// <summary>Which of the units that may be given an item reward takes first. Ties go to the earlier line of the canonical order.</summary>
public enum UnitOrder
{
    /// <summary>The cheapest first: the default.</summary>
    Cheapest,

    /// <summary>The dearest first.</summary>
    Dearest,

    /// <summary>Those that cost the merchant least first; units whose cost nobody knows come last, the cheapest of them first.</summary>
    LowestCost,

    /// <summary>Those that cost the merchant most first; units whose cost nobody knows come last, the cheapest of them first.</summary>
    HighestCost,
}
