namespace Loyalty.Rules.Rewards;

/// <summary>What a rule gives: one kind of reward, what it costs the merchant and what it is worth to the customer.</summary>
/// <remarks>Immutable and thread-safe.</remarks>
public sealed class Reward
{
    private Reward(RewardKind kind)
    {
        Kind = kind;
        Rounding = DefaultOf(kind);
    }

    /// <summary>What is given.</summary>
    public RewardKind Kind { get; }

    /// <summary>
    /// Minor units: off, for <see cref="RewardKind.AmountOff"/>; the price, for <see cref="RewardKind.FixedPrice"/> and <see cref="RewardKind.SetPrice"/>; else 0.
    /// </summary>
    public long Amount { get; private set; }

    /// <summary>The percentage off, for <see cref="RewardKind.PercentOff"/>; else 0 %.</summary>
    public Percent Percent { get; private set; }

    /// <summary>
    /// Where and how a percentage is rounded, for <see cref="RewardKind.PercentOff"/>: each line, half away from zero, unless said; or the points that
    /// a <see cref="RewardKind.PointsMultiplier"/> adds: carried, rounded down, unless said.
    /// </summary>
    public Rounding Rounding { get; private set; }

    /// <summary>The points, for <see cref="RewardKind.Points"/>; else 0.</summary>
    public long Points { get; private set; }

    /// <summary>Units of each set, for <see cref="RewardKind.SetPrice"/>; else 0.</summary>
    public int Units { get; private set; }

    /// <summary>What is added to the basket, for <see cref="RewardKind.Item"/>; else null.</summary>
    public SelectedUnits? Item { get; private set; }

    /// <summary>How many times as many points, in thousandths, for <see cref="RewardKind.PointsMultiplier"/>; else 0.</summary>
    public long Thousandths { get; private set; }

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

    /// <summary>Units of goods to add to the basket; cost and value are those of one unit.</summary>
    /// <param name="items">Which goods.</param>
    /// <param name="units">How many units, at least 1.</param>
    public static Reward AddItem(Selector items, int units = 1) =>
        new(RewardKind.Item) { Item = new SelectedUnits(Given.Value(items), units) };

    /// <summary>Multiplies what lines earn by the rates of all rules. Flat bonuses it leaves alone.</summary>
    /// <param name="thousandths">How many times as many points, in thousandths: 1500 is 1.5 times. More than 1000, at most 1000000.</param>
    public static Reward PointsMultiplier(long thousandths) =>
        new(RewardKind.PointsMultiplier) { Thousandths = thousandths };

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

    /// <summary>The same reward, its percentage or its multiplied points rounded otherwise.</summary>
    /// <param name="rounding">Where and how: each unit, each line or once for the transaction; points also carried.</param>
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

    /// <summary>The part of an amount that a percentage takes off, rounded in its mode.</summary>
    internal long PartOf(long amount) =>
        Rounding.Mode == RoundingMode.HalfUp
            ? Percent.PartOf(amount)
            : Rewards.Rounded.Part((ulong)amount, (ulong)Percent.Millionths, Percent.Whole, Rounding.Mode);

    /// <summary>How a kind of reward is rounded unless said.</summary>
    internal static Rounding DefaultOf(RewardKind kind) =>
        kind == RewardKind.PointsMultiplier ? Rounding.PointsDefault : Rounding.MoneyDefault;

    private Reward Copy() => (Reward)MemberwiseClone();
}
