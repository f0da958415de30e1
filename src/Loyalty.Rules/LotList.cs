using System.Collections;

namespace Loyalty.Rules;

/// <summary>
/// The lots of a member that have points left, in the order in which they are spent: by expiry (never comes last), issue, sale and rule. Spending takes them
/// from the front and earning adds them at the end.
/// </summary>
/// <remarks>
/// A copy shares all lots with its original, in chunks: a place that is taken is never written again, and one behind the end belongs to whoever takes it first. So
/// neither a copy nor one more lot costs anything for the lots that are there already, and states are as thread-safe as if each had its own.
/// </remarks>
internal sealed class LotList : IReadOnlyList<Lot>
{
    private const int ChunkBits = 7;
    private const int ChunkSize = 1 << ChunkBits;
    private const int FirstSize = 4;

    private Lot?[]?[] _chunks;

    /// <summary>Places in front that are spent.</summary>
    private int _spent;
    private long _latestAvailable = long.MinValue;

    internal LotList() => _chunks = [];

    internal LotList(LotList other)
    {
        _chunks = other._chunks;
        _spent = other._spent;
        _latestAvailable = other._latestAvailable;
        Count = other.Count;
        Balance = other.Balance;
    }

    public int Count { get; private set; }

    /// <summary>Points that remain in all of them, expired ones included.</summary>
    internal long Balance { get; private set; }

    private int End => _spent + Count;

    public Lot this[int index] =>
        (uint)index < (uint)Count
            ? _chunks[(_spent + index) >> ChunkBits]![(_spent + index) & (ChunkSize - 1)]!
            : throw new ArgumentOutOfRangeException(nameof(index), index, "There is no such lot.");

    public IEnumerator<Lot> GetEnumerator()
    {
        for (int place = 0; place < Count; place++)
            yield return this[place];
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

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
        int place = Count;
        while (place > 0 && Compare(this[place - 1], lot) > 0)
            place--;
        Lot[] behind = place == Count ? [] : [.. this.Skip(place)];
        foreach (var other in behind)
            Balance -= other.Remaining;
        Count = place;
        Append(lot);
        foreach (var other in behind)
            Append(other);
    }

    /// <summary>Puts lots in any order in place of all others.</summary>
    internal void Rebuild(List<Lot> lots)
    {
        lots.Sort(Compare);
        (_chunks, _spent, Count, Balance, _latestAvailable) = ([], 0, 0, 0, long.MinValue);
        foreach (var lot in lots)
            Append(lot);
    }

    /// <summary>Sets what remains of a lot, which is more than nothing.</summary>
    internal void Set(int place, long remaining)
    {
        var lot = this[place];
        Balance += remaining - lot.Remaining;
        int at = _spent + place;
        var own = Replace(at >> ChunkBits);
        own[at & (ChunkSize - 1)] = lot.With(remaining);
    }

    /// <summary>Drops lots in front, of which nothing remains.</summary>
    internal void DropFirst(int count)
    {
        for (int place = 0; place < count; place++)
            Balance -= this[place].Remaining;
        _spent += count;
        Count -= count;
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

    private void Append(Lot lot)
    {
        int place = End & (ChunkSize - 1);
        var chunk = LastChunk(End >> ChunkBits, place);
        // Another state may have gone on from the same lots: then this one goes on in a chunk of its own.
        if (Interlocked.CompareExchange(ref chunk[place], lot, null) is not null)
            Replace(End >> ChunkBits)[place] = lot;
        Count++;
        Balance += lot.Remaining;
        _latestAvailable = Math.Max(_latestAvailable, lot.AvailableFrom.UtcTicks);
    }

    /// <summary>The chunk that the next lot belongs into, with room for it. The very first one is small, for most members have few lots.</summary>
    private Lot?[] LastChunk(int number, int place)
    {
        if (number >= _chunks.Length)
        {
            number -= DropSpentChunks(Math.Max(1, number * 2));
            return Interlocked.CompareExchange(ref _chunks[number], Chunk(number), null) ?? _chunks[number]!;
        }
        var chunk = _chunks[number] ?? Interlocked.CompareExchange(ref _chunks[number], Chunk(number), null);
        chunk ??= _chunks[number]!;
        return place < chunk.Length ? chunk : Replace(number, chunk.Length * 2);
    }

    private static Lot?[] Chunk(int number) => new Lot?[number == 0 ? FirstSize : ChunkSize];

    /// <summary>Makes the table of chunks this list's own, without those that are spent whole.</summary>
    /// <returns>How many those are.</returns>
    private int DropSpentChunks(int size)
    {
        int spent = _spent >> ChunkBits;
        var own = new Lot?[]?[size];
        Array.Copy(_chunks, spent, own, 0, _chunks.Length - spent);
        _chunks = own;
        _spent -= spent << ChunkBits;
        return spent;
    }

    /// <summary>Makes a chunk this list's own, with its own lots alone.</summary>
    /// <param name="number">Which.</param>
    /// <param name="size">Room for so many lots, where that is more than there is.</param>
    private Lot?[] Replace(int number, int size = 0)
    {
        var shared = _chunks[number]!;
        var own = new Lot?[Math.Min(ChunkSize, Math.Max(size, shared.Length))];
        Array.Copy(shared, own, Math.Min(shared.Length, End - (number << ChunkBits)));
        _chunks = [.. _chunks];
        _chunks[number] = own;
        return own;
    }
}
