namespace Loyalty.Rules.Rewards;

/// <summary>What a cap counts.</summary>
public enum CapUnit
{
    /// <summary>Minor units of discount.</summary>
    Money,

    /// <summary>Points.</summary>
    Points,

    /// <summary>Units of goods that an item reward discounts.</summary>
    Units,

    /// <summary>Times the reward is given; an item reward of Y units counts its units against Y for each time.</summary>
    Times,
}
