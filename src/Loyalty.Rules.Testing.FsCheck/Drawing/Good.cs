namespace Loyalty.Rules.Testing.Laws.Drawing;

/// <summary>Something that sales are made up of, at one price.</summary>
internal sealed class Good(
    string sku,
    long price,
    bool isShelfPrice,
    bool weighed,
    long? unitCost,
    LineDetails? details
)
{
    internal string Sku { get; } = sku;

    /// <summary>Minor units of one unit.</summary>
    internal long Price { get; } = price;

    /// <summary>Whether it is the catalog's price.</summary>
    internal bool IsShelfPrice { get; } = isShelfPrice;

    internal bool Weighed { get; } = weighed;

    /// <summary>What one unit costs the merchant, in minor units; null where the catalog does not say.</summary>
    internal long? UnitCost { get; } = unitCost;

    /// <summary>What the line says itself, where no catalog says it.</summary>
    internal LineDetails? Details { get; } = details;

    internal bool IsGoods => Details is null || Details.Kind == LineKind.Goods;

    /// <summary>The same at another price.</summary>
    internal Good At(long price, bool isShelfPrice) => new(Sku, price, isShelfPrice, Weighed, UnitCost, Details);

    /// <summary>What so much of it comes to, in minor units, rounded half up.</summary>
    internal long AmountOf(long thousandths) => ((Price * thousandths) + 500) / 1000;
}
