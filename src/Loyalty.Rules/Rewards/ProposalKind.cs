namespace Loyalty.Rules.Rewards;

/// <summary>What a proposal asks for.</summary>
internal enum ProposalKind
{
    None,
    Units,
    Amount,
    Percent,
    Points,

    /// <summary>Units to add to the basket.</summary>
    Items,
}
