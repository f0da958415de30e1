namespace Loyalty.Rules.Rewards;

/// <summary>Units of a line that rules which combine have discounted, by what remains of them: they may be discounted again by others that combine.</summary>
internal struct UnitPiece
{
    /// <summary>What remains of the cheaper units, in minor units; of the others one more does.</summary>
    internal long LowPrice;
    internal long LowLeft;
    internal long HighLeft;

    /// <summary>One more than the place of the next piece in the chain; 0 for none.</summary>
    internal int Next;

    internal readonly long LeftOf(bool high) => high ? HighLeft : LowLeft;

    internal void Take(bool high, long units)
    {
        if (high)
            HighLeft -= units;
        else
            LowLeft -= units;
    }

    internal readonly long PriceOf(bool high) => high ? LowPrice + 1 : LowPrice;
}
