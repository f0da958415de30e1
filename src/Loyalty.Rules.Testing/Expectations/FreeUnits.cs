using Loyalty.Rules.Rewards;
using Loyalty.Rules.Rewards.CrossSell;
using Loyalty.Rules.Rewards.FreeItem;
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

    private static long Of(StepResult result, int award, string sku)
    {
        var prices = new Dictionary<(string Sku, long Amount, long Quantity), long>();
        foreach (var one in result.Decision.LineDiscounts)
        {
            if (one.Award == award && one.Amount > 0)
                prices[PriceOf(result, one.Line)] =
                    (prices.TryGetValue(PriceOf(result, one.Line), out long sum) ? sum : 0) + one.Amount;
        }
        if (prices.Keys.All(price => price.Sku == sku))
            return prices.Count == 0 ? 0 : result.Decision.Awards[award].Units;
        return prices.Where(price => price.Key.Sku == sku).Sum(price => UnitsOf(result, price.Key, price.Value));
    }

    /// <summary>The units of a price that a discount pays for, the last one perhaps in part.</summary>
    private static long UnitsOf(StepResult result, (string, long, long) price, long discount)
    {
        long amount = 0;
        long thousandths = 0;
        for (int line = 0; line < result.Sale.Lines.Count; line++)
        {
            if (!PriceOf(result, line).Equals(price))
                continue;
            amount += result.Sale.Lines[line].Amount;
            thousandths += result.Sale.Lines[line].Quantity.Thousandths;
        }
        // A weighed line, or one of less than a unit, is given whole.
        long units = thousandths / Quantity.PerUnit;
        if (units == 0 || thousandths % Quantity.PerUnit != 0)
            return 1;
        long cheaper = units - (amount % units);
        long unit = amount / units;
        if (discount <= cheaper * unit)
            return unit == 0 ? 0 : (discount + unit - 1) / unit;
        return cheaper + ((discount - (cheaper * unit) + unit) / (unit + 1));
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

    private static bool GivesForNothing(LoyaltyProgram program, Award award)
    {
        if (award.Kind != AwardKind.ItemDiscount)
            return false;
        foreach (var rule in program.Rules)
        {
            if (string.Equals(rule.Id, award.RuleId, StringComparison.Ordinal))
                return RewardOf(rule) is not { } reward
                    || (reward.Kind == RewardKind.PercentOff && reward.Percent.Equals(Percent.Hundred));
        }
        return false;
    }

    /// <summary>Null where code decides, which gives units whole.</summary>
    private static Reward? RewardOf(RewardRule rule) =>
        rule switch
        {
            FreeItemRule free => free.Reward,
            CrossSellRule cross => cross.Reward,
            _ => null,
        };
}
