namespace Loyalty.Rules.Rewards;

/// <summary>The units of a basket as "buy X, get Y" sees them: buys only, both, targets only.</summary>
internal readonly struct UnitCounts
{
    internal UnitCounts(long buyOnly, long both, long getOnly)
    {
        BuyOnly = buyOnly;
        Both = both;
        GetOnly = getOnly;
    }

    internal long BuyOnly { get; }
    internal long Both { get; }
    internal long GetOnly { get; }

    /// <summary>Counts for a stamp card, where units that were merely discounted still are buys, or within one basket, where they are gone unless a card did it.</summary>
    internal static UnitCounts Of(RuleTurn turn, bool card)
    {
        long buys = 0;
        long both = 0;
        long getOnly = 0;
        var lines = turn.Lines;
        foreach (ref readonly var block in turn.Touched())
        {
            foreach (int place in block.Places(block.Measured))
            {
                ref var line = ref lines[place];
                line.Price();
                buys += line.BuysOf(card);
            }
            foreach (int place in block.Places(block.Measured & block.Targets))
                both += lines[place].Untouched;
            foreach (int place in block.Places(block.Targets & ~block.Measured))
            {
                ref var line = ref lines[place];
                line.Price();
                getOnly += line.Untouched;
            }
        }
        return new UnitCounts(buys - both, both, getOnly);
    }
}
