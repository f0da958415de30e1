using Loyalty.Rules.Rewards;

namespace Loyalty.Rules.Compilation;

/// <summary>The named selectors of a program that was checked, and which selectors say the same.</summary>
internal sealed class SelectorNames
{
    private readonly Dictionary<string, Selector> _byName = new(StringComparer.Ordinal);
    private readonly SelectorShapes _shapes;

    // A name stands for a shape that is the same each time, so it is found once.
    private readonly Dictionary<string, SelectorShape> _named = new(StringComparer.Ordinal);

    internal SelectorNames(LoyaltyProgram program)
    {
        _shapes = new SelectorShapes(ShapeOf, catalog: null);
        foreach (var pair in program.Selectors)
            _byName[pair.Key] = pair.Value;
    }

    /// <summary>The selector that a name, or a name of a name, stands for. Names are checked before.</summary>
    internal Selector Resolve(Selector selector)
    {
        while (selector.Name is not null)
            selector = _byName[selector.Name];
        return selector;
    }

    /// <summary>Whether two selectors have the same conditions, be it by a name.</summary>
    internal bool AreSame(Selector one, Selector other)
    {
        one = Resolve(one);
        other = Resolve(other);
        return ReferenceEquals(one, other) || _shapes.Of(one).Id == _shapes.Of(other).Id;
    }

    private SelectorShape ShapeOf(string name)
    {
        if (!_named.TryGetValue(name, out var shape))
            _named[name] = shape = _shapes.Of(_byName[name]);
        return shape;
    }
}
