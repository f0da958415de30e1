namespace Loyalty.Rules.ReferenceModel;

/// <summary>One piece of goods, and what item rewards have taken off it.</summary>
internal sealed class GoodsUnit(MergedLine line, long price)
{
    internal MergedLine Line { get; } = line;

    /// <summary>Minor units, as the till charged them.</summary>
    internal long Price { get; } = price;

    /// <summary>The item rewards that the unit got, in the order in which they were given.</summary>
    internal List<UnitReward> Rewards { get; private init; } = [];

    /// <summary>Minor units that no item reward has taken off yet.</summary>
    internal long Left => Price - Rewards.Sum(reward => reward.Discount);

    internal bool IsPositive => Price > 0;

    internal bool IsBroughtToZero => Rewards.Count > 0 && Left == 0;

    internal GoodsUnit CopyFor(MergedLine line) => new(line, Price) { Rewards = [.. Rewards] };
}
