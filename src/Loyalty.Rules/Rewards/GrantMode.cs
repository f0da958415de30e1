namespace Loyalty.Rules.Rewards;

/// <summary>What happens to an award that a cap does not let through whole.</summary>
public enum GrantMode
{
    /// <summary>As much as fits is given: the default.</summary>
    Partial,

    /// <summary>Nothing is given.</summary>
    AllOrNothing,
}
