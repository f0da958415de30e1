using Loyalty.Rules.Rewards;

namespace Loyalty.Rules.ReferenceModel;

/// <summary>Gives an item reward to chosen units, one after the other, until the money of a cap is gone.</summary>
internal static class ItemGrant
{
    /// <summary>Positive units of a selector that no item reward has touched, on lines that may be discounted; in the order of choice.</summary>
    internal static List<GoodsUnit> Targets(
        SaleAtHand sale,
        RewardRule rule,
        Selector selector,
        UnitOrder order = UnitOrder.Cheapest,
        WeighedUnits weighed = WeighedUnits.AsOneUnit
    )
    {
        var targets = sale.UnitsOf(rule, selector, weighed)
            .FindAll(unit => unit.Rewards.Count == 0 && unit.Line.MayBeDiscounted);
        // Units come line after line, the cheaper first within a line, and a sort leaves ties as they are.
        return order switch
        {
            UnitOrder.Dearest => [.. targets.OrderByDescending(unit => unit.Price)],
            UnitOrder.Cheapest => [.. targets.OrderBy(unit => unit.Price)],
            _ => ByCost(targets, order, weighed),
        };
    }

    private static List<GoodsUnit> ByCost(List<GoodsUnit> targets, UnitOrder order, WeighedUnits weighed)
    {
        var known = targets.FindAll(unit => unit.Line.UnitCost(weighed) is not null);
        var byCost = known.OrderBy(
            unit => unit.Line.UnitCost(weighed)!.Value,
            Comparer<Fraction>.Create((x, y) => order == UnitOrder.LowestCost ? x.CompareTo(y) : y.CompareTo(x))
        );
        return [.. byCost, .. targets.Except(known).OrderBy(unit => unit.Price)];
    }

    /// <summary>The rule decided first among those that took something of a line that the rule might have discounted; null for none.</summary>
    internal static string? LostTo(SaleAtHand sale, RewardRule rule, Selector selector) =>
        sale.FirstTakerOf(sale.LinesOf(rule, selector).FindAll(line => line.MayBeDiscounted));

    /// <summary>Gives what a cap on money lets through.</summary>
    /// <returns>The units that were given, and whether the cap cut.</returns>
    internal static (List<GoodsUnit> Given, bool Cut) Give(
        SaleAtHand sale,
        RewardRule rule,
        Reward reward,
        bool card,
        List<GoodsUnit> chosen,
        long? moneyRoom
    )
    {
        long[] parts = Parts(reward, chosen);
        bool cut = moneyRoom < parts.Sum();
        if (cut && rule.Grant == GrantMode.AllOrNothing)
            return ([], true);
        var given = new List<GoodsUnit>();
        long left = moneyRoom ?? long.MaxValue;
        for (int i = 0; i < chosen.Count; i++)
        {
            bool fits = parts[i] <= left;
            if (!fits && left == 0)
                break;
            long discount = Math.Min(parts[i], left);
            chosen[i].Rewards.Add(new UnitReward(rule.Id, card, discount));
            given.Add(chosen[i]);
            left -= discount;
            if (!fits)
                break;
        }
        if (given.Count > 0)
            Award(sale, rule, reward, given);
        return (given, cut);
    }

    /// <summary>The discount of each chosen unit before caps. Of a percentage: what the unit adds to its line's rounded discount.</summary>
    private static long[] Parts(Reward reward, List<GoodsUnit> chosen)
    {
        var priceOfLine = new Dictionary<MergedLine, long>();
        return
        [
            .. chosen.Select(unit =>
            {
                if (reward.Kind == RewardKind.AmountOff)
                    return Math.Min(reward.Amount, unit.Price);
                if (reward.Kind == RewardKind.FixedPrice)
                    return unit.Price - reward.Amount;
                priceOfLine.TryGetValue(unit.Line, out long before);
                priceOfLine[unit.Line] = before + unit.Price;
                return Exact.PercentOf(reward.Percent, before + unit.Price) - Exact.PercentOf(reward.Percent, before);
            }),
        ];
    }

    private static void Award(SaleAtHand sale, RewardRule rule, Reward reward, List<GoodsUnit> given)
    {
        var byLine = sale
            .Lines.FindAll(line => given.Exists(unit => unit.Line == line))
            .ConvertAll(line => new KeyValuePair<MergedLine, long>(
                line,
                given.Where(unit => unit.Line == line).Sum(unit => unit.Rewards.Last().Discount)
            ));
        long units = given.Count;
        sale.GiveDiscount(
            rule.Id,
            AwardKind.ItemDiscount,
            byLine,
            units,
            reward.Cost * units,
            reward.PerceivedValue * units
        );
        CapRoom.Use(sale, rule, CapUnit.Money, byLine.Sum(pair => pair.Value));
        CapRoom.Use(sale, rule, CapUnit.Units, units);
        // An item reward uses up its times unit by unit: k times are k * Y units.
        CapRoom.Use(sale, rule, CapUnit.Times, units);
    }
}
