using Loyalty.Rules.Rewards;

namespace Loyalty.Rules.ReferenceModel;

/// <summary>Gives an item reward to chosen units, one after the other, until the money of a cap is gone.</summary>
internal static class ItemGrant
{
    /// <summary>Positive units of a selector that may take the rule's reward, in the order of choice.</summary>
    internal static List<GoodsUnit> Targets(
        SaleAtHand sale,
        RewardRule rule,
        Selector selector,
        UnitOrder order = UnitOrder.Cheapest,
        WeighedUnits weighed = WeighedUnits.AsOneUnit
    )
    {
        bool combines = rule is ItemRewardRule { Combine: true };
        var targets = sale.UnitsOf(rule, selector, weighed).FindAll(unit => unit.MayTake(combines));
        return order switch
        {
            UnitOrder.Dearest =>
            [
                .. targets
                    .OrderByDescending(unit => unit.Left)
                    .ThenBy(unit => sale.Lines.IndexOf(unit.Line))
                    .ThenBy(unit => unit.Rank),
            ],
            UnitOrder.Cheapest => CheapestFirst(sale, targets),
            _ => ByCost(sale, targets, order, weighed),
        };
    }

    private static List<GoodsUnit> CheapestFirst(SaleAtHand sale, IEnumerable<GoodsUnit> units) =>
        [
            .. units
                .OrderBy(unit => unit.Left)
                .ThenBy(unit => sale.Lines.IndexOf(unit.Line))
                .ThenBy(unit => unit.Rank),
        ];

    private static List<GoodsUnit> ByCost(
        SaleAtHand sale,
        List<GoodsUnit> targets,
        UnitOrder order,
        WeighedUnits weighed
    )
    {
        var known = targets.FindAll(unit => unit.Line.UnitCost(weighed) is not null);
        var byCost = known
            .OrderBy(
                unit => unit.Line.UnitCost(weighed)!.Value,
                Comparer<Fraction>.Create((x, y) => order == UnitOrder.LowestCost ? x.CompareTo(y) : y.CompareTo(x))
            )
            .ThenBy(unit => sale.Lines.IndexOf(unit.Line))
            .ThenBy(unit => unit.Left)
            .ThenBy(unit => unit.Rank);
        return [.. byCost, .. CheapestFirst(sale, targets.Except(known))];
    }

    /// <summary>The rule decided first among those that took something of a line that the rule might have discounted; null for none.</summary>
    internal static string? LostTo(SaleAtHand sale, RewardRule rule, Selector selector) =>
        sale.FirstTakerOf(sale.LinesOf(rule, selector).FindAll(line => line.MayBeDiscounted));

    /// <summary>Gives what a cap on money and the margin guard let through.</summary>
    internal static ItemsGiven Give(
        SaleAtHand sale,
        RewardRule rule,
        Reward reward,
        List<GoodsUnit> chosen,
        long? moneyRoom
    )
    {
        long[] parts = Parts(reward, chosen);
        bool cut = moneyRoom < parts.Sum();
        if (cut && rule.Grant == GrantMode.AllOrNothing)
            return new ItemsGiven([], [], true, false);
        var given = new List<(GoodsUnit Unit, long Off)>();
        long left = moneyRoom ?? long.MaxValue;
        for (int i = 0; i < chosen.Count; i++)
        {
            bool fits = parts[i] <= left;
            if (!fits && left == 0)
                break;
            given.Add((chosen[i], Math.Min(parts[i], left)));
            left -= given.Last().Off;
            if (!fits)
                break;
        }
        foreach (var (unit, off) in given)
        {
            unit.Rewards.Add(new UnitReward(rule.Id, rule is ItemRewardRule { Combine: true }, off));
            unit.Line.Remaining -= off;
            sale.Discounted.Add((rule.Id, unit.Line));
        }
        var really = sale.Budget?.Charge(rule, given) ?? given;
        if (really.Count > 0)
            Award(sale, rule, reward, really);
        return new ItemsGiven(given, really, cut, !really.SequenceEqual(given));
    }

    /// <summary>The discount of each chosen unit before caps. Of a percentage: what the unit adds to its line's rounded discount.</summary>
    private static long[] Parts(Reward reward, List<GoodsUnit> chosen)
    {
        var moneyOfLine = new Dictionary<MergedLine, long>();
        return
        [
            .. chosen.Select(unit =>
            {
                if (reward.Kind == RewardKind.AmountOff)
                    return Math.Min(reward.Amount, unit.Left);
                if (reward.Kind == RewardKind.FixedPrice)
                    return unit.Left - reward.Amount;
                moneyOfLine.TryGetValue(unit.Line, out long before);
                moneyOfLine[unit.Line] = before + unit.Left;
                return Exact.PercentOf(reward.Percent, before + unit.Left) - Exact.PercentOf(reward.Percent, before);
            }),
        ];
    }

    private static void Award(SaleAtHand sale, RewardRule rule, Reward reward, List<(GoodsUnit Unit, long Off)> given)
    {
        var byLine = sale
            .Lines.FindAll(line => given.Exists(one => one.Unit.Line == line))
            .ConvertAll(line => new KeyValuePair<MergedLine, long>(
                line,
                given.Where(one => one.Unit.Line == line).Sum(one => one.Off)
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
