using Loyalty.Rules.Rewards;

namespace Loyalty.Rules.Compilation;

/// <summary>
/// From an item to the rules that it touches, so that a decision looks at no other rule. Items that touch the same rules share a class; what
/// only the line can tell (a price band) stays a question in its entry.
/// </summary>
internal sealed class ItemIndex
{
    private readonly IndexEntry[][] _classes;
    private readonly int[] _classOfItem;
    private readonly Dictionary<string, int> _classOfSku;

    internal ItemIndex(
        IndexEntry[] onEverything,
        IndexEntry[] always,
        IndexEntry[][] classes,
        int[] classOfItem,
        Dictionary<string, int> classOfSku,
        TermIndex terms
    )
    {
        OnEverything = onEverything;
        Always = always;
        _classes = classes;
        _classOfItem = classOfItem;
        _classOfSku = classOfSku;
        Terms = terms;
    }

    /// <summary>Rules that all goods touch, and nothing else: no line needs to be asked.</summary>
    internal IndexEntry[] OnEverything { get; }

    /// <summary>Rules that every line of goods touches, or must be asked about.</summary>
    internal IndexEntry[] Always { get; }

    /// <summary>For lines that say more of themselves than their sku.</summary>
    internal TermIndex Terms { get; }

    /// <summary>The rules that an ordinary line of goods touches by its item.</summary>
    internal IndexEntry[] EntriesOf(in MergedLine line)
    {
        if (line.Item > 0)
            return _classes[_classOfItem[line.Item - 1]];
        return _classOfSku.TryGetValue(line.OwnSku!, out int own) ? _classes[own] : _classes[0];
    }
}
