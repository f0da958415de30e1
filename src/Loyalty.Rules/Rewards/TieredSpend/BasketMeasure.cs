namespace Loyalty.Rules.Rewards.TieredSpend;

/// <summary>What of a basket reaches a step.</summary>
public enum BasketMeasure
{
    /// <summary>Minor units of money.</summary>
    Spend,

    /// <summary>Whole units of goods.</summary>
    Units,
}
