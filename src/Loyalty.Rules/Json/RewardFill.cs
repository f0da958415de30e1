using Loyalty.Rules.Rewards;

namespace Loyalty.Rules.Json;

/// <summary>Puts a reward into the builder of a rule.</summary>
internal static class RewardFill
{
    internal static void Set<TSelf>(RewardBuilder<TSelf> builder, Reward reward)
        where TSelf : RewardBuilder<TSelf>
    {
        builder.RewardValue = reward;
        builder.CostValue = reward.Cost;
        builder.PerceivedValue = reward.PerceivedValue;
    }
}
