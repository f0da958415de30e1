namespace Loyalty.Rules.Rewards.SignUpBonus;

/// <summary>A reward for joining, once per member for ever.</summary>
/// <remarks>Immutable and thread-safe. Given with the transaction that enrols the member, or with the first purchase that qualifies.</remarks>
public sealed partial class SignUpBonusRule : RewardRule
{
    internal SignUpBonusRule(SignUpBonusRuleBuilder builder)
        : base(builder)
    {
        Occasion = builder.OccasionValue;
        WithinDays = builder.WithinDaysValue;
        MinimumSpend = builder.MinimumSpendValue;
        Items = builder.ItemsValue ?? Selector.Everything;
        Reward = builder.RewardOrCoupon ?? Reward.OfPoints(0);
        On = builder.OnValue ?? Selector.Everything;
    }

    /// <summary>When it is given.</summary>
    public SignUpOccasion Occasion { get; }

    /// <summary>For a first purchase: how many business days after the day of enrolment it may be at most; null for any.</summary>
    public int? WithinDays { get; }

    /// <summary>For a first purchase: what must remain of <see cref="Items"/> at the rule's turn, in minor units; 0 unless said.</summary>
    public long MinimumSpend { get; }

    /// <summary>For a first purchase: the lines that make it one; all goods unless said.</summary>
    public Selector Items { get; }

    /// <summary>Points, or a discount at this checkout.</summary>
    public Reward Reward { get; }

    /// <summary>Which lines a discount falls on; all goods unless said.</summary>
    public Selector On { get; }
}
