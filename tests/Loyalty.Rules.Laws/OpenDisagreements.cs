using Loyalty.Rules.Laws.Generators;
using Loyalty.Rules.Rewards;
using Loyalty.Rules.Rewards.CrossSell;
using Loyalty.Rules.Rewards.FreeItem;
using Loyalty.Rules.Rewards.Redemption;

namespace Loyalty.Rules.Laws;

/// <summary>Where engine and oracle are known to differ: the differential laws leave such cases out, each by its name, and count them.</summary>
internal static class OpenDisagreements
{
    private static readonly Dictionary<string, Func<World, bool>> All = new()
    {
        ["what spend counts of units that the guard gave back"] = world =>
            world.Program.MarginGuard is not null
            && world.Program.Rules.OfType<CrossSellRule>().Any(rule => rule.Spend is not null),
        ["coupons in a node that chooses by the unit"] = world =>
            world.Program.Rules.Any(rule => GivesCoupons(rule) && IsChosenByUnit(world.Program.Arbitration, rule.Id)),
        ["units for points after a node that chooses by the unit and reads weighed lines in two ways"] = world =>
            world.Program.Rules.Any(rule => rule is RedemptionRule { Get: not null })
            && world.Program.Rules.Any(rule =>
                rule is FreeItemRule { Weighed: WeighedUnits.PerWholeUnit }
                && IsChosenByUnit(world.Program.Arbitration, rule.Id)
            ),
    };

    /// <summary>The disagreement that a case may meet, or null.</summary>
    internal static string? Of(World world) => All.FirstOrDefault(one => one.Value(world)).Key;

    private static bool GivesCoupons(RewardRule rule) => ReferenceModel.ReferenceInterpreter.GivesCoupons(rule);

    private static bool IsChosenByUnit(ArbitrationNode? node, string id, bool byUnit = false) =>
        node is not null
        && (
            (byUnit && node.RuleId == id)
            || node.Branches.Any(branch => IsChosenByUnit(branch, id, byUnit || node.Scope == ArbitrationScope.Unit))
        );
}
