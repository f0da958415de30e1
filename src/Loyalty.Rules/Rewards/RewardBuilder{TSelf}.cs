namespace Loyalty.Rules.Rewards;

/// <summary>The fluent words of families that give one reward.</summary>
/// <typeparam name="TSelf">The family's own builder.</typeparam>
/// <remarks>Not thread-safe. Amounts are in major units of the program's currency and must fit it exactly.</remarks>
public abstract class RewardBuilder<TSelf> : RewardRuleBuilder<TSelf>
    where TSelf : RewardBuilder<TSelf>
{
    private protected RewardBuilder(string id, Currency currency, Reward? reward)
        : base(id, currency) => RewardValue = reward;

    internal Reward? RewardValue { get; set; }
    internal long? CostValue { get; set; }
    internal long? PerceivedValue { get; set; }

    internal int? CouponDaysValue { get; set; }

    /// <summary>The reward with its cost and value, or null if none was said.</summary>
    internal Reward? Reward => RewardValue?.Valued(CostValue, PerceivedValue);

    /// <summary>The same, or a coupon of it.</summary>
    internal Reward? RewardOrCoupon =>
        CouponDaysValue is { } days && RewardValue is { } reward
            ? Rewards.Reward.Coupon(reward, days).Valued(CostValue, PerceivedValue)
            : Reward;

    /// <summary>Gives a percentage off.</summary>
    /// <param name="percent">0 to 100, at most four decimals.</param>
    public TSelf PercentOff(decimal percent) => Give(Rewards.Reward.PercentOff(Percent.Of(percent)));

    /// <summary>Gives an amount off: off each unit for an item reward, off the basket for a basket reward.</summary>
    /// <param name="amount">Major units.</param>
    public TSelf AmountOff(decimal amount) => Give(Rewards.Reward.AmountOff(Currency.ToMinorUnits(amount)));

    /// <summary>Says what one unit (item rewards) or one award (others) costs the merchant.</summary>
    /// <param name="amount">Major units.</param>
    public TSelf Costs(decimal amount)
    {
        CostValue = Currency.ToMinorUnits(amount);
        return (TSelf)this;
    }

    /// <summary>Says what one unit (item rewards) or one award (others) is worth to the customer.</summary>
    /// <param name="amount">Major units.</param>
    public TSelf Feels(decimal amount)
    {
        PerceivedValue = Currency.ToMinorUnits(amount);
        return (TSelf)this;
    }

    private protected TSelf Give(Reward reward)
    {
        RewardValue = reward;
        return (TSelf)this;
    }
}
