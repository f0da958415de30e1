namespace Loyalty.Rules.Rewards.FreeItem;

/// <summary>A card over all visits: a paid unit (or a visit, or money) adds a stamp, X stamps owe Y units, and what no target takes stays owed.</summary>
internal sealed class StampCardKernel : UnitKernel
{
    private readonly int _x;
    private readonly int _y;
    private readonly StampRate _rate;
    private readonly UnitLimitKind _kind;
    private readonly UnitNudge _nudge;
    private readonly OutcomeUnit _progress;
    private readonly OutcomeUnit _missingIn;
    private readonly int _stamps;
    private readonly int _owed;
    private readonly int _remainder = -1;

    internal StampCardKernel(FreeItemRule rule, RuleCompilation compilation)
        : base(rule, compilation, card: true, countsMoney: rule.Stamp.Kind == StampKind.PerAmount)
    {
        _x = rule.Buy.Units;
        _y = rule.Get.Units;
        _rate = rule.Stamp;
        _kind =
            rule.Redeem == RedeemWhen.NextVisit ? UnitLimitKind.OwedBefore
            : _rate.Kind == StampKind.PerUnit ? UnitLimitKind.Plain
            : UnitLimitKind.Earned;
        bool money = _rate.Kind == StampKind.PerAmount;
        _progress = _rate.Kind switch
        {
            StampKind.PerVisit => OutcomeUnit.Visits,
            StampKind.PerAmount => OutcomeUnit.Stamps,
            _ => OutcomeUnit.Units,
        };
        _missingIn = money ? OutcomeUnit.Money : _progress;
        _nudge = new UnitNudge(rule, rule.Buy, compilation, countsMoney: money);
        _stamps = compilation.AddSlot(PostingAccount.Stamps, Id);
        _owed = compilation.AddSlot(PostingAccount.OwedUnits, Id);
        if (money)
            _remainder = compilation.AddSlot(PostingAccount.StampRemainder, Id);
    }

    internal override void Propose(RuleTurn turn, Proposal proposal)
    {
        turn.Workings.Measure = turn.Counter(_stamps);
        turn.Workings.Base = turn.Counter(_owed);
        if (_remainder >= 0)
            turn.Workings.RemainderBefore = turn.Counter(_remainder);
        var limits = LimitsOf(turn);
        proposal.Units(limits.Most(), Reward, limits, Terms);
    }

    internal override UnitLimits LimitsOf(RuleTurn turn, in UnitCounts units)
    {
        if (_rate.Kind == StampKind.PerVisit)
            turn.Earned.BeginVisit(units);
        else if (_rate.Kind == StampKind.PerAmount)
            turn.Earned.BeginAmount(turn, _rate.Amount, turn.Workings.RemainderBefore);
        return new UnitLimits(
            _x,
            _y,
            turn.Workings.Measure,
            turn.Workings.Base,
            units,
            _kind,
            WholeSets,
            _rate.Kind == StampKind.PerUnit ? null : turn.Earned
        );
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
        long left = _remainder < 0 ? 0 : PostRemainder(turn, grant);
        _nudge.Say(turn, Id, limits, grant, Missing(open, left), _missingIn);
        long due = _kind == UnitLimitKind.OwedBefore ? owedBefore - grant.Granted : owed;
        turn.Tell(UnitOutcome.Of(this, turn, grant, open, _x, Math.Max(0, owed), due, _progress));
    }

    private long PostRemainder(RuleTurn turn, in Grant grant)
    {
        long left = turn.Earned.RemainderAfter(grant.Overlap);
        turn.Post(PostingAccount.StampRemainder, Id, _remainder, turn.Workings.RemainderBefore, left);
        return left;
    }

    /// <summary>What fills a card that was begun: units, visits or money.</summary>
    private long Missing(long open, long left) =>
        open == 0 && left == 0 ? 0
        : _remainder >= 0 ? ((_x - open) * _rate.Amount) - left
        : _x - open;
}
