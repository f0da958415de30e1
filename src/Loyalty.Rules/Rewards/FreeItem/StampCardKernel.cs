namespace Loyalty.Rules.Rewards.FreeItem;

/// <summary>A card over all visits: a paid unit adds a stamp, X stamps owe Y units, and what no target takes stays owed.</summary>
internal sealed class StampCardKernel : RuleKernel
{
    private readonly int _x;
    private readonly int _y;
    private readonly Reward _reward;
    private readonly UnitNudge _nudge;
    private readonly int _stamps;
    private readonly int _owed;

    internal StampCardKernel(FreeItemRule rule, RuleCompilation compilation)
        : base(rule, compilation)
    {
        _x = rule.Buy.Units;
        _y = rule.Get.Units;
        _reward = rule.Reward;
        _nudge = new UnitNudge(rule, rule.Buy, rule.Get, rule.Reward, compilation);
        _stamps = compilation.AddSlot(PostingAccount.Stamps, Id);
        _owed = compilation.AddSlot(PostingAccount.OwedUnits, Id);
    }

    internal override bool TakesLightly => true;

    internal override void Propose(RuleTurn turn, Proposal proposal)
    {
        var units = UnitCounts.OfCard(turn);
        long open = turn.Counter(_stamps);
        long owed = turn.Counter(_owed);
        var limits = new UnitLimits(_x, _y, open, owed, units.BuyOnly, units.Both, units.GetOnly, wholeSets: false);
        proposal.Units(limits.Most(), _reward, limits);
        turn.Workings.Measure = open;
        turn.Workings.Base = owed;
    }

    internal override void Settle(RuleTurn turn, in Grant grant)
    {
        ref readonly var limits = ref turn.Proposal.Limits;
        long openBefore = turn.Workings.Measure;
        long owedBefore = turn.Workings.Base;
        long stamps = limits.PaidAfter(grant.Overlap);
        long sets = WholeDivision.Divide(stamps, _x);
        long open = stamps - (sets * _x);
        long owed = owedBefore + (_y * sets) - grant.Granted;
        bool moved = stamps != openBefore || grant.Granted > 0;
        turn.Post(PostingAccount.Stamps, Id, _stamps, openBefore, open, moved: moved);
        turn.Post(PostingAccount.OwedUnits, Id, _owed, owedBefore, owed, moved: moved);
        _nudge.Say(turn, Id, limits, grant, open);
        turn.Tell(UnitOutcome.Of(this, turn, grant, open, _x, Math.Max(0, owed)));
    }
}
