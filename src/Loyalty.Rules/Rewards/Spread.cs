namespace Loyalty.Rules.Rewards;

/// <summary>One reward of a discount over the basket that falls piece by piece: what a piece gets, and how many units it may fall on.</summary>
internal readonly struct Spread
{
    private Spread(RewardKind kind, RewardPer per, int set, long units, long money, ulong numerator, ulong denominator)
    {
        Kind = kind;
        Per = per;
        Set = set;
        Units = units;
        Money = money;
        Numerator = numerator;
        Denominator = denominator;
    }

    /// <summary>A percentage (as a fraction), an amount off each piece, or a price of each.</summary>
    internal RewardKind Kind { get; }

    internal RewardPer Per { get; }

    /// <summary>Units of a set; 0 where there are no sets.</summary>
    internal int Set { get; }

    /// <summary>At most so many units; the largest number for all.</summary>
    internal long Units { get; }

    /// <summary>Minor units off each piece, or that it costs at most.</summary>
    internal long Money { get; }

    /// <summary>The part of what remains that is taken off, at most 1.</summary>
    internal ulong Numerator { get; }
    internal ulong Denominator { get; }

    /// <summary>Whether single units are looked at.</summary>
    internal bool OfUnits => Per >= RewardPer.Unit;

    internal static Spread Fraction(RewardPer per, int set, ulong numerator, ulong denominator) =>
        new(RewardKind.PercentOff, per, set, long.MaxValue, 0, numerator, denominator);

    internal static Spread Amount(RewardPer per, int set, long amount) =>
        new(RewardKind.AmountOff, per, set, long.MaxValue, amount, 0, 1);

    /// <summary>What a reward gives, on at most so many units.</summary>
    internal static Spread Of(Reward reward, RewardPer per, int set, long units)
    {
        bool price = reward.Kind is RewardKind.FixedPrice or RewardKind.SetPrice;
        return new Spread(
            price ? RewardKind.FixedPrice : reward.Kind,
            reward.Kind == RewardKind.SetPrice ? RewardPer.Set : per,
            reward.Kind == RewardKind.SetPrice ? reward.Units : set,
            units,
            reward.Amount,
            (ulong)reward.Percent.Millionths,
            Percent.Whole
        );
    }

    /// <summary>What a piece of some price gets: minor units, at most the price.</summary>
    internal long Off(long price) => Kind == RewardKind.AmountOff ? Math.Min(Money, price) : Math.Max(0, price - Money);

    /// <summary>The part that a percentage takes off some price.</summary>
    internal long Part(long price, RoundingMode mode) => Rounded.Part((ulong)price, Numerator, Denominator, mode);
}
