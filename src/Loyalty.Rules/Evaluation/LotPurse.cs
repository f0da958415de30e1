using Loyalty.Rules.Rewards;

namespace Loyalty.Rules.Evaluation;

/// <summary>
/// The lots that can be spent with a sale, from the first to the last: those held before, and the sale's own, which never expire and were issued with it. Lots
/// issued at the same instant stand by sale, so a held one may come after the sale's own.
/// </summary>
internal struct LotPurse
{
    private readonly LotList _lots;
    private readonly DecisionRecord _record;
    private readonly long _ticks;

    /// <summary>The place among the lots held at which the sale's own would stand.</summary>
    private readonly int _ownAt;
    private int _held;
    private long _heldTaken;
    private int _own;
    private long _ownTaken;

    internal LotPurse(RuleTurn turn, DecisionRecord record)
    {
        _lots = turn.State!.Lots;
        _record = record;
        _ticks = turn.Ticks;
        _held = 0;
        _heldTaken = 0;
        _ownTaken = 0;
        _own = -1;
        _ownAt = _lots.Count;
        while (_ownAt > 0 && IsAfterOwn(_lots[_ownAt - 1]))
            _ownAt--;
        _own = NextOwn(null);
    }

    /// <summary>The next lot that has something left; there is one, as the points that were promised are there.</summary>
    /// <param name="orOwn">Whether it may be one of the sale's own.</param>
    /// <param name="holds">What it has left.</param>
    /// <returns>Its place: those held before, then the sale's own in the order of their postings.</returns>
    internal int Next(bool orOwn, out long holds)
    {
        while (_held < _lots.Count && !LotList.IsSpendable(_lots[_held], _ticks))
            _held++;
        if (orOwn && _own >= 0 && _held >= _ownAt)
        {
            holds = _record.Postings[_own].After - _ownTaken;
            return _lots.Count + OrdinalOf(_own);
        }
        holds = _lots[_held].Remaining - _heldTaken;
        return _held;
    }

    /// <summary>Takes points from the lot that is next.</summary>
    internal void Take(int lot, long points)
    {
        if (lot < _lots.Count)
        {
            _heldTaken += points;
            if (_heldTaken < _lots[lot].Remaining)
                return;
            _held++;
            _heldTaken = 0;
            return;
        }
        _ownTaken += points;
        if (_ownTaken < _record.Postings[_own].After)
            return;
        _own = NextOwn(_record.Postings[_own].RuleId);
        _ownTaken = 0;
    }

    private readonly bool IsAfterOwn(Lot lot)
    {
        if (lot.ExpiresAt is not null || lot.Issued.UtcTicks < _ticks)
            return false;
        return lot.Issued.UtcTicks > _ticks || string.CompareOrdinal(lot.TransactionId, _record.Header.Id) > 0;
    }

    /// <summary>The posting of the sale's own lot whose rule comes next by its id; -1 for none.</summary>
    private readonly int NextOwn(string? after)
    {
        int next = -1;
        for (int i = 0; i < _record.PostingCount; i++)
        {
            ref readonly var posting = ref _record.Postings[i];
            if (
                posting.Account == PostingAccount.Points
                && (after is null || string.CompareOrdinal(posting.RuleId, after) > 0)
                && (next < 0 || string.CompareOrdinal(posting.RuleId, _record.Postings[next].RuleId) < 0)
            )
                next = i;
        }
        return next;
    }

    private readonly int OrdinalOf(int own)
    {
        int ordinal = 0;
        for (int i = 0; i < own; i++)
            ordinal += _record.Postings[i].Account == PostingAccount.Points ? 1 : 0;
        return ordinal;
    }
}
