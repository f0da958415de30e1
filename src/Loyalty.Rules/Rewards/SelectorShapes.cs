namespace Loyalty.Rules.Rewards;

/// <summary>Finds the shapes of selectors; those of the names inside them must be known before.</summary>
internal sealed class SelectorShapes
{
    private readonly Dictionary<string, int> _ids = new(StringComparer.Ordinal);
    private readonly Func<string, SelectorShape> _named;
    private readonly CatalogWords? _catalog;
    private readonly SelectorText _text = new();

    internal SelectorShapes(Func<string, SelectorShape> named, CatalogWords? catalog)
    {
        _named = named;
        _catalog = catalog;
    }

    /// <summary>The shape of a selector that was checked, so that its depth is limited.</summary>
    internal SelectorShape Of(Selector selector)
    {
        if (selector.Name is not null)
            return _named(selector.Name);
        var all = ShapesOf(selector.All);
        var any = ShapesOf(selector.Any);
        SelectorShape[] not = selector.Not is null ? [] : [Of(selector.Not)];
        var (depth, size) = (0, 1);
        if (
            !Measure(all, ref depth, ref size)
            || !Measure(any, ref depth, ref size)
            || !Measure(not, ref depth, ref size)
        )
            return SelectorShape.Broken;
        string text = _text.Of(selector, all, any, not);
        var shape = new SelectorShape(IdOf(text), depth + 1, size)
        {
            PriceFrom = selector.PriceFrom ?? long.MinValue,
            PriceTo = selector.PriceTo ?? long.MaxValue,
            Missing = _catalog?.MissingFor(selector),
        };
        NarrowByAll(shape, all);
        NarrowByAny(shape, any);
        return shape;
    }

    private static bool Measure(SelectorShape[] parts, ref int depth, ref int size)
    {
        foreach (var part in parts)
        {
            if (part.IsBroken)
                return false;
            depth = Math.Max(depth, part.Depth);
            size += part.Size;
        }
        return true;
    }

    private static void NarrowByAll(SelectorShape shape, SelectorShape[] all)
    {
        foreach (var part in all)
        {
            shape.Missing ??= part.Missing;
            shape.Contradiction ??= part.Contradiction;
            shape.PriceFrom = Math.Max(shape.PriceFrom, part.PriceFrom);
            shape.PriceTo = Math.Min(shape.PriceTo, part.PriceTo);
        }
        if (shape.PriceFrom >= shape.PriceTo)
            shape.Contradiction ??= "its price bands have no price in common";
    }

    private static void NarrowByAny(SelectorShape shape, SelectorShape[] any)
    {
        if (any.Length == 0 || !Array.TrueForAll(any, part => part.CannotMatch))
            return;
        shape.Missing ??= any[0].Missing;
        shape.Contradiction ??= any[0].Contradiction;
    }

    private SelectorShape[] ShapesOf(IReadOnlyList<Selector> selectors)
    {
        var shapes = selectors.Count == 0 ? [] : new SelectorShape[selectors.Count];
        for (int i = 0; i < shapes.Length; i++)
            shapes[i] = Of(selectors[i]);
        return shapes;
    }

    private int IdOf(string text)
    {
        if (!_ids.TryGetValue(text, out int id))
            _ids.Add(text, id = _ids.Count);
        return id;
    }
}
