using Loyalty.Rules.Rewards;
using Loyalty.Rules.Rewards.CrossSell;
using Loyalty.Rules.Rewards.SignUpBonus;
using Loyalty.Rules.Rewards.TieredSpend;

namespace Loyalty.Rules.Laws.Generators;

/// <summary>First purchases, purchases of before, later visits, coupons, and who a rule is for: every combination that the validator takes.</summary>
internal sealed class OccasionGenerator(Dice dice, Currency currency, SelectorGenerator selectors)
{
    /// <summary>Days that fall on either side of what histories reach.</summary>
    private static readonly int[] Days = [0, 1, 1, 2, 3, 7, 30];

    internal static readonly string[] Codes = ["SUMMER", "summer", "x"];

    internal static readonly string[] Segments = ["new", "vip", "Vip"];

    /// <summary>Lets a bonus be given on a first purchase, as a coupon, or both.</summary>
    internal void Describe(SignUpBonusRuleBuilder rule)
    {
        if (dice.Chance(55))
        {
            rule.OnFirstPurchase(
                dice.Chance(40) ? dice.Of(Days) : null,
                Amounts.Major(currency, dice.Of<long>(0, 0, 1, 300, 1000))
            );
            if (dice.Chance(40))
                rule.Items(selectors.Next());
        }
        if (rule.RewardValue!.Kind != RewardKind.Points && dice.Chance(40))
            rule.AsCoupon(CouponDays());
        else if (dice.Chance(15))
            Gift(rule);
    }

    private void Gift(SignUpBonusRuleBuilder rule)
    {
        rule.OnValue = null;
        rule.AddItem(selectors.Next(), dice.Between(1, 3));
        rule.Caps.RemoveAll(cap => cap.Unit is not (CapUnit.Times or CapUnit.Units));
    }

    /// <summary>Lets an offer ask for a history, give at the next visit, or give coupons.</summary>
    internal void Describe(CrossSellRuleBuilder rule)
    {
        if (dice.Chance(35))
            rule.WhenBought(rule.WhenValue!.Items, dice.Chance(50) ? dice.Of(Days) : null);
        if (dice.Chance(40))
            rule.Trial(dice.Chance(50) ? dice.Of(Days) : null);
        bool asks = rule.BoughtValue != BoughtWhen.InBasket || rule.TrialValue != TrialCondition.None;
        if (asks && dice.Chance(50))
            rule.History(dice.Of(PurchaseHistory.AssumeBought, PurchaseHistory.FromHost));
        if (rule.BoughtValue != BoughtWhen.InBasket)
            return;
        if (dice.Chance(30))
            rule.NextVisit();
        else if (dice.Chance(40))
            rule.AsCoupon(CouponDays());
        if (dice.Chance(30))
            rule.WhenSpend(rule.WhenValue!.Items, Amounts.Major(currency, dice.Of<long>(1, 100, 200, 250, 700, 3000)));
    }

    /// <summary>Lets steps give coupons.</summary>
    internal void Describe(BasketTierRuleBuilder rule)
    {
        var said = rule.Said.ToList();
        rule.Said.Clear();
        rule.PerValue = null;
        rule.SetValue = 0;
        rule.ChooseValue = UnitOrder.Cheapest;
        rule.PricingValue = StepPricing.Slab;
        foreach (var (from, _) in said)
            rule.Coupon(
                from,
                dice.Chance(50)
                    ? Reward.AmountOff(dice.Of<long>(1, 7, 100, 500, 100000))
                    : Reward.PercentOff(Percent.Of(dice.Of(0.0001m, 10m, 33.3333m, 100m))),
                CouponDays()
            );
    }

    /// <summary>Caps of rules that give coupons count times alone.</summary>
    internal static void KeepCapsOnTimes(RewardRuleBuilder rule) =>
        rule.Caps.RemoveAll(cap => cap.Unit != CapUnit.Times);

    /// <param name="eligibility">What a rule asks.</param>
    /// <param name="measured">The rules of member tiers so far, and what they measure in.</param>
    internal void Describe(EligibilityBuilder eligibility, IReadOnlyList<(string RuleId, OutcomeUnit Unit)> measured)
    {
        switch (dice.Below(6))
        {
            case 0:
                eligibility.Code([.. dice.Some(Codes, dice.Between(1, 2))]);
                break;
            case 1:
                eligibility.Segment([.. dice.Some(Segments, dice.Between(1, 2))]);
                break;
            case 2:
                eligibility.Birthday(dice.Of(0, 1, 30, 180), dice.Of(0, 1, 7, 180));
                break;
            case 3:
                eligibility.EveryPurchase(dice.Between(1, 3));
                break;
            case 4 when measured.Count > 0:
                Range(eligibility, dice.Among(measured));
                break;
            default:
                if (dice.Chance(50))
                    eligibility.Purchases(dice.Between(0, 2), dice.Of<long?>(null, 3, 4));
                else
                    eligibility.Points(dice.Of<long>(0, 1, 5), dice.Of<long?>(null, 6, 100));
                break;
        }
        if (dice.Chance(25))
            Basket(eligibility);
    }

    private void Range(EligibilityBuilder eligibility, (string RuleId, OutcomeUnit Unit) measured)
    {
        bool below = dice.Chance(67);
        if (measured.Unit == OutcomeUnit.Money)
            eligibility.Money(
                measured.RuleId,
                Amounts.Major(currency, dice.Of<long>(0, 1, 500)),
                below ? Amounts.Major(currency, dice.Of<long>(501, 3000)) : null
            );
        else if (measured.Unit == OutcomeUnit.Points)
            eligibility.PointsOf(measured.RuleId, dice.Of<long>(0, 1, 3), below ? dice.Of<long>(4, 10) : null);
        else
            eligibility.Count(measured.RuleId, dice.Of<long>(0, 1, 3), below ? dice.Of<long>(4, 10) : null);
    }

    private void Basket(EligibilityBuilder eligibility) =>
        eligibility.Basket(
            dice.Chance(50) ? Selector.Everything : selectors.Next(),
            dice.Chance(25) ? dice.Between(1, 3) : null,
            dice.Chance(25) ? dice.Of(4, 5, 20) : null,
            dice.Chance(60) ? Amounts.Major(currency, dice.Of<long>(0, 1, 250, 1000)) : 0,
            dice.Chance(25) ? Amounts.Major(currency, dice.Of<long>(1001, 5000)) : null
        );

    /// <summary>What a sale says for them.</summary>
    internal static void Describe(Dice dice, SaleDetailsBuilder details, DateTimeOffset at)
    {
        if (dice.Chance(60))
            details.Code([.. dice.Some(Codes, dice.Between(1, 2))]);
        if (dice.Chance(60))
            details.Attribute("segment", dice.Of(Segments));
        if (dice.Chance(70))
            details.Attribute("birthday", dice.Of("02-29", "12-31", "01-01", "02-30", "07-04"));
        foreach (string id in ProgramGenerator.Ids)
        {
            foreach (string name in new[] { "bought:", "tried:" })
            {
                if (dice.Chance(45))
                    details.Attribute(name + id, Said(dice, at));
            }
        }
    }

    private static string Said(Dice dice, DateTimeOffset at)
    {
        var day = at.Year is > 1971 and < 2199 ? at.UtcDateTime.AddDays(-dice.Of(0, 1, 2, 8, 100, -3)) : at.UtcDateTime;
        return dice.Chance(25)
            ? dice.Of("never", "Never", "")
            : day.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
    }

    private int CouponDays() => dice.Of(1, 1, 2, 3, 7, 30, 36_600);
}
