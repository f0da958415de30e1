using Loyalty.Rules.Rewards;

namespace Loyalty.Rules.Compilation;

/// <summary>A selector with its names resolved, ready to look at lines.</summary>
internal sealed class CompiledSelector : ILineFilter
{
    private readonly Selector _source;
    private readonly Catalog? _catalog;
    private readonly CompiledSelector[] _all;
    private readonly CompiledSelector[] _any;
    private readonly CompiledSelector? _not;
    private readonly LineKind[] _kinds;

    private CompiledSelector(
        Selector source,
        Catalog? catalog,
        CompiledSelector[] all,
        CompiledSelector[] any,
        CompiledSelector? not
    )
    {
        _source = source;
        _catalog = catalog;
        _all = all;
        _any = any;
        _not = not;
        UsesPrice = source.PriceFrom is not null || source.PriceTo is not null;
        UsesSku = source.Skus.Count > 0;
        foreach (var part in all.Concat(any).Concat(not is null ? [] : [not]))
        {
            UsesPrice |= part.UsesPrice;
            UsesSku |= part.UsesSku;
        }
        _kinds = [.. source.Kinds.Concat(all.Concat(any).SelectMany(part => part._kinds)).Distinct()];
    }

    /// <summary>Whether a unit price decides, so that an item alone cannot tell.</summary>
    internal bool UsesPrice { get; }

    /// <summary>Whether a sku decides, so that items of the same facts may differ.</summary>
    internal bool UsesSku { get; }

    /// <summary>Whether all goods match.</summary>
    internal bool IsEverything =>
        _kinds.Length == 0
        && !UsesPrice
        && !UsesSku
        && _all.Length == 0
        && _any.Length == 0
        && _not is null
        && HasNoFacts(_source);

    /// <summary>Makes a selector of a program ready.</summary>
    internal static CompiledSelector Of(Selector selector, SelectorNames names, Catalog? catalog) =>
        Node(names.Resolve(selector), names, catalog);

    /// <summary>Whether a line matches. Another kind than goods must be named by a part that is not under a "not".</summary>
    public bool Matches(in MergedLine line) =>
        !line.IsGift && (line.Kind == LineKind.Goods || Array.IndexOf(_kinds, line.Kind) >= 0) && Holds(line);

    /// <summary>Collects words of which one must be true of any line that matches; false if there are none.</summary>
    internal bool TryAnchor(TermSet terms)
    {
        if (_source.Skus.Count > 0)
            return TermSet.AddAll(terms.Skus, _source.Skus);
        if (_source.Categories.Count > 0)
            return TermSet.AddAll(terms.Categories, _source.Categories);
        if (_source.Brands.Count > 0)
            return TermSet.AddAll(terms.Brands, _source.Brands);
        if (_source.Tags.Count > 0)
            return TermSet.AddAll(terms.Tags, _source.Tags);
        if (_source.Attributes.Count > 0)
            return TermSet.AddAll(terms.Attributes, [_source.Attributes[0].Key]);
        foreach (var part in _all)
        {
            if (part.TryAnchor(terms))
                return true;
        }
        return _any.Length > 0
            && Array.TrueForAll(_any, part => part.TryAnchor(new TermSet()))
            && Array.TrueForAll(_any, part => part.TryAnchor(terms));
    }

    private static CompiledSelector Node(Selector selector, SelectorNames names, Catalog? catalog) =>
        new(
            selector,
            catalog,
            [.. selector.All.Select(part => Node(names.Resolve(part), names, catalog))],
            [.. selector.Any.Select(part => Node(names.Resolve(part), names, catalog))],
            selector.Not is null ? null : Node(names.Resolve(selector.Not), names, catalog)
        );

    private static bool HasNoFacts(Selector source) =>
        source.Categories.Count == 0
        && source.Brands.Count == 0
        && source.Tags.Count == 0
        && source.Attributes.Count == 0;

    /// <summary>Whether the conditions hold, whatever the kind of line: so "not" and "except" ask.</summary>
    internal bool Holds(in MergedLine line)
    {
        if (_source.Kinds.Count > 0 && !_source.Kinds.Contains(line.Kind))
            return false;
        if (_source.Skus.Count > 0 && !LineFacts.IsOneOf(_source.Skus, line.SkuIn(_catalog)))
            return false;
        if (!HasNoFacts(_source) && !LineFacts.Match(_source, line, _catalog))
            return false;
        if (UsesPrice && !InBand(line))
            return false;
        foreach (var part in _all)
        {
            if (!part.Holds(line))
                return false;
        }
        if (_not is not null && _not.Holds(line))
            return false;
        foreach (var part in _any)
        {
            if (part.Holds(line))
                return true;
        }
        return _any.Length == 0;
    }

    private bool InBand(in MergedLine line) =>
        (
            _source.PriceFrom is not { } from
            || WideMath.CompareProducts(line.Amount, Quantity.PerUnit, from, line.Quantity) >= 0
        )
        && (
            _source.PriceTo is not { } to
            || WideMath.CompareProducts(line.Amount, Quantity.PerUnit, to, line.Quantity) < 0
        );
}
