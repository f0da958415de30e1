namespace Loyalty.Rules.Rewards.TieredSpend;

/// <summary>What earns points.</summary>
public enum EarningUnit
{
    /// <summary>Minor units of money: the default.</summary>
    Money,

    /// <summary>Whole units of goods.</summary>
    Units,

    /// <summary>Purchases with a line of the rule.</summary>
    Visits,
}
