namespace Loyalty.Rules;

/// <summary>What several multipliers of points on one line come to.</summary>
public enum MultiplierCombination
{
    /// <summary>The highest of them holds, ties to the rule decided earlier: the default.</summary>
    Highest,

    /// <summary>What each adds is added up: 2 and 3 are 4.</summary>
    Add,

    /// <summary>They are multiplied one after the other: 2 and 3 are 6.</summary>
    Multiply,
}
