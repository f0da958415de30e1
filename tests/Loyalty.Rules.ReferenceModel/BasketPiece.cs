using Loyalty.Rules.Rewards;

namespace Loyalty.Rules.ReferenceModel;

/// <summary>What a basket reward falls on as a whole: the basket, a line, a unit, or a set of units.</summary>
internal sealed record BasketPiece(IReadOnlyList<BasketUnit> Units, BasketBid Bid)
{
    internal long Cost => Units.Sum(unit => unit.Money);

    /// <summary>The money off the piece, where the reward is no percentage.</summary>
    internal long Off => Bid.Kind == RewardKind.AmountOff ? Math.Min(Bid.Amount, Cost) : Math.Max(0, Cost - Bid.Amount);

    /// <summary>Whether the piece gets something; of a percentage every piece does.</summary>
    internal bool Gets => Bid.IsPercentage || Off > 0;

    /// <summary>The money off each line of the piece, where the reward is no percentage.</summary>
    /// <param name="inOrder">The lines in the order in which ties go to them.</param>
    internal IEnumerable<(MergedLine Line, long Off)> OffLines(List<MergedLine> inOrder)
    {
        var lines = inOrder.FindAll(line => Units.Any(unit => unit.Line == line));
        long[] costs = [.. lines.Select(line => Units.Where(unit => unit.Line == line).Sum(unit => unit.Money))];
        return lines.Count == 0 ? [] : lines.Zip(Exact.Share(Off, costs), (line, off) => (line, off));
    }
}
