namespace Loyalty.Rules.Rewards.SignUpBonus;

/// <summary>Gives once per member for ever, with the transaction that enrols them.</summary>
internal sealed class SignUpBonusKernel : RuleKernel
{
    private readonly SignUpBonusRule _rule;
    private readonly int _given;

    internal SignUpBonusKernel(SignUpBonusRule rule, RuleCompilation compilation)
        : base(rule, compilation)
    {
        _rule = rule;
        _given = compilation.AddSlot(PostingAccount.Bonus, Id);
    }

    internal override void Propose(RuleTurn turn, Proposal proposal)
    {
        if (turn.Joins && turn.Counter(_given) == 0)
            proposal.Give(_rule.Reward);
    }

    internal override void Settle(RuleTurn turn, in Grant grant)
    {
        long before = turn.Counter(_given);
        if (!turn.Joins || before != 0)
        {
            turn.Tell(new Outcome(Id, before != 0 ? Verdict.AlreadyGiven : Verdict.NoOccasion));
            return;
        }
        turn.Post(PostingAccount.Bonus, Id, _given, before, grant.Granted > 0 ? 1 : 0);
        turn.Tell(BasketOutcome.Of(this, turn, grant, OutcomeUnit.None, 0, 0));
    }
}
