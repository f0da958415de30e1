using Loyalty.Rules.Rewards;
using Loyalty.Rules.Rewards.Custom;
using Loyalty.Rules.Rewards.Redemption;
using Loyalty.Rules.Rewards.TieredSpend;

namespace Loyalty.Rules.ForwardChaining.Translation;

/// <summary>What stands around a rule: the program's other rules, its tree, its guard and its journey.</summary>
internal sealed class ProgramFacts
{
    private readonly HashSet<string> _chosen = new(StringComparer.Ordinal);
    private readonly HashSet<string> _chosenByUnit = new(StringComparer.Ordinal);

    internal ProgramFacts(LoyaltyProgram program, SelectorProofs proofs)
    {
        Program = program;
        Proofs = proofs;
        if (program.Arbitration is not null)
            Walk(program.Arbitration, chosen: false, byUnit: false);
    }

    internal LoyaltyProgram Program { get; }

    internal SelectorProofs Proofs { get; }

    internal bool HasGuard => Program.MarginGuard is not null;

    /// <summary>Whether lines multiply points.</summary>
    internal bool MultipliesPoints =>
        Program.Rules.Any(rule =>
            rule switch
            {
                BasketTierRule basket => basket.Steps.Any(step => step.Reward.Kind == RewardKind.PointsMultiplier),
                MemberTierRule tiers => tiers.Tiers.Any(tier => tier.Multipliers.Count > 0),
                _ => false,
            }
        );

    /// <summary>Whether points may pay for a part of the lines.</summary>
    internal bool RedeemsMoney => Program.Rules.OfType<RedemptionRule>().Any(rule => rule.Get is null);

    /// <summary>Whether a discount may fall on lines before points are decided, other than on units.</summary>
    internal bool DiscountsBaskets => RedeemsMoney || Program.Rules.Any(rule => StageOf(rule) == RewardStage.Basket);

    /// <summary>Whether a discount may fall on units.</summary>
    internal bool DiscountsUnits =>
        Program.Rules.Any(rule => rule is RedemptionRule || StageOf(rule) == RewardStage.Item);

    /// <summary>Whether the rule may lose against another one.</summary>
    internal bool MayLose(RewardRule rule) => _chosen.Contains(rule.Id);

    /// <summary>Whether the rule may lose single units or lines.</summary>
    internal bool MayLoseUnits(RewardRule rule) => _chosenByUnit.Contains(rule.Id);

    /// <summary>The rules on units that are decided before one.</summary>
    internal IEnumerable<RewardRule> UnitRulesBefore(RewardRule rule) =>
        Program.Rules.Where(other => StageOf(other) == RewardStage.Item && ComesBefore(other, rule));

    /// <summary>Whether the program's journey does something when a card is full.</summary>
    internal bool HearsFullCards => Hears("cardCompleted");

    /// <summary>Whether the program's journey does something when a member reaches a tier.</summary>
    internal bool HearsTiers => Hears("tierReached");

    internal static RewardStage? StageOf(RewardRule rule) =>
        rule switch
        {
            ItemRewardRule => RewardStage.Item,
            CustomRule custom => custom.Stage,
            BasketTierRule basket => basket.Steps[0].Reward.Kind is RewardKind.Points or RewardKind.PointsMultiplier
                ? RewardStage.Points
                : RewardStage.Basket,
            MemberTierRule => RewardStage.Points,
            Rewards.SignUpBonus.SignUpBonusRule bonus => bonus.Reward.Kind == RewardKind.Points
                ? RewardStage.Points
                : RewardStage.Basket,
            _ => null,
        };

    private bool Hears(string saleEvent) => Program.Journey?.Events.Contains(saleEvent) == true;

    private static bool ComesBefore(RewardRule one, RewardRule other) =>
        one.Priority != other.Priority ? one.Priority > other.Priority : string.CompareOrdinal(one.Id, other.Id) < 0;

    private void Walk(ArbitrationNode node, bool chosen, bool byUnit)
    {
        if (node.RuleId is { } rule)
        {
            if (chosen)
                _chosen.Add(rule);
            if (byUnit)
                _chosenByUnit.Add(rule);
            return;
        }
        bool chooses = node.Kind != ArbitrationKind.All;
        foreach (var branch in node.Branches)
            Walk(branch, chosen || chooses, byUnit || (chooses && node.Scope == ArbitrationScope.Unit));
    }
}
