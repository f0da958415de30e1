namespace Loyalty.Rules.Rewards;

/// <summary>The items that a rule's discount may fall on, as far as program and catalog tell.</summary>
internal sealed class ItemSet
{
    /// <summary>All goods.</summary>
    internal static readonly ItemSet Everything = new([]);

    /// <summary>Some goods, of which nobody can say which: without a catalog, or by price.</summary>
    internal static readonly ItemSet SomeGoods = new([]);

    /// <summary>Other lines than goods, or none.</summary>
    internal static readonly ItemSet NoGoods = new([]);

    private ItemSet(IReadOnlyList<string> skus) => Skus = skus;

    /// <summary>The skus; empty where there are no goods, or where they are not known.</summary>
    internal IReadOnlyList<string> Skus { get; }

    internal static ItemSet Of(IReadOnlyList<string> skus) => skus.Count == 0 ? NoGoods : new ItemSet(skus);
}
