namespace Loyalty.Rules.Rewards;

/// <summary>The units of a basket as "buy X, get Y" sees them: buys only, both, targets only.</summary>
internal readonly struct UnitCounts
{
    private UnitCounts(long buyOnly, long both, long getOnly)
    {
        BuyOnly = buyOnly;
        Both = both;
        GetOnly = getOnly;
    }

    internal long BuyOnly { get; }
    internal long Both { get; }
    internal long GetOnly { get; }

    /// <summary>Counts for a stamp card: units that were merely discounted still are buys.</summary>
    internal static UnitCounts OfCard(RuleTurn turn) => Of(turn, card: true);

    /// <summary>Counts within one basket: units that were discounted are gone, unless a stamp card did it.</summary>
    internal static UnitCounts OfBasket(RuleTurn turn) => Of(turn, card: false);

    private static UnitCounts Of(RuleTurn turn, bool card)
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
                buys += line.Positive - (card ? line.Zeroed : line.Consumed);
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
