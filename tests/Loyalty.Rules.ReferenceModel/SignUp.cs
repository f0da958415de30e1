using Loyalty.Rules.Rewards;
using Loyalty.Rules.Rewards.SignUpBonus;

namespace Loyalty.Rules.ReferenceModel;

/// <summary>Decides the reward for joining.</summary>
internal static class SignUp
{
    internal static Proposal Propose(SaleAtHand sale, SignUpBonusRule rule)
    {
        var outcome = new ReferenceOutcome(rule.Id, Verdict.NoOccasion);
        if (sale.Before(rule.Id, PostingAccount.Bonus) != 0)
            return Proposal.OfNothing(rule, () => new Decided(outcome with { Verdict = Verdict.AlreadyGiven }));
        if (!sale.Enrols)
            return Proposal.OfNothing(rule, () => new Decided(outcome));
        var reward = rule.Reward;
        var proposal =
            reward.Kind == RewardKind.Points
                ? Proposal.OfNothing(
                    rule,
                    () => new Decided(BasketPoints.Decide(sale, rule, reward.Points, reward, outcome))
                )
                : BasketDiscount.Propose(sale, rule, BasketAsk.Of(rule.On, reward), outcome);
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
}
