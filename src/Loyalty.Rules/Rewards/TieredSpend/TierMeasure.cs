namespace Loyalty.Rules.Rewards.TieredSpend;

/// <summary>What of a member is measured against the thresholds of tiers.</summary>
public enum TierMeasure
{
    /// <summary>Minor units of money, the same that earns points: the default.</summary>
    Spend,

    /// <summary>Whole units of goods with a price above 0, whatever rewards do to them.</summary>
    Units,

    /// <summary>Purchases with a line of the rule.</summary>
    Visits,

    /// <summary>Minor units that the money of the lines lies above their cost; lines of unknown cost bring nothing.</summary>
    Margin,

    /// <summary>Points that fall due by the rule itself, by the tier held before the sale.</summary>
    Points,

    /// <summary>The member's balance of points before the sale.</summary>
    PointsBalance,
}
