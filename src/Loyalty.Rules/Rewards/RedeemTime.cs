namespace Loyalty.Rules.Rewards;

/// <summary>When what a card owes may be taken.</summary>
public enum RedeemTime
{
    /// <summary>With the very sale that earns it: the default.</summary>
    Now,

    /// <summary>From the next sale on.</summary>
    NextVisit,
}
