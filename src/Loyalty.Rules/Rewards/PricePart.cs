namespace Loyalty.Rules.Rewards;

/// <summary>A part of a sale that one tier prices.</summary>
internal readonly struct PricePart
{
    internal PricePart(int tier, long size)
    {
        Tier = tier;
        Size = size;
    }

    /// <summary>The tier; -1 for none.</summary>
    internal int Tier { get; }

    /// <summary>Minor units, units or visits of what the rule earns on.</summary>
    internal long Size { get; }
}
