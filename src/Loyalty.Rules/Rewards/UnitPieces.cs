namespace Loyalty.Rules.Rewards;

/// <summary>
/// The pieces of all lines of a sale. Each line has a chain of those that still are buys of rules within the basket, and one of those that are gone as
/// buys. Grows, never shrinks.
/// </summary>
internal sealed class UnitPieces
{
    /// <summary>So many pieces a chain may have. Each tells two prices apart; units of still more prices take no further rewards.</summary>
    internal const int MostOfChain = 31;

    /// <summary>Added to the numbers of pieces that are gone as buys, so that they come after the others.</summary>
    internal const int Gone = 32;

    private UnitPiece[] _all = [];

    internal int Count { get; private set; }

    internal ref UnitPiece this[int place] => ref _all[place];

    internal void Clear() => Count = 0;

    /// <summary>The place of a line's piece by its number, counted from 1 in the chain of buys, and from 33 in the other.</summary>
    internal int PlaceOf(in MergedLine line, int number)
    {
        int place = (number > Gone ? line.FirstGonePiece : line.FirstPiece) - 1;
        for (number &= Gone - 1; number > 1; number--)
            place = _all[place].Next - 1;
        return place;
    }

    internal void CopyTo(ref UnitPiece[] other)
    {
        if (other.Length < Count)
            other = new UnitPiece[_all.Length];
        Array.Copy(_all, other, Count);
    }

    /// <summary>Returns to pieces that were copied before.</summary>
    internal void TakeBack(UnitPiece[] copied, int count)
    {
        Array.Copy(copied, _all, count);
        Count = count;
    }

    /// <summary>Adds units of which something remains.</summary>
    internal void Add(ref MergedLine line, long price, long count, bool gone)
    {
        if (count == 0 || price == 0)
            return;
        int last = -1;
        int pieces = 0;
        for (int next = gone ? line.FirstGonePiece : line.FirstPiece; next != 0; next = _all[last].Next)
        {
            last = next - 1;
            pieces++;
            ref var piece = ref _all[last];
            if (price < piece.LowPrice || price > piece.LowPrice + 1)
                continue;
            piece.Take(high: price > piece.LowPrice, -count);
            return;
        }
        if (pieces == MostOfChain)
            return;
        if (Count == _all.Length)
            Array.Resize(ref _all, Math.Max(16, Count * 2));
        _all[Count] = new UnitPiece { LowPrice = price, LowLeft = count };
        Count++;
        if (last >= 0)
            _all[last].Next = Count;
        else if (gone)
            line.FirstGonePiece = Count;
        else
            line.FirstPiece = Count;
    }
}
