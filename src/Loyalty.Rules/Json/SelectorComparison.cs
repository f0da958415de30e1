using Loyalty.Rules.Rewards;

namespace Loyalty.Rules.Json;

/// <summary>Whether two selectors say the same in the same words, so that one that only repeats another need not be written.</summary>
internal static class SelectorComparison
{
    internal static bool IsEverything(Selector selector) => Same(selector, Selector.Everything);

    internal static bool Same(Selector left, Selector right) =>
        ReferenceEquals(left, right)
        || (
            string.Equals(left.Name, right.Name, StringComparison.Ordinal)
            && left.PriceFrom == right.PriceFrom
            && left.PriceTo == right.PriceTo
            && left.Skus.SequenceEqual(right.Skus, StringComparer.Ordinal)
            && left.Categories.SequenceEqual(right.Categories, StringComparer.Ordinal)
            && left.Brands.SequenceEqual(right.Brands, StringComparer.Ordinal)
            && left.Tags.SequenceEqual(right.Tags, StringComparer.Ordinal)
            && left.Attributes.SequenceEqual(right.Attributes)
            && left.Kinds.SequenceEqual(right.Kinds)
            && Same(left.All, right.All)
            && Same(left.Any, right.Any)
            && (left.Not is null ? right.Not is null : right.Not is not null && Same(left.Not, right.Not))
        );

    private static bool Same(IReadOnlyList<Selector> left, IReadOnlyList<Selector> right)
    {
        if (left.Count != right.Count)
            return false;
        for (int i = 0; i < left.Count; i++)
        {
            if (!Same(left[i], right[i]))
                return false;
        }
        return true;
    }
}
