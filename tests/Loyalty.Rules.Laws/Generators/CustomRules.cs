using Loyalty.Rules.ReferenceModel;
using Loyalty.Rules.Rewards;
using Loyalty.Rules.Rewards.Custom;

namespace Loyalty.Rules.Laws.Generators;

/// <summary>Code for custom rules of every stage, once for the engine and once for the oracle: some ask, some ask for nothing, some fail.</summary>
internal static class CustomRules
{
    internal static readonly IReadOnlyDictionary<string, Func<IReadOnlyList<ReferenceLine>, ReferenceAsk?>> ForOracle =
        new Dictionary<string, Func<IReadOnlyList<ReferenceLine>, ReferenceAsk?>>
        {
            ["a unit for each line"] = lines => Units(lines.Count(line => line.IsMeasured), Reward.PercentOff(Half)),
            ["all units"] = _ => Units(1_000_000_000, Reward.AmountOff(120)),
            ["a third"] = lines => Of(lines.Where(line => line.IsTarget).Sum(line => line.Remaining) / 3),
            ["a half"] = _ => new ReferenceAsk(Reward.PercentOff(Half)),
            ["points by weight"] = lines => Points(lines.Sum(line => line.Quantity) / 700),
            ["nothing"] = _ => null,
            ["a fault"] = lines => throw new InvalidOperationException($"{lines.Count} lines"),
        };

    internal static readonly IReadOnlyDictionary<string, ICustomRewardRule> ForEngine = ForOracle.ToDictionary(
        pair => pair.Key,
        ICustomRewardRule (pair) => new Code(pair.Value)
    );

    internal static IReadOnlyList<string> Names { get; } = [.. ForOracle.Keys];

    /// <summary>Those that ask for units.</summary>
    internal static IReadOnlyList<string> OfUnits { get; } = ["a unit for each line", "all units"];

    private static readonly Percent Half = Percent.Of(50);

    private static ReferenceAsk? Units(long units, Reward each) => units == 0 ? null : new ReferenceAsk(each, units);

    private static ReferenceAsk? Of(long amount) => amount == 0 ? null : new ReferenceAsk(Reward.AmountOff(amount));

    private static ReferenceAsk? Points(long points) => points == 0 ? null : new ReferenceAsk(Reward.OfPoints(points));

    private sealed class Code(Func<IReadOnlyList<ReferenceLine>, ReferenceAsk?> ask) : ICustomRewardRule
    {
        public void Propose(in CustomTurn turn, Proposal proposal)
        {
            var lines = new RuleLine[turn.LineCount];
            turn.CopyLines(lines);
            if (ask([.. lines.Select(Seen)]) is not { } asked)
                return;
            if (asked.Units > 0)
                proposal.Units(asked.Units, asked.Reward);
            else if (asked.Reward.Kind == RewardKind.Points)
                proposal.Points(asked.Reward.Points);
            else if (asked.Reward.Kind == RewardKind.PercentOff)
                proposal.PercentOff(asked.Reward.Percent);
            else
                proposal.AmountOff(asked.Reward.Amount);
        }

        private static ReferenceLine Seen(RuleLine line) =>
            new(
                line.Sku,
                line.Quantity.Thousandths,
                line.Amount,
                line.Remaining,
                (int)line.Units,
                line.IsMeasured,
                line.IsTarget
            );
    }
}
