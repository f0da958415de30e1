namespace Loyalty.Rules.Rewards;

/// <summary>What a rule says of its units beyond the default, which is: the cheapest first, of any price, a weighed line is one. Immutable.</summary>
internal sealed class UnitTerms
{
    private UnitTerms(ItemRewardRule rule)
    {
        Order = rule.Choose;
        Weighed = rule.WeighedAs;
        Above = rule.Reward.Kind == RewardKind.FixedPrice ? rule.Reward.Amount : 0;
        UpTo = rule.UpTo?.Amount ?? long.MaxValue;
        UpToCheapestPaid = rule.UpTo is { Amount: null };
        Combines = rule.Combine;
    }

    private UnitTerms(long above, UnitOrder order, bool combines)
    {
        Above = above;
        UpTo = long.MaxValue;
        Order = order;
        Combines = combines;
    }

    internal UnitOrder Order { get; }

    internal WeighedUnits Weighed { get; }

    /// <summary>The price that a target must exceed: what costs no more has nothing to gain from a fixed price.</summary>
    internal long Above { get; }

    /// <summary>The price that a target may not exceed.</summary>
    internal long UpTo { get; }

    internal bool UpToCheapestPaid { get; }

    /// <summary>Whether units may be given that rules which combine have discounted.</summary>
    internal bool Combines { get; }

    internal bool ByCost => Order is UnitOrder.LowestCost or UnitOrder.HighestCost;

    /// <summary>The terms of a reward by itself; null where they are the default.</summary>
    internal static UnitTerms? Of(Reward reward) =>
        reward.Kind == RewardKind.FixedPrice ? new UnitTerms(reward.Amount, UnitOrder.Cheapest, combines: false) : null;

    /// <summary>The terms of a rule that says no more than this of its units; null where they are the default.</summary>
    internal static UnitTerms? Of(UnitOrder order, bool combines) =>
        combines || order != UnitOrder.Cheapest ? new UnitTerms(0, order, combines) : null;

    /// <summary>The terms of a rule; null where they are the default and it has no need of them.</summary>
    /// <param name="rule">The rule.</param>
    /// <param name="needed">Whether it must know its units one by one before it proposes.</param>
    internal static UnitTerms? Of(ItemRewardRule rule, bool needed = false) =>
        needed
        || rule.Combine
        || rule.Choose != UnitOrder.Cheapest
        || rule.WeighedAs != WeighedUnits.AsOneUnit
        || rule.UpTo is not null
        || rule.Reward.Kind == RewardKind.FixedPrice
            ? new UnitTerms(rule)
            : null;
}
