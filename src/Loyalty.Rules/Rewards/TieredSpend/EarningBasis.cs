namespace Loyalty.Rules.Rewards.TieredSpend;

/// <summary>Which money of a line earns points, and counts as spend.</summary>
public enum EarningBasis
{
    /// <summary>What all discounts have left of it: the default.</summary>
    Net,

    /// <summary>What item rewards have left of it; discounts over the basket do not lower it.</summary>
    NetOfItemRewards,

    /// <summary>What the till charged for it.</summary>
    Gross,
}
