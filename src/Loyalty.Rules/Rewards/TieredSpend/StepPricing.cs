namespace Loyalty.Rules.Rewards.TieredSpend;

/// <summary>What the steps of a basket tier fall on.</summary>
public enum StepPricing
{
    /// <summary>The highest step that is reached gives its reward for all: the default.</summary>
    Slab,

    /// <summary>Each step gives its reward for what lies above it, up to the next one; amounts and points of the steps that are reached add up.</summary>
    Marginal,
}
