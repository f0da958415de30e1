namespace Loyalty.Rules.ReferenceModel;

/// <summary>One piece of goods, and what item rewards have taken off it.</summary>
internal sealed class GoodsUnit(MergedLine line, long price)
{
    internal MergedLine Line { get; } = line;

    /// <summary>Minor units, as the till charged them.</summary>
    internal long Price { get; } = price;

    /// <summary>The item rewards that the unit got, in the order in which they were given.</summary>
    internal List<UnitReward> Rewards { get; } = [];

    /// <summary>Whether a reward has used it up as one of the units that had to be bought.</summary>
    internal bool IsUsed { get; set; }

    /// <summary>Whether it counts no more for rules decided later that are no stamp cards.</summary>
    internal bool IsGoneAsBuy { get; set; }

    /// <summary>Minor units that no item reward has taken off yet.</summary>
    internal long Left => Price - Rewards.Sum(reward => reward.Discount);

    internal bool IsPositive => Price > 0;

    internal bool IsBroughtToZero => Rewards.Count > 0 && Left == 0;

    /// <summary>Whether a reward may be given on it; to one that combines also on top of others that do.</summary>
    internal bool MayTake(bool combines) =>
        !IsUsed && Line.MayBeDiscounted && (Rewards.Count == 0 || (combines && !IsDone));

    /// <summary>Whether it was discounted and can be discounted no further.</summary>
    internal bool IsDone => IsBroughtToZero || Rewards.Exists(reward => !reward.Combines);

    /// <summary>Among units of one line at one price: those that no reward has discounted, those that still are buys, the others.</summary>
    internal int Rank =>
        Rewards.Count == 0 ? 0
        : IsGoneAsBuy ? 2
        : 1;
}
