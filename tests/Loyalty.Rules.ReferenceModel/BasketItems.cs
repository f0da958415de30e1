using Loyalty.Rules.Rewards;

namespace Loyalty.Rules.ReferenceModel;

/// <summary>Gives units to add to the basket, as far as caps let them through.</summary>
internal static class BasketItems
{
    /// <param name="sale">The sale.</param>
    /// <param name="rule">The rule.</param>
    /// <param name="reward">What is given.</param>
    /// <param name="progress">The outcome as far as progress goes.</param>
    internal static Decided Decide(SaleAtHand sale, RewardRule rule, Reward reward, ReferenceOutcome progress)
    {
        long asked = reward.Item!.Units;
        long allowed = CapRoom.Cut(sale, rule, asked, CapRoom.Of(sale, rule, CapUnit.Units));
        if (CapRoom.Of(sale, rule, CapUnit.Times) == 0)
            allowed = 0;
        long granted = sale.Budget?.ChargeAdded(rule, allowed, reward.Cost) ?? allowed;
        if (granted > 0)
        {
            var items = reward.Item.Items;
            sale.AddItems(rule.Id, granted, items.Name, sale.Selection.OnlySku(items), reward);
            CapRoom.Use(sale, rule, CapUnit.Units, granted);
            CapRoom.Use(sale, rule, CapUnit.Times, 1);
        }
        return new Decided(
            progress with
            {
                Verdict =
                    granted == 0 ? (allowed > 0 ? Verdict.CutByGuard : Verdict.CapReached)
                    : granted == asked ? Verdict.Awarded
                    : Verdict.Reduced,
                AwardUnit = OutcomeUnit.Units,
                Asked = asked,
                Granted = granted,
            }
        )
        {
            TimesUsed = Math.Min(1, allowed),
            CutByCap = allowed < asked,
        };
    }
}
