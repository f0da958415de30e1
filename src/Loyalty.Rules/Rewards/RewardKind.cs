namespace Loyalty.Rules.Rewards;

/// <summary>What a reward gives.</summary>
public enum RewardKind
{
    /// <summary>A percentage off its target.</summary>
    PercentOff,

    /// <summary>An amount off its target: off each unit for an item reward, off the basket for a basket reward.</summary>
    AmountOff,

    /// <summary>Points.</summary>
    Points,

    /// <summary>A price that each unit of an item reward comes down to, if it costs more.</summary>
    FixedPrice,
}
