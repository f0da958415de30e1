using Loyalty.Rules.Rewards;
using Loyalty.Rules.Rewards.CrossSell;
using Loyalty.Rules.Rewards.SignUpBonus;
using Loyalty.Rules.Rewards.TieredSpend;

namespace Loyalty.Rules.ReferenceModel;

/// <summary>The coupons that a member holds of one rule.</summary>
internal sealed class CouponBook(SaleAtHand sale, RewardRule rule)
{
    private readonly int _today = BusinessCalendar.NumberOf(sale.Day);

    /// <summary>The rewards of a rule, in the order of its steps.</summary>
    internal static List<Reward> RewardsOf(RewardRule rule) =>
        rule switch
        {
            BasketTierRule basket => [.. basket.Steps.Select(step => step.Reward)],
            SignUpBonusRule bonus => [bonus.Reward],
            CrossSellRule offer => [offer.Reward],
            _ => [],
        };

    internal static bool Gives(RewardRule rule) => RewardsOf(rule).Exists(reward => reward.Kind == RewardKind.Coupon);

    /// <summary>The valid coupon that ends first, of the lower step where days are equal; null for none.</summary>
    internal (int Step, int Until)? First() =>
        Valid()
            .OrderBy(one => one.Until)
            .ThenBy(one => one.Step)
            .Select(one => ((int, int)?)(one.Step, one.Until))
            .FirstOrDefault();

    internal long Count() => Valid().Sum(one => one.Count);

    /// <summary>Posts a coupon used and one given.</summary>
    internal void Post((int Step, int Until)? used, (int Step, int Until)? given)
    {
        var moved = new[] { used, given }.Where(one => one is not null).Select(one => one!.Value).Distinct();
        foreach (var (step, until) in moved)
        {
            long before = sale.Before(rule.Id, PostingAccount.Coupons, step, until);
            long after = before - (used == (step, until) ? 1 : 0) + (given == (step, until) ? 1 : 0);
            sale.Postings.Add(new ReferencePosting(rule.Id, PostingAccount.Coupons, step, until, before, after));
        }
    }

    private IEnumerable<(int Step, int Until, long Count)> Valid() =>
        (sale.Member?.Counters ?? [])
            .Where(one =>
                one.Key.RuleId == rule.Id && one.Key.Account == PostingAccount.Coupons && one.Key.Period >= _today
            )
            .Select(one => (one.Key.Part, one.Key.Period, one.Value));
}
