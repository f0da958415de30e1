namespace Loyalty.Rules.Rewards;

/// <summary>What a proposal asks for.</summary>
internal enum ProposalKind
{
    None,
    Units,
    Amount,
    Percent,
    Points,
    Redemption,
}
