namespace Loyalty.Rules.Rewards;

/// <summary>How a rule treats sales to people who work for the merchant.</summary>
public enum EmployeeSales
{
    /// <summary>Like any other sale: the default.</summary>
    Included,

    /// <summary>The rule leaves them alone.</summary>
    Excluded,

    /// <summary>The rule is for them alone.</summary>
    Only,
}
