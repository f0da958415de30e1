using Loyalty.Rules.Rewards;
using Loyalty.Rules.Testing.Steps;

namespace Loyalty.Rules.Testing.Expectations;

/// <summary>
/// Counts the units of an item that rules gave for nothing. A decision tells how many units each rule gave and what came off each line; where a rule gave
/// units of several prices, its money tells how many of each: within a price, the cheaper units come first.
/// </summary>
internal static class FreeUnits
{
    internal static long Of(StepResult result, string sku)
    {
        long free = 0;
        for (int award = 0; award < result.Decision.Awards.Count; award++)
        {
            if (GivesForNothing(result.Plan.Program, result.Decision.Awards[award]))
                free += Of(result, award, sku);
        }
        return free;
    }

    private static long Of(StepResult result, int place, string sku)
    {
        var award = result.Decision.Awards[place];
        var prices = new Dictionary<(string Sku, long Amount, long Quantity), long>();
        foreach (var one in result.Decision.LineDiscounts)
        {
            if (one.Award == place && one.Amount > 0)
                prices[PriceOf(result, one.Line)] =
                    (prices.TryGetValue(PriceOf(result, one.Line), out long sum) ? sum : 0) + one.Amount;
        }
        if (prices.Keys.All(price => price.Sku == sku))
            return prices.Count == 0 ? 0 : award.Units;
        var rule = RuleOf(result.Plan.Program, award) as ItemRewardRule;
        return prices.Where(price => price.Key.Sku == sku).Sum(price => UnitsOf(result, rule, price.Key, price.Value));
    }

    /// <summary>The units of a price that a discount pays for, the last one perhaps in part.</summary>
    private static long UnitsOf(StepResult result, ItemRewardRule? rule, (string, long, long) price, long discount)
    {
        long amount = 0;
        long thousandths = 0;
        bool weighed = false;
        for (int line = 0; line < result.Sale.Lines.Count; line++)
        {
            if (!PriceOf(result, line).Equals(price))
                continue;
            amount += result.Sale.Lines[line].Amount;
            thousandths += result.Sale.Lines[line].Quantity.Thousandths;
            weighed = IsWeighed(result, result.Sale.Lines[line]);
        }
        var units = default(MergedLine);
        units.Start(0, thousandths, amount, weighed && rule?.WeighedAs != WeighedUnits.PerWholeUnit);
        units.Price();
        return rule?.Choose == UnitOrder.Dearest
            ? UnitsOf(discount, units.LowPrice + 1, units.HighLeft, units.LowPrice)
            : UnitsOf(discount, units.LowPrice, units.LowLeft, units.LowPrice + 1);
    }

    /// <summary>How many units a discount pays for, so many of one price before those of another.</summary>
    private static long UnitsOf(long discount, long price, long count, long thenPrice) =>
        discount <= price * count
            ? (discount + price - 1) / price
            : count + ((discount - (price * count) + thenPrice - 1) / thenPrice);

    private static bool IsWeighed(StepResult result, in Line line)
    {
        if (line.Details?.Weighed is { } said)
            return said;
        if (result.Plan.Catalog is not { } catalog)
            return false;
        var key = line.Item;
        return (line.Sku is null || catalog.TryGet(line.Sku.AsSpan(), out key)) && catalog.ItemOf(key).Weighed;
    }

    /// <summary>What a line sells, with its exact unit price in lowest terms.</summary>
    private static (string, long, long) PriceOf(StepResult result, int line)
    {
        long amount = result.Sale.Lines[line].Amount;
        long quantity = result.Sale.Lines[line].Quantity.Thousandths;
        long divisor = Math.Max(1, CommonDivisor(amount, quantity));
        return (result.SkuOf(line), amount / divisor, quantity / divisor);
    }

    private static long CommonDivisor(long a, long b)
    {
        while (b != 0)
            (a, b) = (b, a % b);
        return a;
    }

    /// <summary>Where code decides, units are given whole.</summary>
    private static bool GivesForNothing(LoyaltyProgram program, Award award) =>
        award.Kind == AwardKind.ItemDiscount
        && RuleOf(program, award) is { } rule
        && (rule is not ItemRewardRule items || items.Reward.IsFree);

    private static RewardRule? RuleOf(LoyaltyProgram program, Award award)
    {
        foreach (var rule in program.Rules)
        {
            if (string.Equals(rule.Id, award.RuleId, StringComparison.Ordinal))
                return rule;
        }
        return null;
    }
}
