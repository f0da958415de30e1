using Loyalty.Rules.Rewards;
using Loyalty.Rules.Rewards.CrossSell;
using Loyalty.Rules.Rewards.FreeItem;

namespace Loyalty.Rules.Laws.Generators;

/// <summary>What rules on units say beyond their default form: modes, choice, prices, stamps, weights. Has dice of its own.</summary>
internal sealed class ItemTermsGenerator(Dice dice, Currency currency)
{
    internal void Describe(FreeItemRuleBuilder rule)
    {
        switch (dice.Weighted(rule.ModeValue == FreeItemMode.Stamps ? 80 : 40, 20, 10))
        {
            case 0:
                Prices(rule, rule.Options);
                break;
            case 1:
                AddOnTop(rule);
                break;
            default:
                rule.ModeValue = FreeItemMode.PayFor;
                rule.GetValue = new SelectedUnits(
                    rule.BuyValue!.Items,
                    Math.Min(rule.GetValue?.Units ?? 1, rule.BuyValue.Units)
                );
                Prices(rule, rule.Options);
                break;
        }
        if (rule.ModeValue == FreeItemMode.Stamps)
            Stamp(rule);
        if (dice.Chance(40))
            rule.Weighed(dice.Of(WeighedUnits.PerWholeUnit, WeighedUnits.PerWholeUnit, WeighedUnits.Excluded));
        Times(rule.Options);
    }

    internal void Describe(CrossSellRuleBuilder rule)
    {
        Prices(rule, rule.Options);
        Times(rule.Options);
    }

    /// <summary>The sale with units that were taken of what rules give to add, some of them by no rule.</summary>
    internal Transaction Taken(Transaction sale, IReadOnlyList<string> rules)
    {
        if (rules.Count == 0 || sale.Lines.Count == 0 || !dice.Chance(35))
            return sale;
        var gift = new LineDetailsBuilder().GrantedBy(dice.Among(rules)).Build();
        var line = new Line(dice.Of(Words.Favourites), dice.Between(1, 3), 0, gift);
        return new Transaction(sale.Header, [.. sale.Lines, line]);
    }

    private void Prices<T>(T rule, ItemOptions options)
        where T : ItemRewardBuilder<T>
    {
        if (dice.Chance(50))
            options.Choose = dice.Of(
                UnitOrder.Dearest,
                UnitOrder.Dearest,
                UnitOrder.LowestCost,
                UnitOrder.HighestCost,
                UnitOrder.Cheapest
            );
        if (dice.Chance(30))
            rule.FixedPrice(Amounts.Major(currency, dice.Of<long>(0, 50, 100, 149)));
        if (dice.Chance(25))
            options.UpTo = PriceLimit.CheapestPaid;
        else if (dice.Chance(20))
            options.UpTo = PriceLimit.Of(dice.Of<long>(150, 200, 250, 333, 1000));
    }

    private void Times(ItemOptions options)
    {
        if (dice.Chance(25))
            options.Repeat = dice.Between(1, 3);
        if (dice.Chance(35))
            options.PartialGet = dice.Chance(60);
    }

    private void AddOnTop(FreeItemRuleBuilder rule)
    {
        rule.OnTop(bank: dice.Chance(60));
        rule.RewardValue = Reward.PercentOff(Percent.Hundred);
        // What units to add cost and are worth is all that a guard and a node "best" know of them.
        if (dice.Chance(70))
        {
            rule.CostValue = dice.Of<long>(0, 7, 25, 200);
            rule.PerceivedValue = dice.Of<long>(30, 225);
        }
        rule.Caps.RemoveAll(cap => cap.Unit == CapUnit.Money);
    }

    private void Stamp(FreeItemRuleBuilder rule)
    {
        switch (dice.Weighted(40, 25, 35))
        {
            case 1:
                rule.StampPerVisit();
                break;
            case 2:
                rule.StampPerAmount(Amounts.Major(currency, dice.Of<long>(1, 50, 100, 250, 333, 1000)));
                break;
            default:
                break;
        }
        if (dice.Chance(25))
            rule.RedeemNextVisit();
    }
}
