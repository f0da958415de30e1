namespace Loyalty.Rules.Rewards;

/// <summary>What a rule gives: one kind of reward, what it costs the merchant and what it is worth to the customer.</summary>
/// <remarks>Immutable and thread-safe.</remarks>
public sealed class Reward
{
    private Reward(RewardKind kind)
    {
        Kind = kind;
        Rounding = Rounding.MoneyDefault;
    }

    /// <summary>What is given.</summary>
    public RewardKind Kind { get; }

    /// <summary>
    /// Minor units: off, for <see cref="RewardKind.AmountOff"/>; the price, for <see cref="RewardKind.FixedPrice"/> and <see cref="RewardKind.SetPrice"/>; else 0.
    /// </summary>
    public long Amount { get; private set; }

    /// <summary>The percentage off, for <see cref="RewardKind.PercentOff"/>; else 0 %.</summary>
    public Percent Percent { get; private set; }

    /// <summary>Where and how the percentage is rounded, for <see cref="RewardKind.PercentOff"/>: each line, half away from zero, unless said.</summary>
    public Rounding Rounding { get; private set; }

    /// <summary>The points, for <see cref="RewardKind.Points"/>; else 0.</summary>
    public long Points { get; private set; }

    /// <summary>Units of each set, for <see cref="RewardKind.SetPrice"/>; else 0.</summary>
    public int Units { get; private set; }

    /// <summary>What a coupon takes off, for <see cref="RewardKind.Coupon"/>; else null.</summary>
    public Reward? OfCoupon { get; private set; }

    /// <summary>How many business days after the day of the sale a coupon is still valid, for <see cref="RewardKind.Coupon"/>; else 0.</summary>
    public int ExpiresAfter { get; private set; }

    /// <summary>What one unit (item rewards) or one award (others) costs the merchant, in minor units, or null if not said.</summary>
    public long? Cost { get; private set; }

    /// <summary>What one unit (item rewards) or one award (others) is worth to the customer, in minor units, or null if not said.</summary>
    public long? PerceivedValue { get; private set; }

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
    public static Reward PercentOff(Percent percent) => new(RewardKind.PercentOff) { Percent = percent };

    /// <summary>An amount off.</summary>
    /// <param name="minorUnits">Minor units.</param>
    public static Reward AmountOff(long minorUnits) => new(RewardKind.AmountOff) { Amount = minorUnits };

    /// <summary>Points.</summary>
    /// <param name="points">The points.</param>
    public static Reward OfPoints(long points) => new(RewardKind.Points) { Points = points };

    /// <summary>A price that is not exceeded: what costs more comes down to it, what costs less stays as it is.</summary>
    /// <param name="minorUnits">Minor units.</param>
    public static Reward FixedPrice(long minorUnits) => new(RewardKind.FixedPrice) { Amount = minorUnits };

    /// <summary>A price that each whole set of units costs at most.</summary>
    /// <param name="units">Units of a set.</param>
    /// <param name="minorUnits">Minor units for a set.</param>
    public static Reward SetPrice(int units, long minorUnits) =>
        new(RewardKind.SetPrice) { Units = units, Amount = minorUnits };

    /// <summary>A coupon for a later visit. Its cost and value are counted when it is used.</summary>
    /// <param name="reward">What it takes off: a percentage or an amount.</param>
    /// <param name="expiresAfter">How many business days after the day of the sale it is still valid, at least 1.</param>
    public static Reward Coupon(Reward reward, int expiresAfter) =>
        new(RewardKind.Coupon) { OfCoupon = Given.Value(reward), ExpiresAfter = expiresAfter };

    /// <summary>The same reward with what it costs and what it is worth.</summary>
    /// <param name="cost">Minor units of one unit or award, or null.</param>
    /// <param name="perceivedValue">Minor units of one unit or award, or null.</param>
    public Reward Valued(long? cost, long? perceivedValue)
    {
        var valued = Copy();
        valued.Cost = cost;
        valued.PerceivedValue = perceivedValue;
        return valued;
    }

    /// <summary>The same reward, its percentage rounded otherwise.</summary>
    /// <param name="rounding">Where and how: each unit, each line or once for the transaction.</param>
    public Reward RoundedBy(Rounding rounding)
    {
        var rounded = Copy();
        rounded.Rounding = rounding;
        return rounded;
    }

    /// <summary>The same reward for sets of so many units, whatever its kind: documents may say more than fits, and the check tells.</summary>
    internal Reward ForSetsOf(int units)
    {
        var reward = Copy();
        reward.Units = units;
        return reward;
    }

    private Reward Copy() => (Reward)MemberwiseClone();
}
