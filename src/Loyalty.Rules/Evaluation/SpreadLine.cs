using Loyalty.Rules.Rewards;

namespace Loyalty.Rules.Evaluation;

/// <summary>What remains of a line, as its units see it, and what a percentage takes of it before it is rounded.</summary>
internal struct SpreadLine
{
    /// <summary>The lower of the two unit prices; the other is one minor unit more.</summary>
    internal long LowPrice;

    /// <summary>Units of either price.</summary>
    internal long LowCount;
    internal long HighCount;

    /// <summary>What the fraction behind the units has.</summary>
    internal long Fraction;

    /// <summary>Money, or money times millionths, that a percentage falls on.</summary>
    internal long Base;

    /// <summary>What a set takes of the line, while it is put together.</summary>
    internal long InSet;

    /// <summary>Shares what remains by largest remainder over the positive units that no item reward brought to 0, and the fraction behind them; ties to the units.</summary>
    internal void Look(ref MergedLine line)
    {
        line.Price();
        // A weighed line of which rules took whole units is one unit all the same.
        long units = line.Weighed ? line.Positive : line.Positive - line.Zeroed;
        long fraction = line.Weighed ? 0 : line.Quantity - (line.Units * Quantity.PerUnit);
        Base = 0;
        InSet = 0;
        Fraction =
            units == 0 ? line.Remaining
            : fraction == 0 ? 0
            : MergedLine.AmountOfFraction(line.Remaining, units, fraction);
        long ofUnits = line.Remaining - Fraction;
        LowPrice = units <= 1 ? ofUnits : WholeDivision.Divide(ofUnits, units);
        HighCount = ofUnits - (LowPrice * units);
        LowCount = LowPrice > 0 ? units - HighCount : 0;
    }
}
