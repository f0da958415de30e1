using Loyalty.Rules.Rewards;
using Loyalty.Rules.Rewards.SignUpBonus;

namespace Loyalty.Rules.ReferenceModel;

/// <summary>Decides the reward for joining.</summary>
internal static class SignUp
{
    internal static Decided Decide(SaleAtHand sale, SignUpBonusRule rule)
    {
        var outcome = new ReferenceOutcome(rule.Id, Verdict.NoOccasion);
        if (sale.Before(rule.Id, PostingAccount.Bonus) != 0)
            return new Decided(outcome with { Verdict = Verdict.AlreadyGiven });
        if (!sale.Enrols)
            return new Decided(outcome);
        var decided =
            rule.Reward.Kind == RewardKind.Points
                ? new Decided(BasketPoints.Decide(sale, rule, rule.Reward.Points, rule.Reward, outcome))
                : BasketDiscount.Decide(sale, rule, BasketAsk.Of(rule.On, rule.Reward), outcome);
        if (decided.Outcome.Granted > 0)
            sale.Post(rule.Id, PostingAccount.Bonus, 0, 1);
        return decided;
    }
}
