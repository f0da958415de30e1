namespace Loyalty.Rules.Rewards.SignUpBonus;

/// <summary>Gives once per member for ever, with the transaction that enrols them.</summary>
internal sealed class SignUpBonusKernel : RuleKernel
{
    private readonly int _given;
    private readonly GivenReward _reward;

    internal SignUpBonusKernel(SignUpBonusRule rule, RuleCompilation compilation)
        : base(rule, compilation)
    {
        _given = compilation.AddSlot(PostingAccount.Bonus, Id);
        _reward = new GivenReward(rule.Reward, compilation);
    }

    internal override void Propose(RuleTurn turn, Proposal proposal)
    {
        if (turn.Joins && turn.Counter(_given) == 0)
            _reward.Ask(proposal);
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
