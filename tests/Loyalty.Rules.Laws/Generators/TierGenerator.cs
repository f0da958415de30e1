using Loyalty.Rules.Rewards.TieredSpend;

namespace Loyalty.Rules.Laws.Generators;

/// <summary>Lets member tiers measure, price, round and multiply in every way that the validator takes.</summary>
internal sealed class TierGenerator(Dice dice, Currency currency, SelectorGenerator selectors, Multipliers multipliers)
{
    /// <summary>Gives a rule another measure and other tiers of the same ids.</summary>
    internal void Describe(MemberTierRuleBuilder rule, IReadOnlyList<string> tiers)
    {
        rule.Measure(
            dice.Of(
                TierMeasure.Spend,
                TierMeasure.Spend,
                TierMeasure.Units,
                TierMeasure.Visits,
                TierMeasure.Margin,
                TierMeasure.Points,
                TierMeasure.PointsBalance
            )
        );
        var measure = rule.MeasureValue;
        if (measure == TierMeasure.PointsBalance)
            rule.Over(CalendarWindow.Lifetime);
        else if (dice.Chance(50))
            rule.Over(dice.Chance(35) ? MeasureWindow.Anniversary : MeasureWindow.RollingDays(dice.Of(1, 2, 3, 30)));
        if (measure is TierMeasure.Spend or TierMeasure.Margin or TierMeasure.Units && dice.Chance(35))
            rule.Weigh(selectors.Next(), dice.Of(0m, 50m, 33.3333m)).Weigh(selectors.Next(), 12.5m);
        rule.EarnOn(dice.Of(EarningBasis.Net, EarningBasis.Net, EarningBasis.NetOfItemRewards, EarningBasis.Gross));
        if (dice.Chance(20) && rule.EarnOnValue == EarningBasis.Net)
            rule.Redeemed(RedeemedPoints.Lowers);
        bool ownPoints = measure is TierMeasure.Points or TierMeasure.PointsBalance;
        if (!(ownPoints && multipliers.MayCome))
            rule.Price(dice.Of(TierPricing.Before, TierPricing.After, TierPricing.Marginal, TierPricing.Marginal));
        if (dice.Chance(25))
            rule.Round(new Rounding(RoundingLevel.Unit, dice.Of(RoundingMode.Floor, RoundingMode.HalfUp)));
        rule.Said.Clear();
        Tiers(rule, tiers);
    }

    private void Tiers(MemberTierRuleBuilder rule, IReadOnlyList<string> tiers)
    {
        bool money = rule.MeasureValue is TierMeasure.Spend or TierMeasure.Margin;
        var unit = dice.Of(
            EarningUnit.Money,
            EarningUnit.Money,
            EarningUnit.Money,
            EarningUnit.Units,
            EarningUnit.Visits
        );
        long per = multipliers.MayCome ? dice.Of<long>(50, 100, 200) : dice.Of<long>(1, 3, 50, 100, 250, 900);
        long from = dice.Chance(70) ? 0 : 1;
        foreach (string id in tiers)
        {
            rule.Tier(
                id,
                money ? Amounts.Major(currency, from * 100) : from,
                tier => Describe(tier, unit, dice.Chance(80) ? per : per * 2)
            );
            from += dice.Of<long>(1, 2, 5, 15);
        }
    }

    private void Describe(TierBuilder tier, EarningUnit unit, long per)
    {
        decimal points = multipliers.MayCome
            ? dice.Of(1m, 2m, 0.5m, 3m)
            : dice.Of(1m, 1m, 2m, 0.5m, 1.5m, 0.333m, 0.001m, 7m, 0m, 40m);
        if (unit == EarningUnit.Money)
            tier.Earns(points, Amounts.Major(currency, per));
        else if (unit == EarningUnit.Units)
            tier.EarnsPerUnits(points, dice.Of(1, 2, 3));
        else
            tier.EarnsPerVisit(points);
        if (dice.Chance(30))
            tier.InSteps();
        for (int i = multipliers.MayCome ? dice.Weighted(30, 50, 20) : 0; i > 0 && multipliers.TryTake(); i--)
            tier.Multiplies(dice.Chance(40) ? null : selectors.Next(), dice.Of(2m, 3m, 1.5m));
        if (dice.Chance(20))
            tier.OnReaching(dice.Of<long>(1, 50));
        if (dice.Chance(10))
            tier.Benefits("free-shipping");
    }
}
