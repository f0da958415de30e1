using Loyalty.Rules.Rewards;
using Loyalty.Rules.Rewards.CrossSell;
using Loyalty.Rules.Rewards.FreeItem;

namespace Loyalty.Rules.ReferenceModel;

/// <summary>"Buy X, get Y", as free items and cross-sell both say it.</summary>
internal sealed record ItemOffer(RewardRule Rule, Selector Buy, int X, Selector Get, int Y, Reward Reward, bool IsCard)
{
    /// <summary>What caps on units and times leave of a number; a basket rule gives whole rewards.</summary>
    internal long Allowed(long asked, long? unitRoom)
    {
        long allowed = CapRoom.Cut(Rule, asked, unitRoom);
        return IsCard ? allowed : allowed - (allowed % Y);
    }

    internal static ItemOffer Of(FreeItemRule rule) =>
        new(
            rule,
            rule.Buy.Items,
            rule.Buy.Units,
            rule.Get.Items,
            rule.Get.Units,
            rule.Reward,
            rule.Mode == FreeItemMode.Stamps
        );

    internal static ItemOffer Of(CrossSellRule rule) =>
        new(rule, rule.When.Items, rule.When.Units, rule.Offer.Items, rule.Offer.Units, rule.Reward, IsCard: false);
}
