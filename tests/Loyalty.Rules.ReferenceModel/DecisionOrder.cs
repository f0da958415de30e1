using Loyalty.Rules.Rewards;
using Loyalty.Rules.Rewards.Custom;
using Loyalty.Rules.Rewards.Redemption;
using Loyalty.Rules.Rewards.SignUpBonus;
using Loyalty.Rules.Rewards.TieredSpend;

namespace Loyalty.Rules.ReferenceModel;

/// <summary>In which order rules are decided, and which of them a sale touches.</summary>
internal static class DecisionOrder
{
    /// <summary>By stage, priority and id; the rules of a node that chooses by the unit stand at the place of the first of them.</summary>
    internal static List<RewardRule> Of(LoyaltyProgram program)
    {
        var tree = new ArbitrationTree(program.Arbitration);
        List<RewardRule> order =
        [
            .. program
                .Rules.OrderBy(StageOf)
                .ThenBy(rule => rule is RedemptionRule)
                .ThenByDescending(rule => rule.Priority)
                .ThenBy(rule => rule.Id, StringComparer.Ordinal),
        ];
        return
        [
            .. order.OrderBy(rule =>
                tree.UnitNodeAround(rule.Id) is { } node
                    ? order.FindIndex(first => tree.UnitNodeAround(first.Id) == node)
                    : order.IndexOf(rule)
            ),
        ];
    }

    internal static bool Touches(SaleAtHand sale, RewardRule rule) =>
        rule switch
        {
            RedemptionRule => !sale.Redeeming.Ignored
                && sale.Header.Details.Redemptions.Any(request => request.RuleId == rule.Id),
            SignUpBonusRule { Occasion: SignUpOccasion.Enrolment } => sale.Header.Details.Enrol
                || HoldsCoupon(sale, rule),
            _ => HoldsCoupon(sale, rule)
                || SelectorsOf(rule).Any(selector => sale.LinesOf(rule, selector).Count > 0)
                || sale.Before(rule.Id, PostingAccount.Stamps) != 0
                || sale.Before(rule.Id, PostingAccount.OwedUnits) != 0,
        };

    private static bool HoldsCoupon(SaleAtHand sale, RewardRule rule) => new CouponBook(sale, rule).Count() > 0;

    internal static RewardStage StageOf(RewardRule rule) =>
        rule switch
        {
            CustomRule custom => custom.Stage,
            MemberTierRule => RewardStage.Points,
            RedemptionRule redemption => redemption.Get is null ? RewardStage.Basket : RewardStage.Item,
            SignUpBonusRule { Reward.Kind: RewardKind.Points } => RewardStage.Points,
            SignUpBonusRule => RewardStage.Basket,
            BasketTierRule tiers => BasketTiers.GivesPoints(tiers) ? RewardStage.Points : RewardStage.Basket,
            _ => RewardStage.Item,
        };

    private static Selector[] SelectorsOf(RewardRule rule) =>
        rule switch
        {
            Rewards.FreeItem.FreeItemRule { Mode: Rewards.FreeItem.FreeItemMode.OnTop } onTop => [onTop.Buy.Items],
            Rewards.FreeItem.FreeItemRule free => [free.Buy.Items, free.Get.Items],
            Rewards.CrossSell.CrossSellRule cross => [cross.When.Items, cross.Offer.Items],
            BasketTierRule points when BasketTiers.GivesPoints(points) && !StepMultiplier.Multiplies(points) =>
            [
                points.Items,
            ],
            BasketTierRule basket => [basket.Items, basket.On],
            MemberTierRule tiers => [tiers.Items],
            SignUpBonusRule { Reward.Kind: RewardKind.Points or RewardKind.Item } bonus => [bonus.Items],
            SignUpBonusRule bonus => [bonus.Items, bonus.On],
            CustomRule { Stage: RewardStage.Points } points => [points.Items],
            CustomRule custom => [custom.Items, custom.On],
            _ => [],
        };
}
