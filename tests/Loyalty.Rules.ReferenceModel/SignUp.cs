using Loyalty.Rules.Rewards;
using Loyalty.Rules.Rewards.SignUpBonus;

namespace Loyalty.Rules.ReferenceModel;

/// <summary>Decides the reward for joining, and for the first purchase after it.</summary>
internal static class SignUp
{
    internal static Proposal Propose(SaleAtHand sale, SignUpBonusRule rule)
    {
        var reward = rule.Reward;
        if (reward.Kind == RewardKind.Coupon)
            return CouponTurn.Propose(
                sale,
                rule,
                coupon =>
                    BasketDiscount.Propose(
                        sale,
                        rule,
                        BasketAsk.Of(rule.On, coupon) with
                        {
                            IsCoupon = true,
                        },
                        new ReferenceOutcome(rule.Id, Verdict.None)
                    ),
                _ => OnOccasion(sale, rule)
            );
        var (verdict, progress) = Occasion(sale, rule);
        if (verdict is { } without)
            return Proposal.OfNothing(
                rule,
                () => new Decided(progress with { Verdict = without }, NudgeOf(sale, rule, progress, without))
            );
        var proposal = reward.Kind switch
        {
            RewardKind.Points => Proposal.OfNothing(
                rule,
                () => new Decided(BasketPoints.Decide(sale, rule, reward.Points, reward, progress))
            ),
            RewardKind.Item => Proposal.OfNothing(rule, () => BasketItems.Decide(sale, rule, reward, progress)),
            _ => BasketDiscount.Propose(sale, rule, BasketAsk.Of(rule.On, reward), progress),
        };
        return proposal with
        {
            Settle = left =>
            {
                var decided = proposal.Settle(left);
                if (decided.Outcome.Granted > 0)
                    sale.Post(rule.Id, PostingAccount.Bonus, 0, 1);
                return decided;
            },
        };
    }

    /// <summary>What the rule says of a sale that is not its occasion, or null; and its progress.</summary>
    private static (Verdict? Without, ReferenceOutcome Progress) Occasion(SaleAtHand sale, SignUpBonusRule rule)
    {
        var outcome = new ReferenceOutcome(rule.Id, Verdict.NoOccasion);
        if (sale.Before(rule.Id, PostingAccount.Bonus) != 0)
            return (Verdict.AlreadyGiven, outcome);
        if (rule.Occasion == SignUpOccasion.Enrolment)
            return (sale.Enrols ? null : Verdict.NoOccasion, outcome);
        if (!sale.IsPurchase || sale.DayOfJoining is not { } joined)
            return (Verdict.NoOccasion, outcome);
        int since = BusinessCalendar.NumberOf(sale.Day) - BusinessCalendar.NumberOf(joined);
        if (since > rule.WithinDays)
            return (Verdict.NoOccasion, outcome);
        var lines = sale.LinesOf(rule, rule.Items);
        long spend = lines.Sum(line => line.Remaining);
        bool isEnough = lines.Count > 0 && spend >= rule.MinimumSpend;
        var progress = outcome with
        {
            ProgressUnit = OutcomeUnit.Money,
            Have = spend,
            Need = spend < rule.MinimumSpend ? rule.MinimumSpend : 0,
            AwardUnit = rule.Reward.Kind switch
            {
                RewardKind.Points => OutcomeUnit.Points,
                RewardKind.Item => OutcomeUnit.Units,
                _ => OutcomeUnit.Money,
            },
        };
        return (isEnough ? null : Verdict.NotYet, progress);
    }

    private static CouponTurn OnOccasion(SaleAtHand sale, SignUpBonusRule rule)
    {
        var (without, progress) = Occasion(sale, rule);
        bool due = without is null && CapRoom.Of(sale, rule, CapUnit.Times) != 0 && !sale.GivesNothing;
        if (due)
            sale.Post(rule.Id, PostingAccount.Bonus, 0, 1);
        return new CouponTurn(
            without is null ? 0 : null,
            progress with
            {
                Verdict = without ?? Verdict.CapReached,
                AwardUnit = OutcomeUnit.Money,
                ProgressUnit = rule.Occasion == SignUpOccasion.FirstPurchase ? OutcomeUnit.Money : OutcomeUnit.None,
            },
            without is { } verdict ? NudgeOf(sale, rule, progress, verdict) : null
        );
    }

    private static ReferenceNudge? NudgeOf(
        SaleAtHand sale,
        SignUpBonusRule rule,
        ReferenceOutcome progress,
        Verdict without
    )
    {
        bool leavesRoom = rule.Caps.All(cap => CapRoom.Of(sale, rule, cap.Unit) != 0);
        return without == Verdict.NotYet && leavesRoom ? Nudging.ToNextStep(progress, rule.Items) : null;
    }
}
