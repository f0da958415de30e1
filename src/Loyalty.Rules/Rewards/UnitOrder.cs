namespace Loyalty.Rules.Rewards;

/// <summary>In which order units are taken; ties go to the earlier merged line.</summary>
public enum UnitOrder
{
    /// <summary>The lowest price first: the default.</summary>
    Cheapest,

    /// <summary>The highest price first.</summary>
    Dearest,
}
