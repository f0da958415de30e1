using Loyalty.Rules.Rewards;
using Loyalty.Rules.Rewards.Custom;
using Loyalty.Rules.Rewards.FreeItem;
using Loyalty.Rules.Rewards.SignUpBonus;
using Loyalty.Rules.Rewards.TieredSpend;

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
        if (dice.Chance(60))
            program.Arbitrate(Tree(dice.Some(program.Rules, dice.Between(1, 6)), 3));
        if (dice.Chance(25))
            program.GuardMargin(
                dice.Of(100m, 100m, 100m, 50m, 10m, 0.0001m),
                dice.Of(UnknownCost.Allow, UnknownCost.Allow, UnknownCost.Deny)
            );
    }

    private ArbitrationNode Tree(List<RewardRule> rules, int depth)
    {
        var branches = new List<ArbitrationNode>();
        if (dice.Chance(50) && ByUnit(rules) is { } byUnit)
            branches.Add(byUnit);
        while (rules.Count > 0)
        {
            int size = depth == 0 || dice.Chance(50) ? 1 : dice.Between(1, rules.Count);
            var own = rules.GetRange(0, size);
            rules.RemoveRange(0, size);
            branches.Add(size == 1 && dice.Chance(80) ? own[0].Id : Tree(own, depth - 1));
        }
        var node = dice.Weighted(20, 40, 40) switch
        {
            0 => ArbitrationNode.All([.. branches]),
            1 => ArbitrationNode.First([.. branches]),
            _ => ArbitrationNode.Best([.. branches]),
        };
        return Named(node);
    }

    /// <summary>A node that chooses by the unit among rules of one stage, or null if there are too few. Takes them out of the list.</summary>
    private ArbitrationNode? ByUnit(List<RewardRule> rules)
    {
        var stage = dice.Of(RewardStage.Item, RewardStage.Basket);
        var own = rules.FindAll(rule => Discounts(rule) == stage);
        if (own.Count < 2)
            return null;
        rules.RemoveAll(own.Contains);
        var branches = own.ConvertAll(rule => ArbitrationNode.Rule(rule.Id));
        if (branches.Count > 2 && dice.Chance(40))
            branches = [ArbitrationNode.All(branches[0], branches[1]), .. branches.Skip(2)];
        var node = dice.Chance(60) ? ArbitrationNode.Best([.. branches]) : ArbitrationNode.First([.. branches]);
        return Named(node.PerUnit());
    }

    private ArbitrationNode Named(ArbitrationNode node) =>
        dice.Chance(50) ? node.Named(dice.Of("coupons", "meals", "best")) : node;

    /// <summary>The stage of a rule that takes money off the basket; null for one that does not.</summary>
    private static RewardStage? Discounts(RewardRule rule) =>
        rule switch
        {
            FreeItemRule { Mode: FreeItemMode.OnTop } => null,
            ItemRewardRule => RewardStage.Item,
            CustomRule { Stage: RewardStage.Points } => null,
            CustomRule custom => custom.Stage,
            BasketTierRule tiers => tiers.Steps[0].Reward.Kind == RewardKind.Points ? null : RewardStage.Basket,
            SignUpBonusRule bonus => bonus.Reward.Kind == RewardKind.Points ? null : RewardStage.Basket,
            _ => null,
        };
}
