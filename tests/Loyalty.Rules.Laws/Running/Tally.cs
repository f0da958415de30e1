using System.Globalization;

namespace Loyalty.Rules.Laws;

/// <summary>Counts in how many cases something was met, so that a property can prove that its cases reach the hard places.</summary>
internal sealed class Tally
{
    /// <summary>Below so many cases a share says nothing.</summary>
    private const int Telling = 500;

    private readonly SortedDictionary<string, int> _cases = new(StringComparer.Ordinal);
    private readonly HashSet<string> _met = new(StringComparer.Ordinal);
    private int _count;

    /// <summary>Notes that the case at hand meets something; once a case.</summary>
    internal void Meet(string place) => _met.Add(place);

    internal void Meet(bool met, string place)
    {
        if (met)
            _met.Add(place);
    }

    internal void EndCase()
    {
        _count++;
        foreach (string place in _met)
            _cases[place] = _cases.TryGetValue(place, out int count) ? count + 1 : 1;
        _met.Clear();
    }

    /// <summary>Fails where something was met in a smaller share of the cases, in thousandths.</summary>
    internal void Expect(IEnumerable<KeyValuePair<string, int>> shares)
    {
        if (_count < Telling)
            return;
        var missed = shares.Where(share => 1000L * CasesOf(share.Key) < (long)share.Value * _count).ToList();
        Assert.True(
            missed.Count == 0,
            "The cases reach too seldom: " + string.Join(", ", missed.Select(one => one.Key)) + "\n" + this
        );
    }

    public override string ToString() =>
        string.Format(CultureInfo.InvariantCulture, "{0} cases: ", _count)
        + string.Join(
            ", ",
            _cases.Select(pair =>
                string.Format(CultureInfo.InvariantCulture, "{0} {1:0.0} %", pair.Key, 100m * pair.Value / _count)
            )
        );

    private int CasesOf(string place) => _cases.TryGetValue(place, out int count) ? count : 0;
}
