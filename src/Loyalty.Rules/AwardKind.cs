namespace Loyalty.Rules;

/// <summary>What an award gives.</summary>
public enum AwardKind
{
    /// <summary>A discount on units of goods.</summary>
    ItemDiscount,

    /// <summary>A discount over lines of the basket.</summary>
    BasketDiscount,

    /// <summary>Points.</summary>
    Points,

    /// <summary>Units of goods to add to the basket, free: the till rings them up as lines that the rule granted.</summary>
    ItemAdded,

    /// <summary>A coupon for a later visit, and nothing off this sale.</summary>
    Coupon,
}
