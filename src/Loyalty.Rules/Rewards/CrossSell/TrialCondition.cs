namespace Loyalty.Rules.Rewards.CrossSell;

/// <summary>Whom a cross-sell shall make try what it offers.</summary>
public enum TrialCondition
{
    /// <summary>Everybody: the default.</summary>
    None,

    /// <summary>Members who have never bought it before this sale.</summary>
    NeverBought,

    /// <summary>Members who have not bought it for so many business days, or never.</summary>
    NotBoughtFor,
}
