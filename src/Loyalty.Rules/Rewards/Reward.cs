namespace Loyalty.Rules.Rewards;

/// <summary>What a rule gives: one kind of reward, what it costs the merchant and what it is worth to the customer.</summary>
/// <remarks>Immutable and thread-safe.</remarks>
public sealed class Reward
{
    private Reward(RewardKind kind, long amount, Percent percent, long points, long? cost, long? perceivedValue)
    {
        Kind = kind;
        Amount = amount;
        Percent = percent;
        Points = points;
        Cost = cost;
        PerceivedValue = perceivedValue;
    }

    /// <summary>What is given.</summary>
    public RewardKind Kind { get; }

    /// <summary>Minor units: off, for <see cref="RewardKind.AmountOff"/>; the price, for <see cref="RewardKind.FixedPrice"/>; else 0.</summary>
    public long Amount { get; }

    /// <summary>The percentage off, for <see cref="RewardKind.PercentOff"/>; else 0 %.</summary>
    public Percent Percent { get; }

    /// <summary>The points, for <see cref="RewardKind.Points"/>; else 0.</summary>
    public long Points { get; }

    /// <summary>What one unit (item rewards) or one award (others) costs the merchant, in minor units, or null if not said.</summary>
    public long? Cost { get; }

    /// <summary>What one unit (item rewards) or one award (others) is worth to the customer, in minor units, or null if not said.</summary>
    public long? PerceivedValue { get; }

    /// <summary>Whether a unit costs nothing with it.</summary>
    internal bool IsFree =>
        Kind switch
        {
            RewardKind.PercentOff => Percent == Percent.Hundred,
            RewardKind.FixedPrice => Amount == 0,
            _ => false,
        };

    /// <summary>A percentage off.</summary>
    /// <param name="percent">The percentage.</param>
    public static Reward PercentOff(Percent percent) => new(RewardKind.PercentOff, 0, percent, 0, null, null);

    /// <summary>An amount off.</summary>
    /// <param name="minorUnits">Minor units.</param>
    public static Reward AmountOff(long minorUnits) => new(RewardKind.AmountOff, minorUnits, default, 0, null, null);

    /// <summary>A price that is not exceeded: what costs more comes down to it, what costs less stays as it is.</summary>
    /// <param name="minorUnits">Minor units.</param>
    public static Reward FixedPrice(long minorUnits) => new(RewardKind.FixedPrice, minorUnits, default, 0, null, null);

    /// <summary>Points.</summary>
    /// <param name="points">The points.</param>
    public static Reward OfPoints(long points) => new(RewardKind.Points, 0, default, points, null, null);

    /// <summary>The same reward with what it costs and what it is worth.</summary>
    /// <param name="cost">Minor units of one unit or award, or null.</param>
    /// <param name="perceivedValue">Minor units of one unit or award, or null.</param>
    public Reward Valued(long? cost, long? perceivedValue) => new(Kind, Amount, Percent, Points, cost, perceivedValue);
}
