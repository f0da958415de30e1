namespace Loyalty.Rules.Journeys;

/// <summary>Raised events that wait, first in, first out; at most 16.</summary>
internal sealed class RaisedEvents
{
    private const int Most = 16;

    private readonly int[] _waiting = new int[Most];
    private int _taken;
    private int _raised;

    internal void Clear() => (_taken, _raised) = (0, 0);

    /// <summary>Lets an event wait; false where too many do.</summary>
    internal bool TryAdd(int number)
    {
        if (_raised - _taken == Most)
            return false;
        _waiting[_raised++ & (Most - 1)] = number;
        return true;
    }

    internal bool TryTake(out int number)
    {
        number = _waiting[_taken & (Most - 1)];
        if (_taken == _raised)
            return false;
        _taken++;
        return true;
    }
}
