namespace Loyalty.Rules.Rewards;

/// <summary>What points are worth where they are weighed against money: so many points, so much.</summary>
/// <remarks>Immutable and thread-safe.</remarks>
public sealed class PointValue
{
    /// <summary>Says what points are worth.</summary>
    /// <param name="points">How many points, 1 to 1000000.</param>
    /// <param name="worth">Minor units that they are worth together, 0 to 1000000.</param>
    public PointValue(int points, long worth)
    {
        Points = points;
        Worth = worth;
    }

    /// <summary>How many points.</summary>
    public int Points { get; }

    /// <summary>Minor units that they are worth together.</summary>
    public long Worth { get; }
}
