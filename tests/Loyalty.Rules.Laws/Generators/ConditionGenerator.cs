using Loyalty.Rules.Rewards;

namespace Loyalty.Rules.Laws.Generators;

/// <summary>What all families share: priority, window and hours, eligibility, exceptions.</summary>
internal sealed class ConditionGenerator(
    Dice dice,
    Timeline time,
    SelectorGenerator selectors,
    Currency currency,
    MoreFeatures more
)
{
    private static readonly TimeSpan Day = TimeSpan.FromDays(1);

    /// <summary>The rules of member tiers so far, and whether they measure money.</summary>
    internal List<(string RuleId, OutcomeUnit Unit)> Measured { get; } = [];

    internal void Describe<T>(RewardRuleBuilder<T> rule, IReadOnlyList<TierCondition> tiers)
        where T : RewardRuleBuilder<T>
    {
        rule.Priority(dice.Of(0, 0, 0, 1, 1, -5, 10));
        if (dice.Chance(12))
            Between(rule);
        if (dice.Chance(12))
        {
            During(rule);
            if (dice.Chance(30))
                During(rule);
        }
        var aside = dice.Aside(17);
        bool occasion = more.Has(Features.Occasions) && aside.Chance(9);
        bool common = dice.Chance(30);
        if (common || occasion)
            rule.For(eligibility =>
            {
                if (common)
                    Describe(eligibility, tiers);
                if (occasion)
                    new OccasionGenerator(aside, currency, selectors).Describe(eligibility, Measured);
            });
        if (dice.Chance(12))
            rule.Except(selectors.Next());
        if (dice.Chance(20))
            rule.AllOrNothing();
    }

    private void Between<T>(RewardRuleBuilder<T> rule)
        where T : RewardRuleBuilder<T>
    {
        var from = Moment(time.Anchor.AddDays(-dice.Of(0, 0, 1, 30)));
        var to = Moment(time.Anchor.AddDays(dice.Of(0, 0, 1, 1, 7, 40)).AddMinutes(dice.Of(1, 30, 60, 120)));
        rule.Between(dice.Chance(70) ? from : null, dice.Chance(70) ? to : null);
        if (rule.ActiveValue is { From: { } first, To: { } last } && !Precedes(first, last))
            rule.Between(first, null);
    }

    private static bool Precedes(LocalMoment first, LocalMoment last) =>
        first.Day < last.Day
        || (first.Day == last.Day && first.Minute is { } from && last.Minute is { } to && from < to);

    private LocalMoment Moment(DateTimeOffset at)
    {
        var local = time.LocalOf(at);
        return dice.Chance(40)
            ? LocalMoment.BusinessDay(local.Year, local.Month, local.Day)
            : LocalMoment.At(local.Year, local.Month, local.Day, local.Hour, local.Minute);
    }

    private void During<T>(RewardRuleBuilder<T> rule)
        where T : RewardRuleBuilder<T>
    {
        var days = dice.Chance(50) ? Weekdays.All : (Weekdays)dice.Between(1, 127);
        int around = (int)time.LocalOf(time.Anchor).TimeOfDay.TotalMinutes;
        int from = dice.Of(around, 60, 120, 150, 0, 1439, dice.Below(1440));
        int to = dice.Of((around + 60) % 1440, 120, 180, 240, 1440, dice.Below(1440));
        if (from != to)
            rule.During(days, TimeSpan.FromMinutes(from), to == 1440 ? Day : TimeSpan.FromMinutes(to));
    }

    private void Describe(EligibilityBuilder eligibility, IReadOnlyList<TierCondition> tiers)
    {
        for (int i = dice.Between(1, 2); i > 0; i--)
        {
            switch (dice.Weighted(10, 10, 10, 15, 20, 15, 20, tiers.Count > 0 ? 40 : 0))
            {
                case 0:
                    eligibility.Store([.. dice.Some(Words.Stores, dice.Between(1, 2))]);
                    break;
                case 1:
                    eligibility.Channel(dice.Of(Words.Channels));
                    break;
                case 2:
                    eligibility.Tender([.. dice.Some(Words.Tenders, dice.Between(1, 2))]);
                    break;
                case 3:
                    eligibility.Employees(dice.Of(EmployeeSales.Excluded, EmployeeSales.Excluded, EmployeeSales.Only));
                    break;
                case 4:
                    eligibility.Basket(selectors.Next(), dice.Between(1, 4));
                    break;
                case 5:
                    if (eligibility.Attributes.Count == 0)
                        eligibility.Attribute("club", [.. dice.Some(["a", "A", "b"], dice.Between(1, 2))]);
                    break;
                case 6:
                    eligibility.Purchase(dice.Between(1, 4));
                    break;
                default:
                    var tier = dice.Among(tiers);
                    eligibility.Tier(tier.RuleId, tier.AtLeast);
                    break;
            }
        }
    }
}
