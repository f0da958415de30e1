using Loyalty.Rules.Rewards;
using NRules.RuleModel;

namespace Loyalty.Rules.ForwardChaining.Translation;

/// <summary>What of the rewards of baskets and of joining a custom rule can give.</summary>
internal static class GivenRewards
{
    /// <summary>Refuses a reward that a custom rule cannot give as the built-in one does.</summary>
    internal static void Refuse(Reward reward, RuleTranslation translation)
    {
        translation.RefuseIf(
            reward.Kind is not (RewardKind.AmountOff or RewardKind.PercentOff or RewardKind.Points),
            "reward",
            "a custom rule gives an amount or a percentage off, or points, and nothing else."
        );
        translation.RefuseIf(
            reward.Kind == RewardKind.PercentOff && reward.Rounding != Rounding.MoneyDefault,
            "rounding",
            "a custom rule's percentage is rounded once a line, half up."
        );
        translation.RefuseIf(
            reward.Cost is not null || reward.PerceivedValue is not null,
            reward.Cost is not null ? "cost" : "perceivedValue",
            "a custom rule declares neither cost nor value of money and points, by which branches and reports go."
        );
    }

    internal static ProposedReward Of(IContext context, Reward reward) =>
        reward.Kind switch
        {
            RewardKind.Points => context.Points(reward.Points),
            RewardKind.AmountOff => context.AmountOff(reward.Amount),
            _ => context.PercentOff(reward.Percent),
        };
}
