using Loyalty.Rules.Rewards;

namespace Loyalty.Rules.Json;

/// <summary>A reward while it is read.</summary>
internal sealed class RewardDraft
{
    internal Reward Kind { get; set; } = Reward.PercentOff(Percent.Hundred);

    internal SaidRounding? Rounding { get; set; }

    internal int Units { get; set; }

    internal long? Cost { get; set; }

    internal long? PerceivedValue { get; set; }

    internal Reward Build()
    {
        // A set price may stand before or after its units.
        var reward = Kind.ForSetsOf(Units).Valued(Cost, PerceivedValue);
        return Rounding is null ? reward : reward.RoundedBy(Rounding.Or(reward.Rounding));
    }
}
