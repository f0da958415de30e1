using Loyalty.Rules.Rewards;

namespace Loyalty.Rules.Compilation;

/// <summary>The named selectors of a program.</summary>
internal sealed class SelectorNames
{
    private readonly Dictionary<string, Selector> _byName = new(StringComparer.Ordinal);

    internal SelectorNames(LoyaltyProgram program)
    {
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
}
