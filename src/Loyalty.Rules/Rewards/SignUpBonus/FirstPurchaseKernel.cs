namespace Loyalty.Rules.Rewards.SignUpBonus;

/// <summary>Gives once per member for ever, with the first purchase after joining that comes in time and is large enough.</summary>
internal sealed class FirstPurchaseKernel : RuleKernel
{
    private readonly SignUpBonusRule _rule;
    private readonly FirstPurchase _purchase;
    private readonly int _given;

    internal FirstPurchaseKernel(SignUpBonusRule rule, RuleCompilation compilation)
        : base(rule, compilation)
    {
        _rule = rule;
        _purchase = new FirstPurchase(rule, compilation);
        _given = compilation.AddSlot(PostingAccount.Bonus, Id);
    }

    internal override void Propose(RuleTurn turn, Proposal proposal)
    {
        turn.Workings.Measure = _purchase.Spend(turn, out bool enough);
        turn.Workings.Step = enough ? 0 : -1;
        if (enough && turn.Counter(_given) == 0 && _purchase.IsOccasion(turn))
            proposal.Give(_rule.Reward);
    }

    internal override void Settle(RuleTurn turn, in Grant grant)
    {
        if (turn.Counter(_given) != 0)
            turn.Tell(new Outcome(Id, Verdict.AlreadyGiven));
        else if (!_purchase.IsOccasion(turn))
            turn.Tell(new Outcome(Id, Verdict.NoOccasion));
        else if (turn.Workings.Step < 0)
            TellNotYet(turn, grant);
        else
        {
            turn.Post(PostingAccount.Bonus, Id, _given, 0, grant.Granted > 0 ? 1 : 0);
            turn.Tell(BasketOutcome.Of(this, turn, grant, OutcomeUnit.Money, turn.Workings.Measure, 0));
        }
    }

    private void TellNotYet(RuleTurn turn, in Grant grant)
    {
        long have = turn.Workings.Measure;
        if (grant.Room > 0)
            _purchase.Invite(turn, have);
        turn.Tell(
            new Outcome(
                Id,
                Verdict.NotYet,
                OutcomeUnit.Money,
                have,
                _rule.MinimumSpend,
                BasketOutcome.AwardUnitOf(this)
            )
        );
    }
}
