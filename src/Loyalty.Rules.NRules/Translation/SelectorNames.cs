using Loyalty.Rules.Rewards;

namespace Loyalty.Rules.ForwardChaining.Translation;

/// <summary>Finds what the names of selectors stand for.</summary>
internal static class SelectorNames
{
    internal static Selector Resolve(Selector selector, LoyaltyProgram program)
    {
        while (selector.Name is { } name)
            selector = program.Selectors.First(one => string.Equals(one.Key, name, StringComparison.Ordinal)).Value;
        return selector;
    }
}
