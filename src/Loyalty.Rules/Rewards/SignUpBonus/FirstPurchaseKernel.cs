namespace Loyalty.Rules.Rewards.SignUpBonus;

/// <summary>Gives once per member for ever, with the first purchase after joining that comes in time and is large enough.</summary>
internal sealed class FirstPurchaseKernel : RuleKernel
{
    private const long UnixEpochSeconds = 62_135_596_800;

    private readonly SignUpBonusRule _rule;
    private readonly ProgramCalendar _calendar;
    private readonly int _enrolment;
    private readonly int _given;

    internal FirstPurchaseKernel(SignUpBonusRule rule, RuleCompilation compilation)
        : base(rule, compilation)
    {
        _rule = rule;
        _calendar = compilation.Calendar;
        _enrolment = compilation.EnrolmentSlot;
        _given = compilation.AddSlot(PostingAccount.Bonus, Id);
    }

    internal override void Propose(RuleTurn turn, Proposal proposal)
    {
        turn.Workings.Measure = Spend(turn, out bool any);
        turn.Workings.Step = any && turn.Workings.Measure >= _rule.MinimumSpend ? 0 : -1;
        if (turn.Workings.Step == 0 && turn.Counter(_given) == 0 && IsOccasion(turn))
            proposal.Give(_rule.Reward);
    }

    internal override void Settle(RuleTurn turn, in Grant grant)
    {
        if (turn.Counter(_given) != 0)
            turn.Tell(new Outcome(Id, Verdict.AlreadyGiven));
        else if (!IsOccasion(turn))
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
        long need = _rule.MinimumSpend;
        if (have < need && grant.Room > 0)
            turn.Say(new Nudge(Id, NudgeKind.More, need - have, OutcomeUnit.Money, _rule.Items.Name, null));
        turn.Tell(new Outcome(Id, Verdict.NotYet, OutcomeUnit.Money, have, need, BasketOutcome.AwardUnitOf(this)));
    }

    /// <summary>Whether the sale is a purchase of somebody who has joined, not too long ago.</summary>
    private bool IsOccasion(RuleTurn turn)
    {
        if (turn.PurchaseNumber == 0)
            return false;
        if (turn.Joins)
            return true;
        long joined = turn.Counter(_enrolment);
        if (joined == 0)
            return false;
        if (_rule.WithinDays is not { } days)
            return true;
        return turn.Now.Day <= _calendar.BusinessDayOf((joined + UnixEpochSeconds) * TimeSpan.TicksPerSecond) + days;
    }

    private static long Spend(RuleTurn turn, out bool any)
    {
        long spend = 0;
        any = false;
        foreach (ref readonly var block in turn.Touched())
        {
            foreach (int place in block.Places(block.Measured))
            {
                spend += turn.Lines[place].Remaining;
                any = true;
            }
        }
        return spend;
    }
}
