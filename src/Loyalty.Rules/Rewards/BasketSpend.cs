namespace Loyalty.Rules.Rewards;

/// <summary>What lines of a sale must come to, such as "a basket of 300.00 at least": by what the till charged, whatever rewards take off.</summary>
/// <remarks>Immutable and thread-safe.</remarks>
public sealed class BasketSpend
{
    internal BasketSpend(Selector items, long atLeast)
    {
        Items = items;
        AtLeast = atLeast;
    }

    /// <summary>Which lines count. Default: all goods.</summary>
    public Selector Items { get; }

    /// <summary>What they must come to at least, in minor units.</summary>
    public long AtLeast { get; }
}
