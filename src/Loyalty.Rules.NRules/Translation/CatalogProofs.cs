using Loyalty.Rules.Rewards;

namespace Loyalty.Rules.ForwardChaining.Translation;

/// <summary>Proves of two selectors what a catalog shows that says all of its goods. An item may match, or not, or the line decides by its kind and price.</summary>
internal static class CatalogProofs
{
    private enum Answer
    {
        No,
        Perhaps,
        Yes,
    }

    internal static bool AreApart(Selector one, Selector other, LoyaltyProgram program, Catalog catalog) =>
        Goods(catalog)
            .All(item =>
                Asks(one, item, program, catalog) == Answer.No || Asks(other, item, program, catalog) == Answer.No
            );

    internal static bool IsInside(Selector inner, Selector outer, LoyaltyProgram program, Catalog catalog) =>
        new LineSelector(inner, program).MeansGoods
        && Goods(catalog)
            .All(item =>
                Asks(inner, item, program, catalog) == Answer.No || Asks(outer, item, program, catalog) == Answer.Yes
            );

    /// <summary>All items, and null for goods that no catalog knows, of which only the sku is known.</summary>
    private static IEnumerable<CatalogItem?> Goods(Catalog catalog) => [null, .. catalog.Items];

    private static Answer Asks(Selector selector, CatalogItem? item, LoyaltyProgram program, Catalog catalog)
    {
        selector = SelectorNames.Resolve(selector, program);
        bool unknown = selector.Kinds.Count > 0 || selector.PriceFrom is not null || selector.PriceTo is not null;
        var answer = unknown ? Answer.Perhaps : Answer.Yes;
        if (selector.Skus.Count > 0)
            answer = Least(answer, item is null ? Answer.Perhaps : Of(selector.Skus.Contains(item.Sku)));
        if (selector.Categories.Count > 0)
            answer = Least(answer, Of(item is not null && item.Categories.Any(one => IsIn(one, selector, catalog))));
        if (selector.Brands.Count > 0)
            answer = Least(answer, Of(item?.Brand is { } brand && selector.Brands.Contains(brand)));
        if (selector.Tags.Count > 0)
            answer = Least(answer, Of(item is not null && item.Tags.Any(selector.Tags.Contains)));
        foreach (var attribute in selector.Attributes)
            answer = Least(answer, Of(item is not null && item.Attributes.Contains(attribute)));
        foreach (var part in selector.All)
            answer = Least(answer, Asks(part, item, program, catalog));
        if (selector.Not is not null)
            answer = Least(answer, Answer.Yes - (int)Asks(selector.Not, item, program, catalog));
        if (selector.Any.Count > 0)
            answer = Least(answer, selector.Any.Max(part => Asks(part, item, program, catalog)));
        return answer;
    }

    private static bool IsIn(string category, Selector selector, Catalog catalog)
    {
        string? level = category;
        while (level is not null)
        {
            if (selector.Categories.Contains(level))
                return true;
            level = catalog.CategoryParents.TryGetValue(level, out string? above) ? above : null;
        }
        return false;
    }

    private static Answer Of(bool holds) => holds ? Answer.Yes : Answer.No;

    private static Answer Least(Answer one, Answer other) => one < other ? one : other;
}
