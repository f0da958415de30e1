namespace Loyalty.Rules.Rewards;

/// <summary>What rules, mostly those on points, need to have worked out before them that is not always worked out.</summary>
[Flags]
internal enum PointsNeeds
{
    None = 0,

    /// <summary>What item rewards alone have left of each line.</summary>
    AfterItemRewards = 1,

    /// <summary>What each line cost the merchant.</summary>
    Costs = 2,

    /// <summary>What earns and what multiplies, rule by rule.</summary>
    Multipliers = 4,

    /// <summary>What rules decided before give.</summary>
    EarlierAwards = 8,
}
