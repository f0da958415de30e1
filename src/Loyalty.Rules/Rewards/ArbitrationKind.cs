namespace Loyalty.Rules.Rewards;

/// <summary>What a node of the arbitration tree does with its branches.</summary>
public enum ArbitrationKind
{
    /// <summary>No branches: the node is one rule.</summary>
    Rule,

    /// <summary>All branches are in effect.</summary>
    All,

    /// <summary>The first branch that would be granted anything is in effect, and no other.</summary>
    First,

    /// <summary>One branch is in effect: the one with which the whole sale is worth most to the customer.</summary>
    Best,
}
