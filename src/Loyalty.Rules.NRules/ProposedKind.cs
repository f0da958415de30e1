namespace Loyalty.Rules.ForwardChaining;

/// <summary>What a rule proposes.</summary>
public enum ProposedKind
{
    /// <summary>An amount off, at the stage of baskets.</summary>
    AmountOff,

    /// <summary>A percentage off, at the stage of baskets.</summary>
    PercentOff,

    /// <summary>Points, at the stage of points.</summary>
    Points,

    /// <summary>A discount on units, at the stage of items.</summary>
    Units,
}
