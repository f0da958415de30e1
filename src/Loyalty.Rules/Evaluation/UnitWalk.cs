using Loyalty.Rules.Rewards;

namespace Loyalty.Rules.Evaluation;

/// <summary>
/// Walks through the units of a basket in the order of choice, in runs of one price on one line. A run is one number that sorts: 40 bits of order,
/// 14 of the line, one that tells the line's units of the higher price.
/// </summary>
internal ref struct UnitWalk
{
    private const int LineBits = 14;
    private const int HighestPriceBits = 40;

    private readonly ReadOnlySpan<long> _runs;
    private readonly ReadOnlySpan<SpreadLine> _lines;
    private int _next;

    private UnitWalk(ReadOnlySpan<long> runs, ReadOnlySpan<SpreadLine> lines, long units)
    {
        _runs = runs;
        _lines = lines;
        _next = 0;
        Units = units;
        Line = 0;
        Price = 0;
        Count = 0;
    }

    /// <summary>Units from here on, those of the run included.</summary>
    internal long Units { get; private set; }

    /// <summary>The run at hand: its line, the price of each unit, and how many are left of it.</summary>
    internal int Line { get; private set; }
    internal long Price { get; private set; }
    internal long Count { get; private set; }

    internal static UnitWalk Begin(Workspace work, ReadOnlySpan<SpreadLine> lines, UnitOrder order)
    {
        int count = 0;
        long units = 0;
        long[] runs = work.Turn.Candidates;
        for (int line = 0; line < lines.Length; line++)
        {
            ref readonly var one = ref lines[line];
            units += one.LowCount + one.HighCount;
            if (one.LowCount > 0)
                runs[count++] = KeyOf(one.LowPrice, line, order);
            if (one.HighCount > 0)
                runs[count++] = KeyOf(one.LowPrice + 1, line, order) | 1;
        }
        Array.Sort(runs, 0, count);
        return new UnitWalk(runs.AsSpan(0, count), lines, units);
    }

    /// <summary>Comes to a run that has units left; there must be one.</summary>
    internal void Stop()
    {
        while (Count == 0)
        {
            long run = _runs[_next++];
            bool high = (run & 1) != 0;
            Line = (int)(run >> 1) & ((1 << LineBits) - 1);
            Price = _lines[Line].LowPrice + (high ? 1 : 0);
            Count = high ? _lines[Line].HighCount : _lines[Line].LowCount;
        }
    }

    /// <summary>Takes units of the run at hand.</summary>
    internal void Take(long count)
    {
        Count -= count;
        Units -= count;
    }

    /// <summary>Passes over units.</summary>
    internal void Skip(long units)
    {
        while (units > 0)
        {
            Stop();
            long passed = Math.Min(units, Count);
            Take(passed);
            units -= passed;
        }
    }

    private static long KeyOf(long price, int line, UnitOrder order)
    {
        long first = order == UnitOrder.Cheapest ? price : (1L << HighestPriceBits) - 1 - price;
        return (((first << LineBits) | (long)line) << 1);
    }
}
