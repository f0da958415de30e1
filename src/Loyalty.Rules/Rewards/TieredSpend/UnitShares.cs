namespace Loyalty.Rules.Rewards.TieredSpend;

/// <summary>The money of a line shared by largest remainder over the units that earn, and a fraction behind them.</summary>
internal readonly struct UnitShares
{
    private UnitShares(long lowCount, long low, long highCount, long fraction)
    {
        LowCount = lowCount;
        Low = low;
        HighCount = highCount;
        Fraction = fraction;
    }

    internal long LowCount { get; }

    /// <summary>Minor units of most units; the others have one more.</summary>
    internal long Low { get; }

    internal long HighCount { get; }

    /// <summary>Minor units of the fraction; all of the line where no unit earns.</summary>
    internal long Fraction { get; }

    internal static UnitShares Of(long money, long units, in MergedLine line)
    {
        if (units == 0)
            return new UnitShares(0, 0, 0, money);
        long thousandths = line.Weighed ? 0 : line.Quantity % Quantity.PerUnit;
        long fraction = thousandths == 0 ? 0 : MergedLine.AmountOfFraction(money, units, thousandths);
        long low = WholeDivision.Divide(money - fraction, units);
        long high = money - fraction - (low * units);
        return new UnitShares(units - high, low, high, fraction);
    }
}
