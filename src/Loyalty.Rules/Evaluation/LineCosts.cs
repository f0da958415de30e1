namespace Loyalty.Rules.Evaluation;

/// <summary>Works out what merged lines cost the merchant: what the till says of a line, else the catalog's cost of a unit times its quantity.</summary>
internal static class LineCosts
{
    /// <summary>Thousandths of minor units. What costs more is absurd, and counts as this much, so that nothing wraps.</summary>
    internal const long Most = 1_000_000_000_000_000_000;
    internal const long Unknown = -1;

    internal static void Read(Catalog? catalog, ReadOnlySpan<Line> lines, Workspace work)
    {
        var turn = work.Turn;
        for (int i = 0; i < turn.LineCount; i++)
        {
            ref readonly var merged = ref turn.Lines[i];
            long? unit = merged.Item > 0 ? catalog!.At(merged.Item).UnitCost : null;
            if (work.TakesAsGiven)
            {
                turn.Costs[i] = Of(lines[i], unit);
                continue;
            }
            long sum = 0;
            for (int part = 0; part < merged.PartCount && sum != Unknown; part++)
            {
                long cost = Of(lines[work.Parts[merged.FirstPart + part]], unit);
                sum = cost == Unknown ? Unknown : Math.Min(Most, sum + cost);
            }
            turn.Costs[i] = sum;
        }
    }

    private static long Of(in Line line, long? unit)
    {
        long quantity = line.Quantity.Thousandths;
        if (line.Details?.Cost is { } own)
            return own < 0 ? Unknown : Times(own, Quantity.PerUnit);
        return unit is { } each and >= 0 ? Times(each, quantity) : Unknown;
    }

    private static long Times(long cost, long times) => cost > Most / times ? Most : cost * times;
}
