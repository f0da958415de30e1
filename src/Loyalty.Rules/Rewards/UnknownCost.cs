namespace Loyalty.Rules.Rewards;

/// <summary>What a margin guard makes of goods of which nobody knows what they cost.</summary>
public enum UnknownCost
{
    /// <summary>They bring nothing to give away, and what is given on them is not charged. The default.</summary>
    Allow,

    /// <summary>They bring nothing to give away, and nothing is given on them.</summary>
    Deny,
}
