namespace Loyalty.Rules.Rewards.TieredSpend;

/// <summary>Which tier prices a sale that crosses a threshold.</summary>
public enum TierPricing
{
    /// <summary>The tier held before the sale: the default.</summary>
    Before,

    /// <summary>The tier held with the sale.</summary>
    After,

    /// <summary>Each tier the part of the sale that lies above its threshold and below the next, the same fraction of every line.</summary>
    Marginal,
}
