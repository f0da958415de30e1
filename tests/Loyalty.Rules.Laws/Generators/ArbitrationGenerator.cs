using Loyalty.Rules.Rewards;
using Loyalty.Rules.Rewards.SignUpBonus;

namespace Loyalty.Rules.Laws.Generators;

/// <summary>Trees, guards and values of points, and what item rewards combine and consume. Has dice of its own.</summary>
internal sealed class ArbitrationGenerator(Dice dice)
{
    /// <summary>So many of a hundred item rules of the program combine: units meet several of them only where most do.</summary>
    private readonly int _combining = dice.Of(20, 50, 100);

    /// <summary>Says it of a program with all of its rules.</summary>
    internal void Describe(LoyaltyProgramBuilder builder)
    {
        if (dice.Chance(40))
            builder.PointValueValue = new PointValue(dice.Of(1, 3, 100), dice.Between(0L, 200));
        if (dice.Chance(40))
            builder.MarginGuardValue = new MarginGuard(
                Percent.Of(dice.Of(1m, 20m, 62.5m, 100m)),
                dice.Of(UnknownCost.Allow, UnknownCost.Deny)
            );
        if (builder.Rules.Count < 2 || !dice.Chance(60))
            return;
        var rest = new Queue<RewardRule>(dice.Shuffled(builder.Rules));
        if (dice.Chance(40))
            rest.Dequeue();
        if (rest.Count > 0)
            builder.ArbitrationValue = Node(rest, depth: 0);
    }

    internal void Describe(ItemOptions options, bool discounts, bool card)
    {
        options.Combine = discounts && options.UpTo is not { Amount: null } && dice.Chance(_combining);
        if (!card && dice.Chance(40))
            options.Consume = dice.Of(ConsumedUnits.None, ConsumedUnits.Both);
    }

    private ArbitrationNode Node(Queue<RewardRule> rest, int depth)
    {
        if (depth > 0 && ByUnit(rest) is { } unit)
            return unit;
        int count = dice.Between(1, Math.Min(4, rest.Count));
        var branches = new List<ArbitrationNode>();
        while (branches.Count < count && rest.Count > 0)
            branches.Add(depth < 3 && rest.Count > 1 && dice.Chance(35) ? Node(rest, depth + 1) : rest.Dequeue().Id);
        var node = Choose([.. branches], dice.Weighted(25, 35, 40));
        return dice.Chance(30) ? node.Named("node " + depth) : node;
    }

    /// <summary>A node that chooses by the unit, if rules of one stage that give discounts come next.</summary>
    private ArbitrationNode? ByUnit(Queue<RewardRule> rest)
    {
        if (!dice.Chance(50) || !TakesOff(rest.Peek()))
            return null;
        var stage = rest.Peek().DecidedIn;
        var branches = new List<ArbitrationNode>();
        while (branches.Count < 3 && rest.Count > 0 && TakesOff(rest.Peek()) && rest.Peek().DecidedIn == stage)
        {
            ArbitrationNode branch = rest.Dequeue().Id;
            branches.Add(dice.Chance(30) ? ArbitrationNode.All(branch) : branch);
        }
        return Choose([.. branches], dice.Between(1, 2)).PerUnit();
    }

    private static bool TakesOff(RewardRule rule) =>
        rule.Targeted is not null
        && rule.DecidedIn != RewardStage.Points
        && rule is not SignUpBonusRule { Reward.Kind: RewardKind.Item };

    private static ArbitrationNode Choose(ArbitrationNode[] branches, int kind) =>
        kind switch
        {
            0 => ArbitrationNode.All(branches),
            1 => ArbitrationNode.First(branches),
            _ => ArbitrationNode.Best(branches),
        };

    /// <summary>A tree without the rules that are not there; null if nothing is left.</summary>
    internal static ArbitrationNode? Prune(ArbitrationNode? node, HashSet<string> rules)
    {
        if (node is null || node.Kind == ArbitrationKind.Rule)
            return node is not null && rules.Contains(node.RuleId!) ? node : null;
        var branches = node.Branches.Select(branch => Prune(branch, rules)).OfType<ArbitrationNode>().ToArray();
        return branches.Length == 0 ? null : new(node.Kind, null, branches, node.Name, node.Scope);
    }
}
