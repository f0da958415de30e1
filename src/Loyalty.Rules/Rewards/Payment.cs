namespace Loyalty.Rules.Rewards;

/// <summary>What a redemption costs, until it is taken from lots.</summary>
internal struct Payment
{
    /// <summary>The place of the rule in the order of decision.</summary>
    internal int Rank;
    internal long Points;

    /// <summary>Whether the sale's own lots may pay.</summary>
    internal bool IncludesThisSale;
}
