namespace Loyalty.Rules.Rewards;

/// <summary>What a reward gives.</summary>
public enum RewardKind
{
    /// <summary>A percentage off its target.</summary>
    PercentOff,

    /// <summary>An amount off its target: off each unit for an item reward; off the basket, or each line, unit or set, for a basket reward.</summary>
    AmountOff,

    /// <summary>Points.</summary>
    Points,

    /// <summary>A price that its target costs at most: each unit, line or set, or the basket.</summary>
    FixedPrice,

    /// <summary>A price for each whole set of so many units, such as "3 for 10.00".</summary>
    SetPrice,

    /// <summary>A coupon for a later visit, with a last day.</summary>
    Coupon,
}
