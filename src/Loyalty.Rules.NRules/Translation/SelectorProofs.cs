using Loyalty.Rules.Rewards;

namespace Loyalty.Rules.ForwardChaining.Translation;

/// <summary>
/// Proves of two selectors, whatever a sale brings, that no line can match both, or that a line of one always matches the other. Says no where it does not know.
/// </summary>
internal sealed class SelectorProofs(LoyaltyProgram program, Catalog? sayingAll)
{
    /// <summary>Whether no line can match both.</summary>
    internal bool AreApart(Selector one, Selector other) =>
        AreApartByThemselves(one, other)
        || (sayingAll is not null && CatalogProofs.AreApart(one, other, program, sayingAll));

    /// <summary>The same, whatever the catalog says.</summary>
    internal bool AreApartByThemselves(Selector one, Selector other) => ApartBySelf(Resolve(one), Resolve(other));

    /// <summary>Whether every line that the inner selector means is meant by the outer one.</summary>
    internal bool IsInside(Selector inner, Selector outer) =>
        IsInsideByItself(inner, outer)
        || (sayingAll is not null && CatalogProofs.IsInside(inner, outer, program, sayingAll));

    /// <summary>The same, whatever the catalog says.</summary>
    internal bool IsInsideByItself(Selector inner, Selector outer) => InsideBySelf(Resolve(inner), Resolve(outer));

    /// <summary>Whether two selectors say the same.</summary>
    internal bool AreSame(Selector one, Selector other)
    {
        one = Resolve(one);
        other = Resolve(other);
        return ReferenceEquals(one, other)
            || (
                AreSame(one.Skus, other.Skus)
                && AreSame(one.Categories, other.Categories)
                && AreSame(one.Brands, other.Brands)
                && AreSame(one.Tags, other.Tags)
                && AreSame(one.Attributes, other.Attributes)
                && AreSame(one.Kinds, other.Kinds)
                && one.PriceFrom == other.PriceFrom
                && one.PriceTo == other.PriceTo
                && AreSame(one.All, other.All)
                && AreSame(one.Any, other.Any)
                && (one.Not is null ? other.Not is null : other.Not is not null && AreSame(one.Not, other.Not))
            );
    }

    private bool ApartBySelf(Selector one, Selector other) =>
        ShareNone(one.Skus, other.Skus)
        || ShareNone(one.Brands, other.Brands)
        || one.Attributes.Any(a => other.Attributes.Any(b => a.Key == b.Key && a.Value != b.Value))
        || one.PriceTo <= other.PriceFrom
        || other.PriceTo <= one.PriceFrom
        || (one.Not is not null && SaysNoMore(Resolve(one.Not), other))
        || (other.Not is not null && SaysNoMore(Resolve(other.Not), one))
        || one.All.Any(part => ApartBySelf(Resolve(part), other))
        || other.All.Any(part => ApartBySelf(one, Resolve(part)));

    private bool InsideBySelf(Selector inner, Selector outer) =>
        AreSame(inner, outer)
        || (
            MeansGoods(inner) && (SaysNoMore(outer, inner) || inner.All.Any(part => InsideBySelf(Resolve(part), outer)))
        );

    /// <summary>Whether the one has at most one condition, and the other asks for as much or more.</summary>
    private static bool SaysNoMore(Selector one, Selector than) =>
        one.Kinds.Count == 0
        && one.PriceFrom is null
        && one.PriceTo is null
        && one.All.Count == 0
        && one.Any.Count == 0
        && one.Not is null
        && IsPart(than.Skus, one.Skus)
        && IsPart(than.Categories, one.Categories)
        && IsPart(than.Brands, one.Brands)
        && IsPart(than.Tags, one.Tags)
        && one.Attributes.All(than.Attributes.Contains);

    private bool MeansGoods(Selector selector) => new LineSelector(selector, program).MeansGoods;

    /// <summary>Whether the narrower list holds, and nothing that the wider does not.</summary>
    private static bool IsPart(IReadOnlyList<string> narrow, IReadOnlyList<string> wide) =>
        wide.Count == 0 || (narrow.Count > 0 && narrow.All(wide.Contains));

    private static bool ShareNone(IReadOnlyList<string> one, IReadOnlyList<string> other) =>
        one.Count > 0 && other.Count > 0 && !one.Any(other.Contains);

    private static bool AreSame<T>(IReadOnlyList<T> one, IReadOnlyList<T> other) =>
        one.Count == other.Count && one.All(other.Contains) && other.All(one.Contains);

    private bool AreSame(IReadOnlyList<Selector> one, IReadOnlyList<Selector> other) =>
        one.Count == other.Count && one.Zip(other, AreSame).All(same => same);

    private Selector Resolve(Selector selector) => SelectorNames.Resolve(selector, program);
}
