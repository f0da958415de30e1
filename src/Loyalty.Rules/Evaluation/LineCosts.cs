using Loyalty.Rules.Rewards;

namespace Loyalty.Rules.Evaluation;

/// <summary>
/// What merged lines cost the merchant: what the till says of a part, for the parts of which it says nothing the catalog's unit cost times their
/// quantity together, rounded half up. A line of which a part is left unknown is unknown.
/// </summary>
internal static class LineCosts
{
    /// <summary>More than a whole sale may come to; a higher cost says no more, and sums of it cannot wrap.</summary>
    private const long Most = 1_000_000_000_000;

    internal static void Fill(Catalog? catalog, Workspace work, ReadOnlySpan<Line> lines)
    {
        for (int i = 0; i < work.Turn.LineCount; i++)
        {
            ref var line = ref work.Turn.Lines[i];
            line.Cost = Of(catalog, work, lines, line, i);
        }
    }

    private static long Of(Catalog? catalog, Workspace work, ReadOnlySpan<Line> lines, in MergedLine line, int place)
    {
        long known = 0;
        long unsaid = 0;
        int parts = work.TakesAsGiven ? 1 : line.PartCount;
        for (int part = 0; part < parts; part++)
        {
            ref readonly var given = ref lines[work.TakesAsGiven ? place : work.Parts[line.FirstPart + part]];
            if (given.Details?.Cost is { } cost)
                known += Math.Min(Most, Math.Max(0, cost));
            else
                unsaid += given.Quantity.Thousandths;
        }
        if (unsaid == 0)
            return Math.Min(Most, known);
        return line.Item > 0 && catalog!.At(line.Item).UnitCost is { } unit
            ? Math.Min(Most, known + OfQuantity(unit, unsaid))
            : -1;
    }

    private static long OfQuantity(long unitCost, long thousandths)
    {
        ulong unit = (ulong)Math.Min(Most, Math.Max(0, unitCost));
        ulong whole = WideMath.MultiplyDivide(unit, (ulong)thousandths, Quantity.PerUnit, out ulong rest);
        return (long)Math.Min(Most, 2 * rest >= Quantity.PerUnit ? whole + 1 : whole);
    }
}
