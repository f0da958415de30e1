using Loyalty.Rules.Rewards;
using Loyalty.Rules.Rewards.TieredSpend;

namespace Loyalty.Rules.Laws.Generators;

/// <summary>Does something odd to a valid program: sometimes it is still valid, mostly not. The odd values are those that break engines.</summary>
internal sealed class Hostile(Dice dice)
{
    private static readonly string[] OddWords = ["", " ", "\ud800", "\0", "named-0", "nobody", new('x', 201), "a", "A"];

    private long Odd() =>
        dice.Of(
            long.MinValue,
            -1,
            0,
            1,
            999,
            1_000_000_000_000,
            1_000_000_000_001,
            1_000_000_000_000_000_000,
            long.MaxValue
        );

    private int OddInt() => dice.Of(int.MinValue, -1, 0, 1, 7, 24, 1440, 1441, 1_000_000, 1_000_001, int.MaxValue);

    private string OddWord() => dice.Of(OddWords);

    internal void Spoil(LoyaltyProgramBuilder program)
    {
        switch (dice.Below(9))
        {
            case 0:
                program.VersionValue = OddInt();
                break;
            case 1:
                program.BusinessDayStartValue = OddInt();
                break;
            case 2:
                program.LatenessDaysValue = OddInt();
                break;
            case 3:
                program.TimeZoneValue = dice.Of("utc", "Mars/Base", "", "america/new_york", "Etc/GMT+5", "EST5EDT");
                break;
            case 4:
                program.MemberAttributes.Add(OddWord());
                break;
            case 5:
                program.Selectors["odd" + OddWord()] = Selector();
                break;
            case 6:
                program.TaxBasisValue = (TaxBasis)OddInt();
                break;
            default:
                AddRule(program, dice.Chance(70) ? "odd" : OddWord());
                break;
        }
    }

    private void AddRule(LoyaltyProgramBuilder program, string id)
    {
        switch (dice.Below(5))
        {
            case 0:
                program.FreeItem(
                    id,
                    rule =>
                    {
                        rule.Buy(Selector(), OddInt()).Get(Selector(), OddInt());
                        rule.ModeValue = (Rewards.FreeItem.FreeItemMode)dice.Between(-1, 2);
                        rule.RewardValue = Reward();
                        Spoil(rule);
                    }
                );
                break;
            case 1:
                program.CrossSell(
                    id,
                    rule =>
                    {
                        rule.RewardValue = Reward();
                        Spoil(rule.When(Selector(), OddInt()).Offer(Selector(), OddInt()));
                    }
                );
                break;
            case 2:
                program.BasketTiers(
                    id,
                    rule =>
                    {
                        rule.MeasureValue = (BasketMeasure)dice.Between(0, 2);
                        rule.ItemsValue = Selector();
                        for (int i = dice.Between(0, 3); i > 0; i--)
                            rule.Step(dice.Of(-1m, 0m, 1m, 5m, 10_000_000_000m), Reward());
                        Spoil(rule);
                    }
                );
                break;
            case 3:
                program.MemberTiers(id, Tiers);
                break;
            default:
                program.SignUpBonus(
                    id,
                    rule =>
                    {
                        rule.RewardValue = Reward();
                        Spoil(rule.On(Selector()));
                    }
                );
                break;
        }
    }

    private void Tiers(MemberTierRuleBuilder rule)
    {
        rule.WindowValue = (CalendarWindow)dice.Between(-1, 6);
        rule.RoundingValue = new Rounding((RoundingLevel)dice.Between(-1, 3), (RoundingMode)dice.Between(-1, 4));
        for (int i = dice.Between(0, 3); i > 0; i--)
        {
            EarnRate? rate = dice.Chance(80) ? new EarnRate(Odd(), Odd()) : null;
            rule.Tiers.Add(new Tier(dice.Chance(60) ? "t" + i : OddWord(), null, Odd(), rate));
        }
        Spoil(rule);
    }

    private void Spoil(RewardRuleBuilder rule)
    {
        if (dice.Chance(30))
            rule.Caps.Add(
                new Cap(
                    Odd(),
                    (CapUnit)dice.Between(-1, 4),
                    (CapScope)dice.Between(-1, 2),
                    (CalendarWindow)dice.Between(-1, 6)
                )
            );
        if (dice.Chance(15))
            rule.PriorityValue = OddInt();
        if (dice.Chance(15))
            rule.GrantValue = (GrantMode)OddInt();
        if (dice.Chance(20))
            rule.ExceptValue = Selector();
        if (dice.Chance(30))
            rule.ActiveValue = new ActiveWindow(
                LocalMoment.BusinessDay(dice.Of(1, 2026, 9999), 1, 1),
                dice.Chance(50) ? LocalMoment.At(dice.Of(1969, 2026, 2200), 1, 1, 2, 30) : null,
                [new WeeklyHours((Weekdays)dice.Of(0, 1, 127, 128, -1), OddInt(), OddInt())]
            );
        if (dice.Chance(40))
            rule.EligibilityValue = Eligibility();
    }

    private Eligibility Eligibility()
    {
        var builder = new EligibilityBuilder(Currency.Parse("USD"), 0);
        builder.Employees((EmployeeSales)dice.Between(-1, 3));
        if (dice.Chance(40))
            builder.Attribute(OddWord(), OddWord());
        if (dice.Chance(40))
            builder.Tier(OddWord(), OddWord());
        if (dice.Chance(40))
            builder.Purchase(OddInt());
        if (dice.Chance(40))
            builder.Basket(Selector(), OddInt());
        if (dice.Chance(40))
            builder.Store(OddWord()).Tender(OddWord());
        return builder.Build();
    }

    private Reward Reward() =>
        dice.Below(4) switch
        {
            0 => Rewards.Reward.AmountOff(Odd()).Valued(Odd(), Odd()),
            1 => Rewards.Reward.OfPoints(Odd()),
            2 => Rewards.Reward.PercentOff(dice.Of(default, Percent.Hundred, Percent.Of(0.0001m))),
            _ => Rewards.Reward.PercentOff(Percent.Hundred).Valued(Odd(), null),
        };

    private Selector Selector()
    {
        var selector = new SelectorBuilder();
        switch (dice.Below(7))
        {
            case 0:
                return Rewards.Selector.Named(OddWord());
            case 1:
                selector.Price(Odd(), Odd());
                break;
            case 2:
                selector.Sku(OddWord()).Kind((LineKind)OddInt());
                break;
            case 3:
                for (var inner = Rewards.Selector.Everything; dice.Chance(98); inner = selector.Build())
                    selector = new SelectorBuilder().Not(inner);
                break;
            case 4:
                selector.Any([.. Enumerable.Repeat(Rewards.Selector.Named("named-0"), dice.Of(1, 3, 1001))]);
                break;
            case 5:
                selector.NameValue = OddWord();
                selector.Sku("cone");
                break;
        }
        return selector.Build();
    }
}
