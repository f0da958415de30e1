namespace Loyalty.Rules.Compilation;

/// <summary>Takes over a member's state from the layout of one version of a program to that of another.</summary>
internal sealed class MemberMigration
{
    private readonly StateCore _from;
    private readonly StateCore _to;
    private readonly SlotMap _slots;
    private readonly PointScaling _points;
    private readonly List<MigratedAccount> _accounts = [];

    internal MemberMigration(StateCore from, StateLayout to, SlotMap slots)
    {
        _from = from;
        // Taking over is a change, which a store must notice.
        _to = new StateCore(to, from.MemberId) { Version = from.Version + 1 };
        _slots = slots;
        _points = new PointScaling(from.Layout.PointDecimals, to.PointDecimals);
    }

    internal StateCore Run(out MigratedAccount[] accounts)
    {
        for (int i = 0; i < _from.Count; i++)
            Take(StateCore.SlotOf(_from.Keys[i]), StateCore.PeriodOf(_from.Keys[i]), _from.Values[i]);
        FullCards.Complete(_to, _slots.Cards, _accounts);
        TakeLots();
        for (int i = 0; i < _from.AppliedCount; i++)
            _to.AddApplied(_points.Of(_from.Applied[i]));
        _to.LatestTicks = _from.LatestTicks;
        accounts = [.. _accounts];
        return _to;
    }

    private void Take(int slot, int period, long value)
    {
        ref readonly var old = ref _from.Layout.Slots[slot];
        var reason = _slots.Find(slot, out int place);
        long after = 0;
        if (reason == MigrationReason.None)
        {
            after = Converted(slot, place, value);
            reason = after == value ? MigrationReason.None : MigrationReason.OtherUnit;
            _to.Set(StateCore.KeyOf(place, period), after);
        }
        var kind =
            place < 0 ? MigrationKind.Dropped
            : reason == MigrationReason.None ? MigrationKind.Kept
            : MigrationKind.Converted;
        _accounts.Add(new MigratedAccount(old.Account, old.RuleId, old.Part, period, value, after, kind, reason));
    }

    private long Converted(int from, int to, long value)
    {
        if (_from.Layout.UnitOf(from) == OutcomeUnit.Points)
            return _points.Of(value);
        long scale = _from.Layout.Slots[from].Scale;
        long other = _to.Layout.Slots[to].Scale;
        return scale == other ? value : (long)WideMath.MultiplyDivide((ulong)value, (ulong)other, (ulong)scale, out _);
    }

    private void TakeLots()
    {
        var lots = _points.Of(_from.Lots);
        _to.Lots.Rebuild(lots);
        if (_from.Lots.Count == 0)
            return;
        var kind = _points.IsNeeded ? MigrationKind.Converted : MigrationKind.Kept;
        var reason = _points.IsNeeded ? MigrationReason.OtherUnit : MigrationReason.None;
        _accounts.Add(
            new MigratedAccount(PostingAccount.Points, null, 0, 0, _from.Lots.Balance, _to.Lots.Balance, kind, reason)
        );
    }
}
