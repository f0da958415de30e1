using Loyalty.Rules.Rewards;
using Loyalty.Rules.Rewards.Custom;

namespace Loyalty.Rules.ReferenceModel;

/// <summary>Gives an item reward to chosen units, one after the other, until the money of a cap is gone.</summary>
internal static class ItemGrant
{
    /// <summary>Whether a rule lets others take of its units too, and takes of theirs.</summary>
    internal static bool Combines(RewardRule rule) =>
        rule is ItemRewardRule { Combine: true } or CustomRule { Combine: true };

    /// <summary>Positive units of a selector that may take the rule's reward, in the order of choice.</summary>
    internal static List<GoodsUnit> Targets(
        SaleAtHand sale,
        RewardRule rule,
        Selector selector,
        UnitOrder order = UnitOrder.Cheapest,
        WeighedUnits weighed = WeighedUnits.AsOneUnit
    )
    {
        var targets = sale.UnitsOf(rule, selector, weighed).FindAll(unit => unit.MayTake(Combines(rule)));
        var inOrder = order switch
        {
            UnitOrder.Dearest => (List<GoodsUnit>)
                [
                    .. targets
                        .OrderByDescending(unit => unit.Left)
                        .ThenBy(unit => sale.Lines.IndexOf(unit.Line))
                        .ThenBy(unit => unit.Rank),
                ],
            UnitOrder.Cheapest => CheapestFirst(sale, targets),
            _ => ByCost(sale, targets, order, weighed),
        };
        // What the sale chooses comes first, wish by wish.
        var wishes =
            sale.Header.Details.Choices.FirstOrDefault(choice => choice.RuleId == rule.Id)?.Skus.ToList() ?? [];
        return [.. inOrder.OrderBy(unit => (uint)wishes.IndexOf(unit.Line.Sku))];
    }

    private static List<GoodsUnit> CheapestFirst(SaleAtHand sale, IEnumerable<GoodsUnit> units) =>
        [.. units.OrderBy(unit => unit.Left).ThenBy(unit => sale.Lines.IndexOf(unit.Line)).ThenBy(unit => unit.Rank)];

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

    /// <summary>What chosen units get as far as a cap on money lets it through, and whether it cut.</summary>
    internal static (List<Taking> Takes, bool Cut) Cap(
        RewardRule rule,
        Reward reward,
        List<GoodsUnit> chosen,
        long? moneyRoom
    )
    {
        long[] parts = Parts(reward, chosen);
        bool cut = moneyRoom < parts.Sum();
        if (cut && rule.Grant == GrantMode.AllOrNothing)
            return ([], true);
        var given = new List<Taking>();
        long left = moneyRoom ?? long.MaxValue;
        for (int i = 0; i < chosen.Count; i++)
        {
            bool fits = parts[i] <= left;
            if (!fits && left == 0)
                break;
            given.Add(new Taking(chosen[i].Line, chosen[i], Math.Min(parts[i], left)));
            left -= given.Last().Off;
            if (!fits)
                break;
        }
        return (given, cut);
    }

    /// <summary>Gives what the margin guard lets through.</summary>
    internal static ItemsGiven Give(
        SaleAtHand sale,
        RewardRule rule,
        Reward reward,
        List<Taking> takes,
        bool cutByCap,
        bool usesCaps = true
    )
    {
        var given = takes.ConvertAll(one => (one.Unit!, one.Off));
        var really = sale.Budget?.Charge(rule, given) ?? given;
        if (really.Count > 0)
            Award(sale, rule, reward, really, usesCaps);
        return new ItemsGiven(really, cutByCap, !really.SequenceEqual(given));
    }

    /// <summary>The unit that a cap on money gave in part.</summary>
    internal static GoodsUnit? CutUnit(Reward reward, List<GoodsUnit> chosen, List<Taking> takes, bool cut) =>
        cut && takes.Count > 0 && takes.Last().Off < Parts(reward, chosen)[takes.Count - 1] ? takes.Last().Unit : null;

    /// <summary>The discount of each chosen unit before caps. Of a percentage: what the unit adds to the rounded discount of its line or of all, or its own.</summary>
    internal static long[] Parts(Reward reward, List<GoodsUnit> chosen)
    {
        var moneyOf = new Dictionary<object, long>();
        return
        [
            .. chosen.Select(unit =>
            {
                if (reward.Kind == RewardKind.AmountOff)
                    return Math.Min(reward.Amount, unit.Left);
                if (reward.Kind == RewardKind.FixedPrice)
                    return unit.Left - reward.Amount;
                object together = reward.Rounding.Level switch
                {
                    RoundingLevel.Unit => unit,
                    RoundingLevel.Line => unit.Line,
                    _ => moneyOf,
                };
                moneyOf.TryGetValue(together, out long before);
                moneyOf[together] = before + unit.Left;
                return PartOf(reward, before + unit.Left) - PartOf(reward, before);
            }),
        ];
    }

    /// <summary>The part that a percentage takes of money, rounded as it says.</summary>
    internal static long PartOf(Reward reward, long money) =>
        Fraction.Of(reward.Percent).Times(money).Round(reward.Rounding.Mode);

    private static void Award(
        SaleAtHand sale,
        RewardRule rule,
        Reward reward,
        List<(GoodsUnit Unit, long Off)> given,
        bool usesCaps
    )
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
        if (!usesCaps)
            return;
        CapRoom.Use(sale, rule, CapUnit.Money, byLine.Sum(pair => pair.Value));
        CapRoom.Use(sale, rule, CapUnit.Units, units);
        // An item reward uses up its times unit by unit: k times are k * Y units.
        CapRoom.Use(sale, rule, CapUnit.Times, units);
    }
}
