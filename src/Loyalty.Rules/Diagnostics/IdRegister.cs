namespace Loyalty.Rules.Diagnostics;

/// <summary>Finds ids that stand twice, and ids that differ by case only.</summary>
internal sealed class IdRegister
{
    private readonly Dictionary<string, int> _exact = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _anyCase = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Adds an id; tells the index of the first that has this very id (the given one if it is new), and an
    /// earlier id that differs by case only.</summary>
    internal void Add(string id, int index, out int first, out string? twin)
    {
        twin = null;
        if (_exact.TryGetValue(id, out first))
            return;
        first = index;
        _exact.Add(id, index);
        if (!_anyCase.TryGetValue(id, out twin))
            _anyCase.Add(id, id);
    }
}
