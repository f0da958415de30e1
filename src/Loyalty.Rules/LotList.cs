namespace Loyalty.Rules;

/// <summary>
/// The lots of a member that have points left, in the order in which they are spent: by expiry (never comes last), issue, sale and rule. Spending takes them
/// from the front and earning adds them at the end, so that neither walks through the others.
/// </summary>
internal sealed class LotList
{
    private Lot[] _lots;
    private int _first;
    private long _latestAvailable = long.MinValue;

    internal LotList() => _lots = [];

    /// <summary>A copy, with room for more.</summary>
    internal LotList(LotList other, int more)
    {
        _lots = other.Count + more == 0 ? [] : new Lot[other.Count + more];
        Array.Copy(other._lots, other._first, _lots, 0, other.Count);
        Count = other.Count;
        Balance = other.Balance;
        _latestAvailable = other._latestAvailable;
    }

    internal int Count { get; private set; }

    /// <summary>Points that remain in all of them, expired ones included.</summary>
    internal long Balance { get; private set; }

    internal ArraySegment<Lot> All => new(_lots, _first, Count);

    internal Lot this[int place] => _lots[_first + place];

    /// <summary>Points that can be spent at an instant, in UTC ticks: of lots that are available and have not expired, swept or not.</summary>
    internal long SpendableAt(long ticks)
    {
        long points = Balance;
        int place = 0;
        for (; place < Count && HasExpired(this[place], ticks); place++)
            points -= this[place].Remaining;
        // Asked of each only where one of them is for later.
        for (; _latestAvailable > ticks && place < Count; place++)
            points -= this[place].AvailableFrom.UtcTicks > ticks ? this[place].Remaining : 0;
        return points;
    }

    internal static bool IsSpendable(Lot lot, long ticks) =>
        lot.AvailableFrom.UtcTicks <= ticks && !HasExpired(lot, ticks);

    internal void Add(Lot lot)
    {
        if (_first + Count == _lots.Length)
            MakeRoom();
        int place = _first + Count;
        for (; place > _first && Compare(_lots[place - 1], lot) > 0; place--)
            _lots[place] = _lots[place - 1];
        _lots[place] = lot;
        Count++;
        Balance += lot.Remaining;
        _latestAvailable = Math.Max(_latestAvailable, lot.AvailableFrom.UtcTicks);
    }

    /// <summary>Adds lots in any order, in time that does not depend on it.</summary>
    internal void AddAll(IReadOnlyList<Lot> lots)
    {
        var sorted = new Lot[lots.Count];
        for (int i = 0; i < sorted.Length; i++)
            sorted[i] = lots[i];
        Array.Sort(sorted, Compare);
        foreach (var lot in sorted)
            Add(lot);
    }

    /// <summary>Sets what remains of a lot. One of which nothing remains stands there until they are dropped together.</summary>
    internal void Set(int place, long remaining)
    {
        ref var lot = ref _lots[_first + place];
        Balance += remaining - lot.Remaining;
        lot = lot.With(remaining);
    }

    /// <summary>Drops the lots of which nothing remains, from a place up to the last one that was changed.</summary>
    internal void DropEmpty(int from, int last)
    {
        int kept = from;
        for (int place = from; place <= last; place++)
        {
            if (this[place].Remaining > 0)
                _lots[_first + kept++] = this[place];
        }
        int dropped = last + 1 - kept;
        // What lies before moves up, or what lies behind moves down, whichever is less.
        if (kept <= Count - 1 - last)
        {
            Array.Copy(_lots, _first, _lots, _first + dropped, kept);
            Array.Clear(_lots, _first, dropped);
            _first += dropped;
        }
        else
        {
            Array.Copy(_lots, _first + last + 1, _lots, _first + kept, Count - 1 - last);
            Array.Clear(_lots, _first + Count - dropped, dropped);
        }
        Count -= dropped;
    }

    private static bool HasExpired(Lot lot, long ticks) => lot.ExpiresAt is { } end && end.UtcTicks <= ticks;

    private static int Compare(Lot a, Lot b)
    {
        int order = EndOf(a).CompareTo(EndOf(b));
        if (order == 0)
            order = a.Issued.UtcTicks.CompareTo(b.Issued.UtcTicks);
        if (order == 0)
            order = string.CompareOrdinal(a.TransactionId, b.TransactionId);
        return order != 0 ? order : string.CompareOrdinal(a.RuleId, b.RuleId);
    }

    private static long EndOf(Lot lot) => lot.ExpiresAt?.UtcTicks ?? long.MaxValue;

    /// <summary>Uses the room that spent lots have left in front, or doubles it.</summary>
    private void MakeRoom()
    {
        var into = _first > Count ? _lots : new Lot[Math.Max(4, Count * 2)];
        Array.Copy(_lots, _first, into, 0, Count);
        if (ReferenceEquals(into, _lots))
            Array.Clear(_lots, Count, _first);
        _lots = into;
        _first = 0;
    }
}
