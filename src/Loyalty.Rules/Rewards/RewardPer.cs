namespace Loyalty.Rules.Rewards;

/// <summary>What a basket reward falls on, each time as a whole.</summary>
public enum RewardPer
{
    /// <summary>All of the goods that it may fall on together.</summary>
    Basket,

    /// <summary>Each line; equal lines are one.</summary>
    Line,

    /// <summary>Each whole unit.</summary>
    Unit,

    /// <summary>Each whole set of units; the units that are left over pay.</summary>
    Set,
}
