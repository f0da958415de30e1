namespace Loyalty.Rules.Rewards;

/// <summary>Invites to add units that would come cheaper right now, else says how much is missing. A nudge tells the truth, or nothing.</summary>
internal sealed class UnitNudge
{
    private readonly SelectedUnits _buy;
    private readonly SelectedUnits _get;
    private readonly Reward _reward;
    private readonly long? _shelfPrice;
    private readonly bool _sameItems;
    private readonly bool _allOrNothing;
    private readonly bool _moneyCapped;
    private readonly bool _mayAdd;

    /// <param name="rule">The rule.</param>
    /// <param name="buy">What must be bought.</param>
    /// <param name="compilation">Knows shelf prices.</param>
    /// <param name="countsMoney">Whether what is bought is counted in money, so that it matters which units are given.</param>
    internal UnitNudge(ItemRewardRule rule, SelectedUnits buy, RuleCompilation compilation, bool countsMoney = false)
    {
        _buy = buy;
        _get = rule.Gives;
        _reward = rule.Reward;
        _allOrNothing = rule.Grant == GrantMode.AllOrNothing;
        _moneyCapped = rule.Caps.Any(cap => cap.Unit == CapUnit.Money);
        _shelfPrice = rule.Except is null ? compilation.ShelfPriceOf(_get.Items) : null;
        _sameItems = compilation.AreSame(buy.Items, _get.Items);
        _mayAdd = CanBeGiven(UnitTerms.Of(rule)) && (!countsMoney || _sameItems || rule.Choose == UnitOrder.Cheapest);
    }

    /// <summary>Says what is worth saying after a rule was decided.</summary>
    /// <param name="turn">The sale.</param>
    /// <param name="ruleId">The rule.</param>
    /// <param name="limits">What it was decided by.</param>
    /// <param name="grant">What it came to.</param>
    /// <param name="missing">What makes the next reward due; 0 where that is not worth saying.</param>
    /// <param name="unit">In what that is counted.</param>
    internal void Say(
        RuleTurn turn,
        string ruleId,
        in UnitLimits limits,
        in Grant grant,
        long missing,
        OutcomeUnit unit = OutcomeUnit.Units
    )
    {
        if (grant.Room <= 0 || grant.Capped || grant.Guarded)
            return;
        for (long added = 1; _mayAdd && added <= _get.Units; added++)
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
        if (missing > 0)
            turn.Say(new Nudge(ruleId, NudgeKind.More, missing, unit, _buy.Items.Name, null));
    }

    /// <summary>Whether a unit that is added is surely a target: where prices decide, only a price that the catalog knows tells.</summary>
    private bool CanBeGiven(UnitTerms? terms) =>
        terms is null
        || (
            !terms.UpToCheapestPaid
            && (
                (terms.Above == 0 && terms.UpTo == long.MaxValue)
                || (_shelfPrice > terms.Above && _shelfPrice <= terms.UpTo)
            )
        );

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
        if (_reward.Kind == RewardKind.PercentOff && _reward.Percent != Percent.Hundred && grant.Granted > 0)
            return null;
        long saving = _reward.Kind switch
        {
            RewardKind.AmountOff => added * Math.Min(_reward.Amount, price),
            RewardKind.FixedPrice => added * (price - _reward.Amount),
            _ => Rounded.HalfUp(added * price * _reward.Percent.Millionths, Percent.Whole),
        };
        return saving <= grant.MoneyRoom ? saving : null;
    }
}
