namespace Loyalty.Rules.Laws.Generators;

/// <summary>The few words that catalogs, selectors and sales share, so that they meet. Some differ only by case or by Unicode form.</summary>
internal static class Words
{
    internal static readonly string[] Skus =
    [
        "cone",
        "Cone",
        "cup",
        "sundae",
        "tea",
        "caf\u00e9",
        "cafe\u0301",
        "rice",
        "card",
        "bottle",
    ];

    /// <summary>The skus that most lines and selectors are about.</summary>
    internal static readonly string[] Favourites = ["cone", "cup", "tea"];

    /// <summary>Skus that no catalog knows.</summary>
    internal static readonly string[] UnknownSkus = ["misc", "cone ", "\u0130ce"];

    internal static readonly string[] Categories = ["ice", "soft", "hard", "drink", "hot", "food"];

    internal static readonly string[] Brands = ["north", "North", "south"];

    internal static readonly string[] Tags = ["new", "bio", "sale"];

    internal static readonly string[] Sizes = ["s", "m", "l"];

    internal static readonly string[] Colours = ["red", "blue"];

    internal static readonly string[] Stores = ["mall", "pier"];

    internal static readonly string[] Channels = ["till", "web"];

    internal static readonly string[] Tenders = ["cash", "card", "voucher"];

    /// <summary>Kinds that selectors name. No selector ever names a donation, so that a donation matches no rule.</summary>
    internal static readonly LineKind[] NamedKinds =
    [
        LineKind.Goods,
        LineKind.GiftCard,
        LineKind.Fee,
        LineKind.Deposit,
        LineKind.Tip,
    ];
}
