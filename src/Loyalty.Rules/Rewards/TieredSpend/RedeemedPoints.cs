namespace Loyalty.Rules.Rewards.TieredSpend;

/// <summary>What money that was paid with points does to what earns.</summary>
public enum RedeemedPoints
{
    /// <summary>It earns: points are a way to pay. The default.</summary>
    Ignored,

    /// <summary>It earns nothing, as any other discount.</summary>
    Lowers,
}
