namespace Loyalty.Rules.Rewards;

/// <summary>
/// Rules that discount the same goods in the same sales: finds the first one that really meets another, without comparing each with each. Rules that the tree
/// keeps apart never meet. Rules that combine do not fight over units; and of two that give percentages, or amounts, in one order of choice, no matter which comes first.
/// </summary>
internal sealed class SeenRivals
{
    private const int Any = -1;

    private Rival? _first;
    private Rival? _plain;
    private Dictionary<(int Node, int Combination), Met>? _special;

    internal void Add(Rival rival)
    {
        _first ??= rival;
        if (rival.IsPlain)
        {
            _plain ??= rival;
            return;
        }
        _special ??= [];
        foreach (var place in rival.Places)
        {
            Add((place.Node, Any), place.Branch, rival);
            Add((place.Node, rival.Combination), place.Branch, rival);
        }
    }

    /// <summary>The first rule that takes units which the rule might have, or the reverse.</summary>
    internal Rival? FirstFight(Rival rival) =>
        rival.Combination == 0 ? FirstOf(rival) : Earlier(_plain, Find(rival, combination: 0));

    /// <summary>The first rule that comes to other money if it is decided after the rule rather than before.</summary>
    internal Rival? FirstTie(Rival rival)
    {
        if (!rival.IsFreeOfOrder)
            return FirstOf(rival);
        var first = _plain;
        for (int combination = 0; combination < Rival.Combinations; combination++)
        {
            if (combination != rival.Combination)
                first = Earlier(first, Find(rival, combination));
        }
        return first;
    }

    private Rival? FirstOf(Rival rival) => rival.IsPlain ? _first : Earlier(_plain, Find(rival, Any));

    private Rival? Find(Rival rival, int combination)
    {
        Rival? first = null;
        if (_special is null)
            return first;
        foreach (var place in rival.Places)
        {
            if (_special.TryGetValue((place.Node, combination), out var met))
                first = Earlier(first, met.Branch == place.Branch ? met.InAnother : met.First);
        }
        return first;
    }

    private void Add((int, int) key, int branch, Rival rival)
    {
        if (!_special!.TryGetValue(key, out var met))
            _special.Add(key, new Met(rival, branch, null));
        else if (met.InAnother is null && met.Branch != branch)
            _special[key] = new Met(met.First, met.Branch, rival);
    }

    private static Rival? Earlier(Rival? one, Rival? other) => one is null || other?.Number < one.Number ? other : one;

    /// <summary>The first rule beneath a node, and the first one in another of its branches.</summary>
    private readonly struct Met
    {
        internal Met(Rival first, int branch, Rival? inAnother)
        {
            First = first;
            Branch = branch;
            InAnother = inAnother;
        }

        internal Rival First { get; }

        internal int Branch { get; }

        internal Rival? InAnother { get; }
    }
}
