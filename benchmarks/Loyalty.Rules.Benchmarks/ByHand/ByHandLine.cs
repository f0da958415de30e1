namespace Loyalty.Rules.Benchmarks.ByHand;

/// <summary>One line while it is decided.</summary>
internal struct ByHandLine
{
    internal long Amount;
    internal long Remaining;

    /// <summary>The lower unit price, and how many units of it and of one minor unit more are there to be discounted.</summary>
    internal long LowPrice;
    internal long LowLeft;
    internal long HighLeft;

    internal ByHandGoods Goods;

    /// <summary>Shares the amount over the units by largest remainder; a fraction behind them is one more part.</summary>
    internal void Price(long thousandths)
    {
        long units = (uint)thousandths / 1000;
        long ofUnits = thousandths == units * 1000 ? Amount : Amount - OfFraction(thousandths, units);
        LowPrice = 0;
        LowLeft = 0;
        HighLeft = 0;
        if (units == 0)
            return;
        LowPrice = (ulong)ofUnits <= uint.MaxValue ? (uint)ofUnits / (uint)units : ofUnits / units;
        HighLeft = ofUnits - (LowPrice * units);
        LowLeft = LowPrice > 0 ? units - HighLeft : 0;
    }

    private readonly long OfFraction(long thousandths, long units)
    {
        long fraction = thousandths - (units * 1000);
        long unit = Amount * 1000 / thousandths;
        long unitRest = (Amount * 1000) - (unit * thousandths);
        long part = Amount * fraction / thousandths;
        long partRest = (Amount * fraction) - (part * thousandths);
        long left = Amount - (units * unit) - part;
        return (partRest > unitRest && left > 0) || left > units ? part + 1 : part;
    }
}
