namespace Loyalty.Rules.ForwardChaining.Translation;

/// <summary>Sums over lines.</summary>
internal static class LineNumbers
{
    private const long PerUnit = 1_000;

    internal static long Amount(IEnumerable<LineFact> lines) => lines.Sum(line => line.Amount);

    internal static long Remaining(IEnumerable<LineFact> lines) => lines.Sum(line => line.Remaining);

    internal static long FreshUnits(IEnumerable<LineFact> lines) => lines.Sum(line => line.FreshUnits);

    internal static long PositiveUnits(IEnumerable<LineFact> lines) => lines.Sum(PositiveUnits);

    /// <summary>Whole units of a price above 0, whatever rewards do to them: as many as there are minor units for, at most.</summary>
    private static long PositiveUnits(LineFact line) => Math.Min(line.Units, AmountOfUnits(line));

    /// <summary>What the whole units cost. A fraction behind them has its share of the amount, by largest remainder, and a minor unit that is left over goes to the units first.</summary>
    private static long AmountOfUnits(LineFact line)
    {
        long units = line.Units;
        long quantity = line.Quantity.Thousandths;
        long fraction = quantity - (units * PerUnit);
        // A weighed line is one unit, whatever its weight.
        if (fraction <= 0 || units == 0 || IsWeighed(line))
            return units == 0 ? 0 : line.Amount;
        long unit = Math.DivRem(line.Amount * PerUnit, quantity, out long unitRest);
        long part = Math.DivRem(line.Amount * fraction, quantity, out long partRest);
        long left = line.Amount - (units * unit) - part;
        return line.Amount - ((partRest > unitRest && left > 0) || left > units ? part + 1 : part);
    }

    /// <summary>Whether the line is one unit although its quantity says otherwise.</summary>
    private static bool IsWeighed(LineFact line) => line.Units != line.Quantity.Thousandths / PerUnit;
}
