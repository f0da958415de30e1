namespace Loyalty.Rules.Rewards;

/// <summary>The stamps that a basket earns where they are not its units: one a visit, or by the money of the units that stay paid. Reused from rule to rule.</summary>
internal sealed class EarnedStamps
{
    private long _buyOnly;
    private long _per;
    private long _money;

    // Targets that are buys as well, in the order of choice: how many there are up to each, and what they cost.
    private long[] _units = [];
    private long[] _costs = [];
    private long[] _prices = [];
    private int _count;

    /// <summary>Whether money earns stamps, and not the visit.</summary>
    internal bool CountsMoney => _per > 0;

    /// <summary>What all buys have left to pay, with what earlier sales left over.</summary>
    internal long Money => _money;

    /// <summary>Begins with one stamp, if anything stays paid.</summary>
    internal void BeginVisit(in UnitCounts units)
    {
        _buyOnly = units.BuyOnly;
        _per = 0;
    }

    /// <summary>Begins with a stamp for so much money.</summary>
    /// <param name="turn">The sale, its targets listed in the order of choice.</param>
    /// <param name="per">Minor units for a stamp.</param>
    /// <param name="remainder">What is left over of earlier sales.</param>
    internal void BeginAmount(RuleTurn turn, long per, long remainder)
    {
        _per = per;
        _money = remainder + turn.BuysAmount;
        _count = 0;
        if (_units.Length < turn.CandidateCount)
        {
            _units = new long[turn.Candidates.Length];
            _costs = new long[turn.Candidates.Length];
            _prices = new long[turn.Candidates.Length];
        }
        long units = 0;
        long cost = 0;
        for (int i = 0; i < turn.CandidateCount; i++)
        {
            long candidate = turn.Candidates[i];
            if (!CandidateUnits.IsOverlap(candidate))
                continue;
            long price = turn.PriceOf(candidate);
            long count = turn.UnitsOf(candidate);
            units += count;
            cost += count * price;
            _units[_count] = units;
            _costs[_count] = cost;
            _prices[_count++] = price;
        }
    }

    /// <summary>The stamps that are earned if so many of the units that are targets as well are given, the first in the order of choice.</summary>
    internal long After(long given, long both) =>
        _per == 0 ? (_buyOnly + both - given > 0 ? 1 : 0) : WholeDivision.Divide(_money - CostOf(given), _per);

    /// <summary>The money that is left over then for the next sale.</summary>
    internal long RemainderAfter(long given)
    {
        long money = _money - CostOf(given);
        return money - (WholeDivision.Divide(money, _per) * _per);
    }

    private long CostOf(long given)
    {
        int low = 0;
        int high = _count;
        while (low < high)
        {
            int middle = (low + high) >>> 1;
            if (_units[middle] <= given)
                low = middle + 1;
            else
                high = middle;
        }
        long units = low == 0 ? 0 : _units[low - 1];
        long cost = low == 0 ? 0 : _costs[low - 1];
        return low == _count ? cost : cost + ((given - units) * _prices[low]);
    }
}
