namespace Loyalty.Rules.Rewards;

/// <summary>The fluent words of families that give units of goods.</summary>
/// <typeparam name="TSelf">The family's own builder.</typeparam>
/// <remarks>Not thread-safe. Amounts are in major units of the program's currency and must fit it exactly.</remarks>
public abstract class ItemRewardBuilder<TSelf> : RewardBuilder<TSelf>
    where TSelf : ItemRewardBuilder<TSelf>
{
    private protected ItemRewardBuilder(string id, Currency currency)
        : base(id, currency, Rewards.Reward.PercentOff(Percent.Hundred)) { }

    internal ItemOptions Options { get; } = new();

    /// <summary>Says which units are taken first; the cheapest unless said.</summary>
    /// <param name="order">The order.</param>
    public TSelf Choose(UnitOrder order)
    {
        Options.Choose = order;
        return (TSelf)this;
    }

    /// <summary>Gives only units of at most a price.</summary>
    /// <param name="price">Major units, above 0.</param>
    public TSelf UpTo(decimal price) => UpTo(PriceLimit.Of(Currency.ToMinorUnits(price)));

    /// <summary>Gives only units "of equal or lesser value": none dearer than any of those bought that stay paid.</summary>
    public TSelf UpToCheapestPaid() => UpTo(PriceLimit.CheapestPaid);

    /// <summary>Gives the reward at most so many times in one sale. What a card owes beyond stays owed.</summary>
    /// <param name="times">At least 1; a time is Y units.</param>
    public TSelf Repeat(int times)
    {
        Options.Repeat = times;
        return (TSelf)this;
    }

    /// <summary>Says whether fewer than Y units may be given at a time; unless said, a card gives them and a basket does not.</summary>
    /// <param name="partial">True to give what there is.</param>
    public TSelf PartialGet(bool partial = true)
    {
        Options.PartialGet = partial;
        return (TSelf)this;
    }

    /// <summary>Lets a unit get this reward on top of others that combine; each percentage is of what remains.</summary>
    public TSelf Combine()
    {
        Options.Combine = true;
        return (TSelf)this;
    }

    /// <summary>Says which units the reward takes away from rules decided later; those that it discounts unless said.</summary>
    /// <param name="units">Which units.</param>
    public TSelf Consume(ConsumedUnits units)
    {
        Options.Consume = units;
        return (TSelf)this;
    }

    /// <summary>Lets each given unit cost at most a price.</summary>
    /// <param name="price">Major units; 0 is free.</param>
    public TSelf FixedPrice(decimal price) => Give(Rewards.Reward.FixedPrice(Currency.ToMinorUnits(price)));

    private TSelf UpTo(PriceLimit limit)
    {
        Options.UpTo = limit;
        return (TSelf)this;
    }
}
