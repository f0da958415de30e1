namespace Loyalty.Rules.Rewards;

/// <summary>Over what a cap holds.</summary>
public enum CapScope
{
    /// <summary>Each transaction by itself.</summary>
    Transaction,

    /// <summary>All transactions of a member in a calendar window.</summary>
    Member,
}
