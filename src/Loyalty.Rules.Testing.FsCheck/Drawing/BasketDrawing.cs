namespace Loyalty.Rules.Testing.Laws.Drawing;

/// <summary>Makes baskets up: such as rules ask about, at their thresholds and one beside, and others.</summary>
internal sealed class BasketDrawing(Shelf shelf, IReadOnlyList<RuleInterest> rules, Currency currency)
{
    private static readonly long[] Fractions = [455, 500, 1500, 2333, 2001, 999];

    internal Basket Draw(Dice dice, bool shelfPrices)
    {
        var parts = new List<Part>();
        for (int groups = 1 + dice.Weighted(60, 30, 10); groups > 0; groups--)
            AddGroup(dice, parts, shelfPrices);
        for (int more = dice.Weighted(60, 30, 10); more > 0; more--)
            parts.Add(Any(dice, shelf.Goods, shelfPrices));
        return new Basket(parts, currency);
    }

    /// <summary>One more thing: what some rule asks about, or anything.</summary>
    internal Part One(Dice dice, bool shelfPrices) =>
        dice.Chance(25)
            ? Any(dice, shelf.Goods, shelfPrices)
            : Part.Of(dice.Among(GoodsOf(dice, dice.Among(rules))), 1000L * dice.Between(1, 2));

    /// <summary>Goods of one selector that come to a number of units or to a sum of which its rule speaks, or just miss it.</summary>
    private void AddGroup(Dice dice, List<Part> parts, bool shelfPrices)
    {
        var rule = dice.Among(rules);
        var goods = GoodsOf(dice, rule);
        bool bySum = rule.Money.Count > 0 && dice.Chance(50);
        if (bySum && !shelfPrices)
            AddSum(dice, parts, goods, Math.Max(1, dice.Among(rule.Money) + dice.Between(-1, 1)));
        else if (bySum)
            AddUnits(dice, parts, goods, Near(dice.Among(rule.Money) / Math.Max(1, dice.Among(goods).Price), dice));
        else
            AddUnits(dice, parts, goods, Near(dice.Chance(30) ? 1 : dice.Among(rule.Units), dice));
    }

    private IReadOnlyList<Good> GoodsOf(Dice dice, RuleInterest rule)
    {
        var goods = rule.Goods.Count == 0 ? shelf.Goods : dice.Among(rule.Goods);
        return goods.Count == 0 ? shelf.Goods : goods;
    }

    /// <summary>The number itself, one beside it, or twice as many.</summary>
    private static long Near(long number, Dice dice) =>
        Math.Max(1, Math.Min(100, dice.Chance(20) ? number * 2 : number + dice.Between(-1, 1)));

    private static void AddUnits(Dice dice, List<Part> parts, IReadOnlyList<Good> goods, long units)
    {
        long first = dice.Chance(50) ? units : dice.Between(1, units);
        parts.Add(Part.Of(dice.Among(goods), 1000 * first));
        if (units > first)
            parts.Add(Part.Of(dice.Among(goods), 1000 * (units - first)));
    }

    /// <summary>Lines whose amounts come to a sum, to the last minor unit.</summary>
    private static void AddSum(Dice dice, List<Part> parts, IReadOnlyList<Good> goods, long sum)
    {
        long first = dice.Chance(50) ? sum : dice.Between(1, sum);
        parts.Add(new Part(dice.Among(goods), 1000 * dice.Between(1, 3), first));
        if (sum > first)
            parts.Add(new Part(dice.Among(goods), 1000, sum - first));
    }

    /// <summary>A few units, a part of one, or something that costs nothing.</summary>
    private static Part Any(Dice dice, IReadOnlyList<Good> goods, bool shelfPrices)
    {
        var good = dice.Among(goods);
        long thousandths = dice.Chance(good.Weighed ? 90 : 10) ? dice.Among(Fractions) : 1000 * dice.Between(1, 4);
        return !shelfPrices && dice.Chance(8) ? new Part(good, thousandths, 0) : Part.Of(good, thousandths);
    }
}
