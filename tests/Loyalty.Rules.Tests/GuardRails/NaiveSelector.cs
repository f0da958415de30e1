using Loyalty.Rules.Rewards;

namespace Loyalty.Rules.Tests.GuardRails;

/// <summary>Matches lines of sku, quantity and amount against selectors as docs/semantics.md says it, without any index.</summary>
internal sealed class NaiveSelector(LoyaltyProgram program, Catalog catalog)
{
    public bool Matches(Selector selector, in Line line)
    {
        if (selector.Name is not null)
            return Matches(program.Selectors.Single(pair => pair.Key == selector.Name).Value, line);
        Assert.True(catalog.TryGet(line.Sku.AsSpan(), out var key));
        var item = catalog.ItemOf(key);
        var self = line;
        return (selector.Skus.Count == 0 || selector.Skus.Contains(item.Sku))
            && (selector.Categories.Count == 0 || item.Categories.SelectMany(Above).Any(selector.Categories.Contains))
            && (selector.Brands.Count == 0 || (item.Brand is not null && selector.Brands.Contains(item.Brand)))
            && (selector.Tags.Count == 0 || item.Tags.Any(selector.Tags.Contains))
            && selector.Attributes.All(item.Attributes.Contains)
            && (selector.PriceFrom is not { } from || from * line.Quantity.ToDecimal() <= line.Amount)
            && (selector.PriceTo is not { } to || line.Amount < to * line.Quantity.ToDecimal())
            && selector.All.All(part => Matches(part, self))
            && (selector.Any.Count == 0 || selector.Any.Any(part => Matches(part, self)))
            && (selector.Not is null || !Matches(selector.Not, line));
    }

    private IEnumerable<string> Above(string category)
    {
        for (string? level = category; level is not null; catalog.CategoryParents.TryGetValue(level, out level))
            yield return level;
    }
}
