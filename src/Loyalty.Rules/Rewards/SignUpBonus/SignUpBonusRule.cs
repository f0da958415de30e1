namespace Loyalty.Rules.Rewards.SignUpBonus;

/// <summary>A reward for joining, once per member for ever.</summary>
/// <remarks>Immutable and thread-safe. Given with the transaction that enrols the member.</remarks>
public sealed partial class SignUpBonusRule : RewardRule
{
    internal SignUpBonusRule(SignUpBonusRuleBuilder builder)
        : base(builder)
    {
        Reward = builder.Reward ?? Reward.OfPoints(0);
        On = builder.OnValue ?? Selector.Everything;
    }

    /// <summary>Points, or a discount at this checkout.</summary>
    public Reward Reward { get; }

    /// <summary>Which lines a discount falls on; all goods unless said.</summary>
    public Selector On { get; }
}
