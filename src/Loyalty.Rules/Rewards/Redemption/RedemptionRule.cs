namespace Loyalty.Rules.Rewards.Redemption;

/// <summary>A reward for points, in whole blocks: so many points for so much money off, or for so many units of goods.</summary>
/// <remarks>
/// Immutable and thread-safe. Given where a sale asks for it, and only then; decided after all other rules that take money off units, or off
/// the basket. A till never says what it costs.
/// </remarks>
public sealed partial class RedemptionRule : RewardRule
{
    internal RedemptionRule(RedemptionRuleBuilder builder)
        : base(builder)
    {
        Points = builder.PointsValue;
        Get = builder.GetValue;
        On = builder.OnValue ?? Selector.Everything;
        Reward = builder.Reward ?? (Get is null ? Reward.AmountOff(0) : Reward.PercentOff(Percent.Hundred));
        PointsFrom = builder.PointsFromValue;
    }

    /// <summary>What one block costs, in points.</summary>
    public long Points { get; }

    /// <summary>Which goods one block gives, and how many units of them; null for money off the basket.</summary>
    public SelectedUnits? Get { get; }

    /// <summary>Which lines money off the basket falls on; all goods unless said.</summary>
    public Selector On { get; }

    /// <summary>What one block gives: off each unit of <see cref="Get"/>, 100 % unless said otherwise, or off the basket.</summary>
    public Reward Reward { get; }

    /// <summary>Which points pay for it.</summary>
    public PointsFrom PointsFrom { get; }
}
