namespace Loyalty.Rules.Testing.Laws;

/// <summary>Sales that were made up, of several members and guests, in the order of time.</summary>
/// <remarks>Immutable and thread-safe.</remarks>
public sealed class History
{
    private readonly Visit[] _visits;

    internal History(IEnumerable<Visit> visits) => _visits = [.. visits];

    /// <summary>The visits, in the order of time.</summary>
    public IReadOnlyList<Visit> Visits => _visits;

    /// <summary>A line for each visit.</summary>
    public override string ToString() => string.Join("\n", _visits.Select(visit => visit.ToString()));

    /// <summary>Histories with fewer or simpler visits; the order of time is kept.</summary>
    internal IEnumerable<History> Smaller()
    {
        int half = _visits.Length / 2;
        if (half > 1)
        {
            yield return new History(_visits.Take(half));
            yield return new History(_visits.Skip(half));
        }
        for (int i = 0; i < _visits.Length; i++)
            yield return new History(_visits.Where((_, place) => place != i));
        for (int i = 0; i < _visits.Length; i++)
        {
            foreach (var smaller in _visits[i].Smaller())
            {
                var history = new History(_visits.Select((visit, place) => place == i ? smaller : visit));
                if (history.IsInOrder)
                    yield return history;
            }
        }
    }

    internal bool IsInOrder
    {
        get
        {
            for (int i = 1; i < _visits.Length; i++)
            {
                if (_visits[i].At < _visits[i - 1].At)
                    return false;
            }
            return true;
        }
    }
}
