using Loyalty.Rules.Rewards;
using Loyalty.Rules.Rewards.FreeItem;

namespace Loyalty.Rules.Laws.Generators;

/// <summary>Lets rules combine and consume, choose among them by a tree, and guard the margin. Has dice of its own.</summary>
internal sealed class ArbitrationGenerator(Dice dice)
{
    internal void Describe<T>(ItemRewardBuilder<T> rule)
        where T : ItemRewardBuilder<T>
    {
        bool onTop = rule is FreeItemRuleBuilder { ModeValue: FreeItemMode.OnTop };
        bool card = rule is FreeItemRuleBuilder { ModeValue: FreeItemMode.Stamps };
        if (!onTop && rule.Options.UpTo is not { Amount: null } && dice.Chance(50))
            rule.Combine();
        if (!onTop && !card && dice.Chance(50))
            rule.Consume(dice.Of(ConsumedUnits.None, ConsumedUnits.Both, ConsumedUnits.Both));
    }

    /// <summary>Adds a tree over some of the rules, what points are worth, and a guard.</summary>
    internal void Arbitrate(LoyaltyProgramBuilder program)
    {
        if (dice.Chance(60))
            program.PointValue(dice.Of(1, 7, 100), Amounts.Major(program.Currency, dice.Of<long>(0, 1, 100, 333)));
        if (dice.Chance(70))
            program.Arbitrate(Tree(dice.Some([.. program.Rules.Select(rule => rule.Id)], dice.Between(1, 6)), 3));
        if (dice.Chance(40))
            program.GuardMargin(
                dice.Of(100m, 100m, 50m, 10m, 0.0001m),
                dice.Of(UnknownCost.Allow, UnknownCost.Deny)
            );
    }

    private ArbitrationNode Tree(List<string> rules, int depth)
    {
        var branches = new List<ArbitrationNode>();
        while (rules.Count > 0)
        {
            int size = depth == 0 || dice.Chance(50) ? 1 : dice.Between(1, rules.Count);
            var own = rules.GetRange(0, size);
            rules.RemoveRange(0, size);
            branches.Add(size == 1 && dice.Chance(80) ? own[0] : Tree(own, depth - 1));
        }
        var node = dice.Weighted(20, 40, 40) switch
        {
            0 => ArbitrationNode.All([.. branches]),
            1 => ArbitrationNode.First([.. branches]),
            _ => ArbitrationNode.Best([.. branches]),
        };
        return dice.Chance(50) ? node.Named(dice.Of("coupons", "meals", "best")) : node;
    }
}
