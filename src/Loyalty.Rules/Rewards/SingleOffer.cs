namespace Loyalty.Rules.Rewards;

/// <summary>An offer of exactly one sku whose shelf price the catalog knows, so that a nudge can say what it saves.</summary>
internal sealed class SingleOffer
{
    internal SingleOffer(string sku, long price)
    {
        Sku = sku;
        Price = price;
    }

    internal string Sku { get; }

    /// <summary>Minor units of one unit.</summary>
    internal long Price { get; }
}
