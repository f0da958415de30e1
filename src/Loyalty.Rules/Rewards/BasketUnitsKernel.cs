namespace Loyalty.Rules.Rewards;

/// <summary>Buy X, get Y within one basket: in-basket free items and cross-sell.</summary>
internal sealed class BasketUnitsKernel : RuleKernel
{
    private readonly int _x;
    private readonly int _y;
    private readonly Reward _reward;
    private readonly UnitNudge _nudge;

    internal BasketUnitsKernel(
        RewardRule rule,
        SelectedUnits buy,
        SelectedUnits get,
        Reward reward,
        RuleCompilation compilation
    )
        : base(rule, compilation)
    {
        _x = buy.Units;
        _y = get.Units;
        _reward = reward;
        _nudge = new UnitNudge(rule, buy, get, reward, compilation);
    }

    internal override void Propose(RuleTurn turn, Proposal proposal)
    {
        var units = UnitCounts.OfBasket(turn);
        var limits = new UnitLimits(_x, _y, 0, 0, units.BuyOnly, units.Both, units.GetOnly, wholeSets: true);
        proposal.Units(limits.Most(), _reward, limits);
    }

    internal override void Settle(RuleTurn turn, in Grant grant)
    {
        ref readonly var limits = ref turn.Proposal.Limits;
        long paid = limits.PaidAfter(grant.Overlap);
        long sets = WholeDivision.Divide(paid, _x);
        long have = paid - (sets * _x);
        _nudge.Say(turn, Id, limits, grant, have);
        turn.Tell(UnitOutcome.Of(this, turn, grant, have, _x, Math.Max(0, (_y * sets) - grant.Granted)));
    }
}
