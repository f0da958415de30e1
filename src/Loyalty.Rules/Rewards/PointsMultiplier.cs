namespace Loyalty.Rules.Rewards;

/// <summary>Multiplies the points that some lines earn by rates, those of all rules together. Flat bonuses it leaves alone.</summary>
/// <remarks>Immutable and thread-safe.</remarks>
public sealed class PointsMultiplier
{
    /// <summary>Makes a multiplier.</summary>
    /// <param name="items">Which lines; null for all lines of the rule.</param>
    /// <param name="thousandths">How many times as many points, in thousandths: 1500 is 1.5 times. More than 1000, at most 1000000.</param>
    public PointsMultiplier(Selector? items, long thousandths)
    {
        Items = items;
        Thousandths = thousandths;
    }

    /// <summary>Which lines of the rule; null for all of them.</summary>
    public Selector? Items { get; }

    /// <summary>How many times as many points, in thousandths.</summary>
    public long Thousandths { get; }
}
