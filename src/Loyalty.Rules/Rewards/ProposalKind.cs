namespace Loyalty.Rules.Rewards;

/// <summary>What a proposal asks for.</summary>
internal enum ProposalKind
{
    None,
    Units,
    Amount,
    Percent,

    /// <summary>A discount over the basket that falls piece by piece.</summary>
    Spread,
    Points,
    Redemption,

    /// <summary>Units to add to the basket.</summary>
    Items,
}
