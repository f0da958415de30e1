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

    /// <summary>What rules of code say of their units.</summary>
    CodeInFull = 64,
    All = 127,

    /// <summary>No feature of its own: most rules are member tiers.</summary>
    ManyTiers = 128,

    /// <summary>No feature of its own: most rules are offers (many of them coupons) and code on units.</summary>
    ManyOffers = 256,

    /// <summary>What those cases have that must reach every hard place of items, baskets and trees.</summary>
    OfOracle = ItemsInFull | BasketInFull | Arbitration,
}
