using Loyalty.Rules.Rewards;

namespace Loyalty.Rules.Compilation;

/// <summary>Finds which items of a catalog selectors match, for selectors that were checked.</summary>
/// <remarks>Looks at a number of items that is linear in program and catalog; what is left over counts as unknown.</remarks>
internal sealed class ItemSets
{
    private const int LooksPerPart = 8;
    private const int FreeLooks = 100_000;

    private readonly Catalog? _catalog;
    private readonly SelectorNames _names;
    private readonly Dictionary<Selector, ItemSet> _known = [];
    private CatalogTerms? _terms;
    private long _looksLeft;

    internal ItemSets(LoyaltyProgram program, Catalog? catalog)
    {
        _catalog = catalog;
        _names = new SelectorNames(program);
        _looksLeft = FreeLooks + (LooksPerPart * ((long)program.Rules.Count + (catalog?.Count ?? 0)));
    }

    /// <summary>The items of a selector, less the excluded ones.</summary>
    /// <param name="selector">The selector.</param>
    /// <param name="except">What it leaves out, or null.</param>
    /// <param name="size">The number of selectors in both.</param>
    internal ItemSet Of(Selector selector, Selector? except, int size)
    {
        var resolved = _names.Resolve(selector);
        if (except is null && _known.TryGetValue(resolved, out var known))
            return known;
        _looksLeft -= size;
        if (_looksLeft < 0)
            return ItemSet.NoGoods;
        var set = Find(
            CompiledSelector.Of(resolved, _names, _catalog),
            except is null ? null : CompiledSelector.Of(except, _names, _catalog)
        );
        if (except is null)
            _known.Add(resolved, set);
        return set;
    }

    private ItemSet Find(CompiledSelector selector, CompiledSelector? except)
    {
        if (selector.UsesKind)
            return ItemSet.NoGoods;
        if (except is null && selector.IsEverything)
            return ItemSet.Everything;
        if (except is null && selector.OnlySkus is { } skus)
            return ItemSet.Of(skus);
        return _catalog is null || selector.UsesPrice || except is { UsesPrice: true }
            ? ItemSet.SomeGoods
            : Look(_catalog, selector, except);
    }

    private ItemSet Look(Catalog catalog, CompiledSelector selector, CompiledSelector? except)
    {
        var words = new TermSet();
        var candidates = selector.TryAnchor(words)
            ? (_terms ??= new CatalogTerms(catalog)).ItemsOf(words)
            : Enumerable.Range(1, catalog.Count);
        int cost = selector.Size + (except?.Size ?? 0);
        var skus = new List<string>();
        foreach (int item in candidates)
        {
            _looksLeft -= cost;
            if (_looksLeft < 0)
                return ItemSet.SomeGoods;
            if (item == 0)
                continue;
            var line = new MergedLine { Item = item };
            if (selector.Matches(line) && (except is null || !except.Holds(line)))
                skus.Add(catalog.At(item).Sku);
        }
        return ItemSet.Of(skus);
    }
}
