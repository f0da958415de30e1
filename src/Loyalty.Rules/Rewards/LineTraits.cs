namespace Loyalty.Rules.Rewards;

/// <summary>What a merged line is, as far as every rule may ask.</summary>
[Flags]
internal enum LineTraits : byte
{
    None = 0,

    /// <summary>It is of goods that are sold: what a rule on everything means.</summary>
    Ordinary = 1,

    /// <summary>A rule gave it, so that it matches nothing.</summary>
    Gift = 2,

    /// <summary>Rewards may fall on it.</summary>
    Discountable = 4,

    /// <summary>It is sold by weight.</summary>
    Weighed = 8,

    /// <summary>It says more of its item than the catalog does.</summary>
    HasOwnFacts = 16,
}
