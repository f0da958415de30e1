namespace Loyalty.Rules.Rewards.FreeItem;

/// <summary>X paid units earn Y more, free, to add to the basket. What is not taken is lost, or stays owed where the rule banks it.</summary>
internal sealed class OnTopKernel : UnitKernel
{
    private readonly int _x;
    private readonly int _y;
    private readonly AddedItems _added;
    private readonly string? _buys;
    private readonly int _owed = -1;

    internal OnTopKernel(FreeItemRule rule, RuleCompilation compilation)
        : base(rule, compilation, card: false)
    {
        _x = rule.Buy.Units;
        _y = rule.Get.Units;
        _added = new AddedItems(rule.Get.Items.Name, compilation.OnlySkuOf(rule.Get.Items));
        _buys = rule.Buy.Items.Name;
        if (rule.Bank)
            _owed = compilation.AddSlot(PostingAccount.OwedUnits, Id);
    }

    private bool Banks => _owed >= 0;

    internal override void Propose(RuleTurn turn, Proposal proposal)
    {
        var limits = LimitsOf(turn);
        long owed = Banks ? turn.Counter(_owed) : 0;
        turn.Workings.Measure = owed;
        turn.Workings.Base = owed + (_y * WholeDivision.Divide(limits.PaidAfter(0), _x));
        proposal.Items(limits.Whole(Math.Max(0, turn.Workings.Base)), Reward, limits, _added);
    }

    internal override UnitLimits LimitsOf(RuleTurn turn, in UnitCounts units) =>
        new(_x, _y, 0, 0, units, UnitLimitKind.Plain, WholeSets);

    internal override void Settle(RuleTurn turn, in Grant grant)
    {
        long paid = turn.Proposal.Limits.PaidAfter(0);
        long have = paid - (WholeDivision.Divide(paid, _x) * _x);
        long left = turn.Workings.Base - (Banks ? Taken(turn, grant) : grant.Granted);
        if (Banks)
            turn.Post(
                PostingAccount.OwedUnits,
                Id,
                _owed,
                turn.Workings.Measure,
                left,
                moved: left != turn.Workings.Base || turn.Workings.Base != turn.Workings.Measure
            );
        if (have > 0 && grant.Room >= (WholeSets ? _y : 1) && !grant.Capped)
            turn.Say(new Nudge(Id, NudgeKind.More, _x - have, OutcomeUnit.Units, _buys, null));
        turn.Tell(UnitOutcome.Of(this, turn, grant, have, _x, Math.Max(0, left)));
    }

    /// <summary>A cap counts what left the shop: what is banked was not taken yet.</summary>
    internal override long UsesOf(RuleTurn turn, in Grant grant) => Banks ? Taken(turn, grant) : grant.Granted;

    /// <summary>What the sale says was taken of what the rule gives; more than that is the till's own gift.</summary>
    private long Taken(RuleTurn turn, in Grant grant) => Math.Min(grant.Granted, turn.UnitsGrantedBy(Id));
}
