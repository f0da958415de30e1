namespace Loyalty.Rules.Rewards;

/// <summary>Which units an item reward takes away from rules decided later.</summary>
public enum ConsumedUnits
{
    /// <summary>The units that it discounts are gone, as targets and as buys. The default.</summary>
    Target,

    /// <summary>The units that it discounts are gone as targets, and stay buys.</summary>
    None,

    /// <summary>The units that it discounts are gone, and so are those that had to be bought for it, the dearest first.</summary>
    Both,
}
