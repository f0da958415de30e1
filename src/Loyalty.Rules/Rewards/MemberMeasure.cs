namespace Loyalty.Rules.Rewards;

/// <summary>What of a member a condition looks at, before the sale.</summary>
public enum MemberMeasure
{
    /// <summary>What a rule of member tiers measures, in its window.</summary>
    OfTiers,

    /// <summary>The number of purchases.</summary>
    Purchases,

    /// <summary>The balance of points.</summary>
    Points,
}
