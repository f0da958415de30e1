namespace Loyalty.Rules.Rewards;

/// <summary>The order of a decision: item rewards, then basket rewards on what remains of each line, then points.</summary>
public enum RewardStage
{
    /// <summary>Rewards on units of goods.</summary>
    Item,

    /// <summary>Rewards on the money that item rewards left.</summary>
    Basket,

    /// <summary>Points, on the money that all discounts left.</summary>
    Points,
}
