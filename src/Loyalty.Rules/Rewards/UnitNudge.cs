namespace Loyalty.Rules.Rewards;

/// <summary>Invites to add units that would come cheaper right now, else says how many are missing. A nudge tells the truth, or nothing.</summary>
internal sealed class UnitNudge
{
    private readonly SelectedUnits _buy;
    private readonly SelectedUnits _get;
    private readonly Reward _reward;
    private readonly long? _shelfPrice;
    private readonly bool _sameItems;
    private readonly bool _allOrNothing;
    private readonly bool _moneyCapped;

    internal UnitNudge(
        RewardRule rule,
        SelectedUnits buy,
        SelectedUnits get,
        Reward reward,
        RuleCompilation compilation
    )
    {
        _buy = buy;
        _get = get;
        _reward = reward;
        _allOrNothing = rule.Grant == GrantMode.AllOrNothing;
        _moneyCapped = rule.Caps.Any(cap => cap.Unit == CapUnit.Money);
        _shelfPrice = rule.Except is null ? compilation.ShelfPriceOf(get.Items) : null;
        _sameItems = compilation.AreSame(buy.Items, get.Items);
    }

    internal void Say(RuleTurn turn, string ruleId, in UnitLimits limits, in Grant grant, long have)
    {
        if (grant.Room <= 0 || grant.Capped || grant.Guarded)
            return;
        for (long added = 1; added <= _get.Units; added++)
        {
            long more = MostWith(limits, grant, added) - grant.Granted;
            if (more <= 0)
                continue;
            long? saving = Saving(limits, grant, added, more);
            // Other units may be chosen then, which cost more: the money may end earlier.
            if (saving is null && _moneyCapped)
                return;
            turn.Say(new Nudge(ruleId, NudgeKind.AddItem, added, OutcomeUnit.Units, _get.Items.Name, saving));
            return;
        }
        if (have > 0 && have < _buy.Units)
            turn.Say(new Nudge(ruleId, NudgeKind.More, _buy.Units - have, OutcomeUnit.Units, _buy.Items.Name, null));
    }

    /// <summary>What the rule would give, as far as caps on units let it, if so many units were in the basket as well.</summary>
    private long MostWith(in UnitLimits limits, in Grant grant, long added)
    {
        long most = limits.WithMore(added, _sameItems).Most();
        long possible = grant.Granted + grant.Room;
        return most <= possible ? most
            : _allOrNothing ? 0
            : limits.Whole(possible);
    }

    /// <summary>
    /// Known exactly where the added units, and no others, would be taken, at a price that the catalog knows and that no cap on money cuts. A
    /// percentage is rounded once a line, so what it adds to units already given is not known.
    /// </summary>
    private long? Saving(in UnitLimits limits, in Grant grant, long added, long more)
    {
        if (_shelfPrice is not { } price || more != added || limits.Targets > grant.Granted)
            return null;
        bool adds = _reward.Kind == RewardKind.AmountOff || _reward.Percent == Percent.Hundred;
        if (!adds && grant.Granted > 0)
            return null;
        long saving =
            _reward.Kind == RewardKind.AmountOff
                ? added * Math.Min(_reward.Amount, price)
                : Rounded.HalfUp(added * price * _reward.Percent.Millionths, Percent.Whole);
        return saving <= grant.MoneyRoom ? saving : null;
    }
}
