namespace Loyalty.Rules.Rewards;

/// <summary>Buy X, get Y within one basket: in-basket free items, sets for the price of fewer, and cross-sell.</summary>
internal sealed class BasketUnitsKernel : UnitKernel
{
    private readonly int _x;
    private readonly int _y;
    private readonly UnitNudge _nudge;

    internal BasketUnitsKernel(ItemRewardRule rule, SelectedUnits buy, SelectedUnits get, RuleCompilation compilation)
        : base(rule, compilation, card: false)
    {
        _x = buy.Units;
        _y = get.Units;
        _nudge = new UnitNudge(rule, buy, compilation);
    }

    /// <summary>Where nothing of a set is paid, whole sets are free.</summary>
    private bool FreesSets => _x == 0;

    internal override void Propose(RuleTurn turn, Proposal proposal)
    {
        var limits = LimitsOf(turn);
        proposal.Units(limits.Most(), Reward, limits, Terms);
    }

    internal override UnitLimits LimitsOf(RuleTurn turn, in UnitCounts units) =>
        new(_x, _y, 0, 0, units, FreesSets ? UnitLimitKind.FreeSets : UnitLimitKind.Plain, WholeSets || FreesSets);

    internal override void Settle(RuleTurn turn, in Grant grant)
    {
        ref readonly var limits = ref turn.Proposal.Limits;
        long need = FreesSets ? _y : _x;
        long paid = FreesSets ? limits.Targets - grant.Granted : limits.PaidAfter(grant.Overlap);
        long sets = WholeDivision.Divide(paid, need);
        long have = paid - (sets * need);
        long waiting = FreesSets ? sets * need : Math.Max(0, (_y * sets) - grant.Granted);
        _nudge.Say(turn, Id, limits, grant, have > 0 ? need - have : 0);
        turn.Tell(UnitOutcome.Of(this, turn, grant, have, need, waiting));
    }
}
