namespace Loyalty.Rules.Rewards;

/// <summary>When what a sale brings may be taken.</summary>
public enum RedeemWhen
{
    /// <summary>In the same basket: the default.</summary>
    Now,

    /// <summary>At a later visit; until then the units are owed.</summary>
    NextVisit,
}
