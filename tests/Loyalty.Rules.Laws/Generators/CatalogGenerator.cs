namespace Loyalty.Rules.Laws.Generators;

/// <summary>Catalogs of a few items with a tree of categories, brands, tags, attributes, weights and prices.</summary>
internal static class CatalogGenerator
{
    internal static Catalog Next(Dice dice)
    {
        var builder = Catalog.Create();
        foreach (string sku in Words.Skus)
        {
            if (dice.Chance(85))
                builder.Item(sku, item => Describe(dice, item));
        }
        // A tree in which every category may stand under an earlier one only.
        for (int i = 1; i < Words.Categories.Length; i++)
        {
            if (dice.Chance(50))
                builder.Category(Words.Categories[i], Words.Categories[dice.Below(i)]);
        }
        return builder.Build();
    }

    private static void Describe(Dice dice, CatalogItemBuilder item)
    {
        foreach (string category in dice.Some(Words.Categories, dice.Weighted(10, 70, 20)))
            item.Category(category);
        if (dice.Chance(50))
            item.Brand(dice.Of(Words.Brands));
        foreach (string tag in dice.Some(Words.Tags, dice.Weighted(60, 30, 10)))
            item.Tag(tag);
        if (dice.Chance(40))
            item.Attribute("size", dice.Of(Words.Sizes));
        if (dice.Chance(20))
            item.Attribute("colour", dice.Of(Words.Colours));
        if (dice.Chance(12))
            item.Weighed();
        if (dice.Chance(70))
            item.Price(Amounts.UnitPrice(dice));
        if (dice.Chance(30))
            item.Cost(dice.Between(0, 200));
    }
}
