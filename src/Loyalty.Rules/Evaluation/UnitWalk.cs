using Loyalty.Rules.Rewards;

namespace Loyalty.Rules.Evaluation;

/// <summary>Walks through the units of a basket in the order of choice, in runs of one price on one line.</summary>
internal ref struct UnitWalk
{
    private readonly ReadOnlySpan<long> _runs;
    private readonly ReadOnlySpan<int> _slots;
    private readonly ReadOnlySpan<SpreadLine> _lines;
    private int _next;

    private UnitWalk(ReadOnlySpan<long> runs, ReadOnlySpan<int> slots, ReadOnlySpan<SpreadLine> lines, long units)
    {
        _runs = runs;
        _slots = slots;
        _lines = lines;
        _next = 0;
        Units = units;
        Line = 0;
        Price = 0;
        Count = 0;
    }

    /// <summary>Units from here on, those of the run included.</summary>
    internal long Units { get; private set; }

    /// <summary>The run at hand: the place of its line among the slots, the price of each unit, and how many are left of it.</summary>
    internal int Line { get; private set; }
    internal long Price { get; private set; }
    internal long Count { get; private set; }

    internal static UnitWalk Begin(Workspace work, ReadOnlySpan<ShareSlot> slots, ReadOnlySpan<SpreadLine> lines)
    {
        var turn = work.Turn;
        var order = turn.Proposal.Order;
        long units = 0;
        turn.CandidateCount = 0;
        for (int i = 0; i < lines.Length; i++)
        {
            ref readonly var line = ref lines[i];
            units += line.LowCount + line.HighCount;
            if (line.LowCount > 0)
                Add(turn, slots[i].Key, line.LowPrice, high: false, order);
            if (line.HighCount > 0)
                Add(turn, slots[i].Key, line.LowPrice + 1, high: true, order);
        }
        if (order is UnitOrder.LowestCost or UnitOrder.HighestCost)
            UnitCosts.Sort(turn, highestFirst: order == UnitOrder.HighestCost);
        else
            CandidateUnits.Sort(turn.Candidates, turn.CandidateCount);
        return new UnitWalk(turn.Candidates.AsSpan(0, turn.CandidateCount), work.SlotOfLine, lines, units);
    }

    /// <summary>Comes to a run that has units left; there must be one.</summary>
    internal void Stop()
    {
        while (Count == 0)
        {
            long run = _runs[_next++];
            bool high = CandidateUnits.IsHigh(run);
            Line = _slots[CandidateUnits.LineOf(run)];
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

    private static void Add(RuleTurn turn, int line, long price, bool high, UnitOrder order) =>
        turn.Candidates[turn.CandidateCount++] = CandidateUnits.Of(
            line,
            piece: 0,
            price,
            high,
            overlap: false,
            whole: false,
            dearestFirst: order == UnitOrder.Dearest
        );
}
