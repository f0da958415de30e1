namespace Loyalty.Rules.Laws.Generators;

/// <summary>What random programs and sales may use beyond the default form of each family. What stands behind a flag leaves all other draws as they are.</summary>
[Flags]
internal enum Features
{
    None = 0,
    ItemsInFull = 1,
    TiersInFull = 2,
    BasketInFull = 4,
    Arbitration = 8,
    Occasions = 16,
    Requests = 32,
    All = 63,

    /// <summary>No feature of its own: most rules are member tiers.</summary>
    ManyTiers = 64,

    /// <summary>What the cases have that must reach every hard place; the oracle knows all features.</summary>
    OfOracle = ItemsInFull | BasketInFull | Arbitration,
}
