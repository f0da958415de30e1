namespace Loyalty.Rules.Rewards.TieredSpend;

/// <summary>How much of some lines counts towards tiers; what they earn it leaves alone.</summary>
/// <remarks>Immutable and thread-safe.</remarks>
public sealed class MeasureWeight
{
    /// <summary>Makes a weight.</summary>
    /// <param name="items">Which lines.</param>
    /// <param name="percent">How much of them counts; 0 % leaves them out of the measure.</param>
    public MeasureWeight(Selector items, Percent percent)
    {
        Items = Given.Value(items);
        Percent = percent;
    }

    /// <summary>Which lines; the first weight that matches a line holds.</summary>
    public Selector Items { get; }

    /// <summary>How much of them counts, rounded half up once a merged line.</summary>
    public Percent Percent { get; }
}
