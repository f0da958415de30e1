using Loyalty.Rules.Rewards;

namespace Loyalty.Rules.ReferenceModel;

/// <summary>Gives points that a rule has computed, as far as caps let them through.</summary>
internal static class BasketPoints
{
    /// <param name="sale">The sale.</param>
    /// <param name="rule">The rule.</param>
    /// <param name="asked">The points that fall due.</param>
    /// <param name="reward">Whose cost and value the award has, or null.</param>
    /// <param name="progress">The outcome as far as progress goes.</param>
    internal static ReferenceOutcome Decide(
        SaleAtHand sale,
        RewardRule rule,
        long asked,
        Reward? reward,
        ReferenceOutcome progress
    )
    {
        long granted = CapRoom.Cut(sale, rule, asked, CapRoom.Of(sale, rule, CapUnit.Points));
        if (CapRoom.Of(sale, rule, CapUnit.Times) == 0)
            granted = 0;
        long before = granted;
        granted = sale.Budget?.Charge(rule, granted) ?? granted;
        if (granted > 0)
        {
            sale.GivePoints(rule.Id, granted, reward?.Cost, reward?.PerceivedValue);
            CapRoom.Use(sale, rule, CapUnit.Points, granted);
            CapRoom.Use(sale, rule, CapUnit.Times, 1);
        }
        return progress with
        {
            Verdict =
                granted == 0 ? (before > 0 ? Verdict.CutByGuard : Verdict.CapReached)
                : granted == asked ? Verdict.Awarded
                : Verdict.Reduced,
            AwardUnit = OutcomeUnit.Points,
            Asked = asked,
            Granted = granted,
        };
    }
}
