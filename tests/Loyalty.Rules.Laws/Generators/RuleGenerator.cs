using Loyalty.Rules.Rewards;
using Loyalty.Rules.Rewards.TieredSpend;

namespace Loyalty.Rules.Laws.Generators;

/// <summary>Rules of every family, mode, cap and rounding; each is one that the validator takes.</summary>
internal sealed class RuleGenerator(
    Dice dice,
    Currency currency,
    Timeline time,
    SelectorGenerator selectors,
    MoreFeatures more,
    Multipliers multipliers
)
{
    private static readonly CalendarWindow[] Windows =
    [
        CalendarWindow.Day,
        CalendarWindow.Week,
        CalendarWindow.Month,
        CalendarWindow.Quarter,
        CalendarWindow.Year,
        CalendarWindow.Lifetime,
    ];

    private readonly ConditionGenerator _conditions = new(dice, time, selectors, currency, more);
    private readonly List<TierCondition> _tiers = [];

    internal void Add(LoyaltyProgramBuilder program, string id)
    {
        switch (
            more.Has(Features.ManyTiers) ? dice.Weighted(4, 8, 4, 20, 60, 2, 2)
            : more.Has(Features.ManyOffers) ? dice.Weighted(10, 10, 40, 10, 2, 8, 20)
            : dice.Weighted(22, 15, 18, 17, 18, 10, 8)
        )
        {
            case 0:
                program.FreeItem(id, rule => Describe(rule, stamps: true));
                break;
            case 1:
                program.FreeItem(id, rule => Describe(rule.InBasket(), stamps: false));
                break;
            case 2:
                program.CrossSell(id, Describe);
                break;
            case 3:
                program.BasketTiers(id, Describe);
                break;
            case 4:
                program.MemberTiers(id, rule => Describe(rule, id));
                break;
            case 5:
                program.SignUpBonus(id, Describe);
                break;
            default:
                program.Custom(id, Describe);
                break;
        }
    }

    private void Describe(Rewards.FreeItem.FreeItemRuleBuilder rule, bool stamps)
    {
        var pair = selectors.Pair();
        rule.Buy(pair.Buy, stamps ? dice.Of(1, 2, 3, 5, 5, 10) : dice.Of(1, 2, 2, 3, 5));
        if (!ReferenceEquals(pair.Buy, pair.Get) || dice.Chance(60))
            rule.Get(pair.Get, dice.Weighted(0, 60, 25, 15));
        ItemReward(rule);
        more.Describe(rule, currency);
    }

    private void Describe(Rewards.CrossSell.CrossSellRuleBuilder rule)
    {
        var pair = selectors.Pair();
        rule.When(pair.Buy, dice.Between(1, 3)).Offer(pair.Get, dice.Weighted(0, 70, 20, 10));
        ItemReward(rule);
        HasOccasion(55)?.Describe(rule);
        if (rule.CouponDaysValue is not null)
        {
            OccasionGenerator.KeepCapsOnTimes(rule);
            more.DescribeCoupon(rule);
        }
        else
            more.Describe(rule, currency);
    }

    private void ItemReward<T>(RewardBuilder<T> rule)
        where T : RewardBuilder<T>
    {
        Discount(rule, full: 45);
        RoundInFull(rule);
        Caps(rule, CapUnit.Money, CapUnit.Units, CapUnit.Times);
        _conditions.Describe(rule, _tiers);
    }

    private void RoundInFull<T>(RewardBuilder<T> rule)
        where T : RewardBuilder<T>
    {
        var aside = dice.Aside(4);
        if (more.Has(Features.BasketInFull) && rule.RewardValue!.Kind == RewardKind.PercentOff && aside.Chance(40))
            rule.RewardValue = rule.RewardValue.RoundedBy(PieceGenerator.RoundingOfMoney(aside));
    }

    private void Describe(BasketTierRuleBuilder rule)
    {
        bool units = dice.Chance(35);
        var items = selectors.Next();
        if (units)
            rule.Units(items);
        else
            rule.Spend(items, dice.Chance(35) ? SpendBasis.Shelf : SpendBasis.Remaining);
        bool points = dice.Chance(30);
        if (dice.Chance(30))
            rule.On(selectors.Next());
        long from = dice.Chance(35) ? 0 : Step(units);
        for (int i = dice.Between(1, 3); i > 0; i--)
        {
            rule.Step(units ? from : Major(from), points ? Reward.OfPoints(dice.Of<long>(1, 5, 100)) : StepReward());
            from += Step(units);
        }
        InFull(rule, points);
        if (points)
            Multiply(rule);
        var award = points ? CapUnit.Points : CapUnit.Money;
        Caps(rule, award, CapUnit.Times);
        if (!points && HasOccasion(25) is { } occasions)
        {
            occasions.Describe(rule);
            OccasionGenerator.KeepCapsOnTimes(rule);
        }
        _conditions.Describe(rule, _tiers);
    }

    /// <summary>Lets steps of points multiply points in their place.</summary>
    private void Multiply(BasketTierRuleBuilder rule)
    {
        var aside = dice.Aside(18);
        if (!multipliers.MayCome || !aside.Chance(60) || !multipliers.TryTake())
            return;
        var level = aside.Of(
            RoundingLevel.Carry,
            RoundingLevel.Carry,
            RoundingLevel.Transaction,
            RoundingLevel.Line,
            RoundingLevel.Unit
        );
        var rounding = new Rounding(level, aside.Of(RoundingMode.Floor, RoundingMode.HalfUp, RoundingMode.Ceiling));
        var said = rule.Said.ToList();
        rule.Said.Clear();
        rule.PricingValue = StepPricing.Slab;
        foreach (var (from, _) in said)
            rule.Step(from, Reward.PointsMultiplier(aside.Of(2000, 3000, 1500)).RoundedBy(rounding));
    }

    /// <summary>What draws occasions, in so many of a hundred rules where programs may have them; else null.</summary>
    private OccasionGenerator? HasOccasion(int percent)
    {
        var aside = dice.Aside(16);
        return more.Has(Features.Occasions) && aside.Chance(percent)
            ? new OccasionGenerator(aside, currency, selectors.With(aside))
            : null;
    }

    private void InFull(BasketTierRuleBuilder rule, bool points)
    {
        var aside = dice.Aside(3);
        if (!more.Has(Features.BasketInFull) || !aside.Chance(65))
            return;
        if (points)
        {
            if (aside.Chance(50))
                rule.Marginal();
            return;
        }
        new PieceGenerator(aside).Describe(rule);
        if (rule.ChooseValue == UnitOrder.Dearest && aside.Chance(50))
            rule.Choose(aside.Of(UnitOrder.LowestCost, UnitOrder.HighestCost));
        if (rule.PricingValue == StepPricing.Slab && aside.Chance(20))
            rule.Step(
                rule.Said.Max(step => step.From) + aside.Of(1, 5),
                Reward
                    .AddItem(Selector.Everything, aside.Between(1, 3))
                    .Valued(aside.Of<long?>(null, 0, 7, 100), aside.Of<long?>(null, 30, 225))
            );
    }

    private void Describe(Rewards.SignUpBonus.SignUpBonusRuleBuilder rule)
    {
        bool points = dice.Chance(50);
        if (points)
            rule.Points(dice.Of<long>(1, 500));
        else
            Discount(rule, full: 10);
        if (!points && dice.Chance(50))
            rule.On(selectors.Next());
        Caps(rule, points ? CapUnit.Points : CapUnit.Money, CapUnit.Times);
        if (HasOccasion(70) is { } occasions)
        {
            occasions.Describe(rule);
            if (rule.CouponDaysValue is not null)
                OccasionGenerator.KeepCapsOnTimes(rule);
        }
        _conditions.Describe(rule, _tiers);
    }

    private void Describe(Rewards.Custom.CustomRuleBuilder rule)
    {
        var stage = dice.Of(RewardStage.Item, RewardStage.Item, RewardStage.Basket, RewardStage.Points);
        bool ofUnits = stage == RewardStage.Item && more.Has(Features.ManyOffers);
        rule.Uses(dice.Among(ofUnits ? CustomRules.OfUnits : CustomRules.Names)).Stage(stage);
        if (dice.Chance(60))
            rule.Items(selectors.Next());
        if (dice.Chance(40))
            rule.On(selectors.Next());
        if (stage == RewardStage.Item)
            more.Describe(rule, dice.Aside(64));
        Caps(
            rule,
            stage switch
            {
                RewardStage.Item => [CapUnit.Money, CapUnit.Units, CapUnit.Times],
                RewardStage.Basket => [CapUnit.Money, CapUnit.Times],
                _ => [CapUnit.Points, CapUnit.Times],
            }
        );
        _conditions.Describe(rule, _tiers);
    }

    private void Describe(MemberTierRuleBuilder rule, string id)
    {
        if (dice.Chance(60))
            rule.Items(selectors.Next());
        rule.Over(dice.Of(Windows)).Round(Rounding());
        long per = dice.Of<long>(1, 3, 50, 100, 100, 250, 900);
        long from = dice.Chance(75) ? 0 : 500;
        var names = new List<TierCondition>();
        for (int i = dice.Between(1, 3); i > 0; i--)
        {
            string tier = "tier-" + i;
            if (dice.Chance(12))
                rule.Tier(tier, Major(from));
            else
                rule.Tier(tier, Major(from), Points(), Major(dice.Chance(80) ? per : per * 10));
            names.Add(new TierCondition(id, tier));
            from += dice.Of<long>(1, 100, 500, 1500, 5000);
        }
        InFull(rule, names);
        Caps(rule, CapUnit.Points, CapUnit.Times);
        _conditions.Describe(rule, _tiers);
        _tiers.AddRange(names);
        _conditions.Measured.Add((id, UnitOf(rule.MeasureValue)));
    }

    private void InFull(MemberTierRuleBuilder rule, List<TierCondition> names)
    {
        var aside = dice.Aside(2);
        if (!more.Has(Features.TiersInFull) || !(multipliers.MayCome || aside.Chance(65)))
            return;
        new TierGenerator(aside, currency, selectors.With(aside), multipliers).Describe(
            rule,
            [.. names.Select(name => name.AtLeast)]
        );
    }

    private decimal Points() => dice.Of(1m, 1m, 2m, 0.5m, 1.5m, 0.333m, 0.001m, 7m, 10m, 0m, 40m);

    private Rounding Rounding()
    {
        var level = dice.Of(RoundingLevel.Carry, RoundingLevel.Carry, RoundingLevel.Transaction, RoundingLevel.Line);
        var mode = dice.Of(RoundingMode.Floor, RoundingMode.HalfUp, RoundingMode.Ceiling, RoundingMode.HalfEven);
        bool addsUp = level != RoundingLevel.Carry || mode != RoundingMode.HalfEven;
        return new Rounding(level, addsUp ? mode : RoundingMode.Floor);
    }

    private void Discount<T>(RewardBuilder<T> rule, int full)
        where T : RewardBuilder<T>
    {
        if (dice.Chance(100 - full))
        {
            if (dice.Chance(55))
                rule.PercentOff(Percentage());
            else
                rule.AmountOff(Major(dice.Of<long>(1, 2, 50, 100, 150, 333, 5000)));
        }
        else
        {
            rule.PercentOff(100);
        }
        if (dice.Chance(20))
            rule.Costs(Major(25)).Feels(Major(225));
    }

    private Reward StepReward() =>
        dice.Chance(50)
            ? Reward.PercentOff(Percent.Of(Percentage()))
            : Reward.AmountOff(dice.Of<long>(1, 7, 100, 500, 1500, 100000));

    private decimal Percentage() => dice.Of(5m, 10m, 20m, 25m, 33.3333m, 50m, 50m, 66.6667m, 100m, 0.0001m, 99.9999m);

    private long Step(bool units) => units ? dice.Of<long>(1, 2, 3, 5) : dice.Of<long>(1, 100, 250, 500, 1000, 1999);

    private void Caps<T>(RewardRuleBuilder<T> rule, params CapUnit[] units)
        where T : RewardRuleBuilder<T>
    {
        if (!dice.Chance(35))
            return;
        var taken = new HashSet<string>();
        for (int i = dice.Weighted(0, 60, 30, 10); i > 0; i--)
        {
            var unit = dice.Of(units);
            var scope = dice.Chance(40) ? CapScope.Transaction : CapScope.Member;
            var window = scope == CapScope.Member ? dice.Of(Windows) : CalendarWindow.Lifetime;
            long amount = unit switch
            {
                CapUnit.Money => dice.Of<long>(1, 50, 100, 250, 333, 1000, 3000),
                CapUnit.Points => dice.Of<long>(1, 3, 10, 50, 400),
                _ => dice.Of<long>(1, 1, 2, 3, 5),
            };
            if (taken.Add($"{unit} {scope} {window}"))
                rule.Cap(new Cap(amount, unit, scope, window));
        }
    }

    private decimal Major(long minorUnits) => Amounts.Major(currency, minorUnits);

    private static OutcomeUnit UnitOf(TierMeasure measure) =>
        measure switch
        {
            TierMeasure.Spend or TierMeasure.Margin => OutcomeUnit.Money,
            TierMeasure.Points or TierMeasure.PointsBalance => OutcomeUnit.Points,
            _ => OutcomeUnit.Units,
        };
}
