using Loyalty.Rules.Diagnostics;

namespace Loyalty.Rules.Rewards;

/// <summary>The named selectors of a program and which of them refer to which.</summary>
internal sealed class SelectorNameTable
{
    private const int ShownInCycle = 5;

    private readonly IReadOnlyList<KeyValuePair<string, Selector>> _selectors;
    private readonly Dictionary<string, int> _byName = new(StringComparer.Ordinal);
    private readonly List<int>[] _references;
    private readonly SelectorShape?[] _shapes;
    private readonly string?[] _cycles;
    private readonly bool[] _inCycle;
    private readonly bool[] _used;

    internal SelectorNameTable(IReadOnlyList<KeyValuePair<string, Selector>> selectors)
    {
        _selectors = selectors;
        _references = new List<int>[selectors.Count];
        _shapes = new SelectorShape?[selectors.Count];
        _cycles = new string?[selectors.Count];
        _inCycle = new bool[selectors.Count];
        _used = new bool[selectors.Count];
        for (int i = 0; i < selectors.Count; i++)
            _byName.Add(selectors[i].Key, i);
        for (int i = 0; i < selectors.Count; i++)
            Collect(selectors[i].Value, _references[i] = [], 1);
    }

    internal int Count => _selectors.Count;

    internal string NameOf(int i) => _selectors[i].Key;

    internal Selector SelectorOf(int i) => _selectors[i].Value;

    /// <summary>Remembers a shape. A name of a name is a level of its own, so that chains of names are limited too.</summary>
    internal void SetShape(int i, SelectorShape shape) =>
        _shapes[i] = SelectorOf(i).Name is null ? shape : shape.OneDeeper();

    internal SelectorShape ShapeOf(string name) => _shapes[_byName[name]] ?? SelectorShape.Broken;

    internal bool IsInCycle(int i) => _inCycle[i];

    /// <summary>The names of the cycle that is reported here, such as <c>a -> b -> a</c>, or null.</summary>
    internal string? CycleAt(int i) => _cycles[i];

    /// <summary>Whether there is a selector of this name; a rule that asks uses it.</summary>
    internal bool TryFind(string name, bool ofRule)
    {
        if (!_byName.TryGetValue(name, out int i))
            return false;
        _used[i] |= ofRule;
        return true;
    }

    /// <summary>Such as <c> Did you mean 'cones'?</c>, for a name that no selector has.</summary>
    internal string DidYouMean(string name) =>
        Count > ProgramLimits.Guessed ? "" : Spelling.DidYouMean(name, _byName.Keys);

    /// <summary>All selectors, each after those that it refers to, except in a cycle. Takes no stack: chains of names may be long.</summary>
    internal int[] InnermostFirst()
    {
        var order = new List<int>(Count);
        bool[] entered = new bool[Count];
        int[] place = new int[Count];
        var path = new List<int>();
        var next = new List<int>();
        for (int root = 0; root < Count; root++)
        {
            if (entered[root])
                continue;
            Enter(root);
            while (path.Count > 0)
            {
                int current = path[path.Count - 1];
                if (next[next.Count - 1] == _references[current].Count)
                {
                    order.Add(current);
                    place[current] = 0;
                    path.RemoveAt(path.Count - 1);
                    next.RemoveAt(next.Count - 1);
                    continue;
                }
                int reference = _references[current][next[next.Count - 1]++];
                if (!entered[reference])
                    Enter(reference);
                else if (place[reference] > 0)
                    MarkCycle(path, place[reference] - 1);
            }
        }
        return [.. order];

        void Enter(int i)
        {
            entered[i] = true;
            path.Add(i);
            next.Add(0);
            place[i] = path.Count;
        }
    }

    /// <summary>Which selectors rules use, be it through others.</summary>
    internal bool[] UsedByRules()
    {
        var open = new Stack<int>();
        for (int i = 0; i < Count; i++)
        {
            if (_used[i])
                open.Push(i);
        }
        while (open.Count > 0)
        {
            foreach (int reference in _references[open.Pop()])
            {
                if (_used[reference])
                    continue;
                _used[reference] = true;
                open.Push(reference);
            }
        }
        return _used;
    }

    private void MarkCycle(List<int> path, int first)
    {
        // Cycles that share a selector are reported once; the others show when this one is gone.
        if (_inCycle[path[first]])
            return;
        var names = new List<string>();
        for (int i = first; i < path.Count; i++)
        {
            _inCycle[path[i]] = true;
            if (names.Count < ShownInCycle)
                names.Add(Quoted.Of(NameOf(path[i])));
        }
        if (path.Count - first > ShownInCycle)
            names.Add("...");
        names.Add(names[0]);
        _cycles[path[first]] = string.Join(" -> ", names);
    }

    private void Collect(Selector selector, List<int> references, int level)
    {
        if (level > ProgramLimits.SelectorDepth)
            return;
        if (selector.Name is not null && _byName.TryGetValue(selector.Name, out int i))
            references.Add(i);
        foreach (var part in selector.All)
            Collect(part, references, level + 1);
        foreach (var part in selector.Any)
            Collect(part, references, level + 1);
        if (selector.Not is not null)
            Collect(selector.Not, references, level + 1);
    }
}
