namespace Loyalty.Rules.Rewards;

/// <summary>A rule that gives discounts, with what may keep it out of the way of another: the tree, or that both combine.</summary>
internal sealed class Rival
{
    /// <summary>How many kinds of combining rules there are, with those that do not combine.</summary>
    internal const int Combinations = 1 + (3 * Orders);

    private const int Orders = 4;

    /// <param name="rule">The rule.</param>
    /// <param name="number">The place of the rule in the program.</param>
    /// <param name="places">The branches in which it stands; none if no tree names it.</param>
    internal Rival(RewardRule rule, int number, TreePlace[] places)
    {
        Rule = rule;
        Number = number;
        Combination = rule is ItemRewardRule { Combine: true } items ? CombinationOf(items) : 0;
        IsPlain = places.Length == 0 && Combination == 0;
        Places = IsPlain || places.Length > 0 ? places : [new TreePlace(TreePlaces.Program, -1 - number)];
    }

    internal RewardRule Rule { get; }

    internal int Number { get; }

    internal TreePlace[] Places { get; }

    /// <summary>0 where the rule does not combine; else one number for each kind of reward and order of choice.</summary>
    internal int Combination { get; }

    /// <summary>Whether nothing keeps the rule apart from any other.</summary>
    internal bool IsPlain { get; }

    /// <summary>Whether the order of two rules like this one that combine does not matter, but for rounding: percentages, or amounts.</summary>
    internal bool IsFreeOfOrder => Combination is > 0 and <= 2 * Orders;

    private static int CombinationOf(ItemRewardRule rule)
    {
        int kind =
            rule.Reward.Kind == RewardKind.PercentOff ? 0
            : rule.Reward.Kind == RewardKind.AmountOff ? 1
            : 2;
        return 1 + (kind * Orders) + ((int)rule.Choose & (Orders - 1));
    }
}
