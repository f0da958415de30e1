namespace Loyalty.Rules.Rewards.TieredSpend;

/// <summary>Measures a basket as a rule says.</summary>
internal static class BasketMeasuring
{
    internal static long Of(BasketTierRule rule, RuleTurn turn)
    {
        long sum = 0;
        var lines = turn.Lines;
        foreach (ref readonly var block in turn.Touched())
        {
            foreach (int place in block.Places(block.Measured))
                sum += Of(rule, ref lines[place]);
        }
        return sum;
    }

    private static long Of(BasketTierRule rule, ref MergedLine line)
    {
        if (rule.Measure == BasketMeasure.Spend)
            return rule.Basis == SpendBasis.Shelf ? line.Amount : line.Remaining;
        line.Price();
        return line.Positive;
    }
}
