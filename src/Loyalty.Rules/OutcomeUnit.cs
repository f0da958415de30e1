namespace Loyalty.Rules;

/// <summary>In what the numbers of an outcome are counted.</summary>
public enum OutcomeUnit
{
    /// <summary>No numbers.</summary>
    None,

    /// <summary>Whole units of goods.</summary>
    Units,

    /// <summary>Minor units of money.</summary>
    Money,

    /// <summary>Points.</summary>
    Points,

    /// <summary>Visits: purchases that a rule counts.</summary>
    Visits,

    /// <summary>Coupons.</summary>
    Coupons,

    /// <summary>Stamps of a card that adds them for money.</summary>
    Stamps,
}
