namespace Loyalty.Rules.Rewards.Redemption;

/// <summary>Which points pay for a reward.</summary>
public enum PointsFrom
{
    /// <summary>Those that could be spent before the sale: the default.</summary>
    HeldBefore,

    /// <summary>Those and what the sale itself earns.</summary>
    IncludingThisSale,
}
