using Loyalty.Rules.Rewards;

namespace Loyalty.Rules.ReferenceModel;

/// <summary>What pieces of a basket get.</summary>
/// <param name="Kind">A percentage, an amount, or a price.</param>
/// <param name="Amount">Minor units off, or of the price.</param>
/// <param name="Part">The part of its money that a piece gets, for a percentage.</param>
/// <param name="Set">Units of a set; 0 for no sets.</param>
/// <param name="UnitsOnly">How many units get it at most; null where it falls on all there is.</param>
internal sealed record BasketBid(RewardKind Kind, long Amount, Fraction Part, int Set = 0, long? UnitsOnly = null)
{
    internal bool IsPercentage => Kind == RewardKind.PercentOff;

    internal static BasketBid Of(Reward reward, int set, long? unitsOnly = null) =>
        new(
            reward.Kind,
            reward.Amount,
            Fraction.Of(reward.Percent),
            reward.Kind == RewardKind.SetPrice ? reward.Units : set,
            unitsOnly
        );
}
