namespace Loyalty.Rules;

/// <summary>What a line sells. Only goods earn, count or get rewards, unless a selector names the kind.</summary>
public enum LineKind
{
    /// <summary>Merchandise or a service: the default.</summary>
    Goods,

    /// <summary>Stored value that is sold, not spent.</summary>
    GiftCard,

    /// <summary>A charge such as delivery.</summary>
    Fee,

    /// <summary>A gratuity.</summary>
    Tip,

    /// <summary>A refundable deposit, such as on a bottle.</summary>
    Deposit,

    /// <summary>A gift to a third party collected at the till.</summary>
    Donation,
}
