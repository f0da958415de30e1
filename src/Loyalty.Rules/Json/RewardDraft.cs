using Loyalty.Rules.Rewards;

namespace Loyalty.Rules.Json;

/// <summary>A reward while it is read.</summary>
internal sealed class RewardDraft
{
    internal Reward Kind { get; set; } = Reward.PercentOff(Percent.Hundred);

    internal Rounding Rounding { get; set; } = Rounding.MoneyDefault;

    internal int Units { get; set; }

    internal long? Cost { get; set; }

    internal long? PerceivedValue { get; set; }

    internal Reward Build() => Kind.ForSetsOf(Units).RoundedBy(Rounding).Valued(Cost, PerceivedValue);
}
