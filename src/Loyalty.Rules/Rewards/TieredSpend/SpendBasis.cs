namespace Loyalty.Rules.Rewards.TieredSpend;

/// <summary>Which money of a line a basket tier measures.</summary>
public enum SpendBasis
{
    /// <summary>What rewards decided before have left of it: the default.</summary>
    Remaining,

    /// <summary>What the till charged for it.</summary>
    Shelf,
}
