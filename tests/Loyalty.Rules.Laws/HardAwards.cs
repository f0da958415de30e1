using Loyalty.Rules.Laws.Generators;
using Loyalty.Rules.Rewards;
using Loyalty.Rules.Rewards.FreeItem;
using Loyalty.Rules.Rewards.TieredSpend;

namespace Loyalty.Rules.Laws;

/// <summary>What awards have to be made of somewhere among the cases: choices, pieces and prices in which two ways of counting could part.</summary>
internal static class HardAwards
{
    /// <summary>Of a thousand cases so many at least must meet the award.</summary>
    internal static readonly Dictionary<Features, Dictionary<string, int>> Shares = new()
    {
        [Features.ItemsInFull] = new()
        {
            ["units by cost"] = 40,
            ["units as cheap as what is paid"] = 40,
            ["weights in whole units"] = 40,
            ["units at a price"] = 60,
        },
        [Features.BasketInFull] = new()
        {
            ["sets"] = 20,
            ["sets by cost"] = 3,
            ["units above a step"] = 6,
            ["a gift at a step"] = 7,
            ["units rounded otherwise"] = 12,
        },
        [Features.Arbitration] = new()
        {
            ["units discounted twice"] = 10,
            ["buys used up"] = 40,
            ["buys that stay"] = 40,
            ["units or lines that chose"] = 20,
            ["lost by the unit or line"] = 8,
            ["kept out and not lost"] = 40,
        },
    };

    internal static void Note(World world, Decision decision, Tally tally)
    {
        foreach (var award in decision.Awards)
        {
            var rule = world.Program.Rules.Single(one => one.Id == award.RuleId);
            if (rule is ItemRewardRule item && award.Kind == AwardKind.ItemDiscount)
                Note(item, tally);
            else if (rule is BasketTierRule steps)
                Note(steps, award, tally);
            tally.Meet(UnitNodeOf(world, award.RuleId) is { Branches.Count: > 1 }, "units or lines that chose");
        }
        foreach (var outcome in decision.Outcomes)
        {
            bool lost = outcome.Node is not null;
            tally.Meet(lost && UnitNodeOf(world, outcome.RuleId) is not null, "lost by the unit or line");
            tally.Meet(
                !lost && outcome is { Asked: > 0, Granted: 0 } && IsBranch(world.Program.Arbitration, outcome.RuleId),
                "kept out and not lost"
            );
        }
        tally.Meet(DiscountsTwice(world, decision), "units discounted twice");
    }

    private static void Note(ItemRewardRule rule, Tally tally)
    {
        tally.Meet(rule.Choose is UnitOrder.LowestCost or UnitOrder.HighestCost, "units by cost");
        tally.Meet(rule.UpTo == PriceLimit.CheapestPaid, "units as cheap as what is paid");
        tally.Meet(rule is FreeItemRule { Weighed: WeighedUnits.PerWholeUnit }, "weights in whole units");
        tally.Meet(rule.Reward.Kind == RewardKind.FixedPrice, "units at a price");
        bool percent = rule.Reward.Kind == RewardKind.PercentOff && rule.Reward.Percent != Percent.Hundred;
        tally.Meet(percent && rule.Reward.Rounding.Level != RoundingLevel.Line, "units rounded otherwise");
        tally.Meet(rule.Consume == ConsumedUnits.Both, "buys used up");
        tally.Meet(rule.Consume == ConsumedUnits.None, "buys that stay");
    }

    private static void Note(BasketTierRule rule, Award award, Tally tally)
    {
        bool discount = award.Kind == AwardKind.BasketDiscount;
        bool sets = discount && rule.Per == RewardPer.Set;
        tally.Meet(sets, "sets");
        tally.Meet(sets && rule.Choose is UnitOrder.LowestCost or UnitOrder.HighestCost, "sets by cost");
        tally.Meet(discount && rule.ReachesUnits, "units above a step");
        tally.Meet(award.Kind == AwardKind.ItemAdded, "a gift at a step");
    }

    private static bool DiscountsTwice(World world, Decision decision) =>
        decision
            .LineDiscounts.Where(part =>
                world.Program.Rules.Single(one => one.Id == decision.Awards[part.Award].RuleId)
                    is ItemRewardRule { Combine: true }
            )
            .GroupBy(part => part.Line)
            .Any(parts => parts.Count() > 1);

    private static ArbitrationNode? UnitNodeOf(World world, string ruleId) =>
        UnitNodeOf(world.Program.Arbitration, ruleId);

    private static ArbitrationNode? UnitNodeOf(ArbitrationNode? node, string ruleId) =>
        node is { Scope: ArbitrationScope.Unit }
            ? (Holds(node, ruleId) ? node : null)
            : node?.Branches.Select(branch => UnitNodeOf(branch, ruleId)).FirstOrDefault(found => found is not null);

    /// <summary>Whether a rule stands under a node of which one branch is in effect.</summary>
    private static bool IsBranch(ArbitrationNode? node, string ruleId) =>
        node is not null
        && (
            node.Kind is ArbitrationKind.First or ArbitrationKind.Best && node.Scope == ArbitrationScope.Basket
                ? Holds(node, ruleId)
                : node.Branches.Any(branch => IsBranch(branch, ruleId))
        );

    private static bool Holds(ArbitrationNode node, string ruleId) =>
        node.RuleId == ruleId || node.Branches.Any(branch => Holds(branch, ruleId));
}
