namespace Loyalty.Rules.Rewards.SignUpBonus;

/// <summary>Whether a sale is the purchase that a bonus waits for: after joining, in time, and large enough.</summary>
internal sealed class FirstPurchase
{
    private const long UnixEpochSeconds = 62_135_596_800;

    private readonly SignUpBonusRule _rule;
    private readonly ProgramCalendar _calendar;
    private readonly int _enrolment;

    internal FirstPurchase(SignUpBonusRule rule, RuleCompilation compilation)
    {
        _rule = rule;
        _calendar = compilation.Calendar;
        _enrolment = compilation.EnrolmentSlot;
    }

    /// <summary>Whether the sale is a purchase of somebody who has joined, not too long ago.</summary>
    internal bool IsOccasion(RuleTurn turn)
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

    /// <summary>What remains of the lines that make it one, and whether that is enough.</summary>
    internal long Spend(RuleTurn turn, out bool enough)
    {
        long spend = 0;
        bool any = false;
        foreach (ref readonly var block in turn.Touched())
        {
            foreach (int place in block.Places(block.Measured))
            {
                spend += turn.Lines[place].Remaining;
                any = true;
            }
        }
        enough = any && spend >= _rule.MinimumSpend;
        return spend;
    }

    /// <summary>Says how much more the purchase must come to, if that is what is missing.</summary>
    internal void Invite(RuleTurn turn, long spend)
    {
        if (spend < _rule.MinimumSpend)
            turn.Say(
                new Nudge(
                    _rule.Id,
                    NudgeKind.More,
                    _rule.MinimumSpend - spend,
                    OutcomeUnit.Money,
                    _rule.Items.Name,
                    null
                )
            );
    }
}
