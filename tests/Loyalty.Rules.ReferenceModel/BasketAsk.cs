using Loyalty.Rules.Rewards;

namespace Loyalty.Rules.ReferenceModel;

/// <summary>What a rule wants to take off the lines of a selector.</summary>
/// <param name="On">The lines.</param>
/// <param name="Bids">What their pieces get; several take their units one after the other.</param>
/// <param name="Valued">The reward that says what the award costs and is worth, and how a percentage is rounded.</param>
internal sealed record BasketAsk(Selector On, List<BasketBid> Bids, Reward Valued)
{
    internal RewardPer Per { get; init; }

    internal UnitOrder Choose { get; init; }

    /// <summary>Whether it is a coupon, which no cap concerns.</summary>
    internal bool IsCoupon { get; init; }

    /// <summary>What caps of one unit leave of the ask; null for no such cap.</summary>
    internal long? Room(SaleAtHand sale, RewardRule rule, CapUnit unit) =>
        IsCoupon ? null : CapRoom.Of(sale, rule, unit);

    /// <summary>A reward over the basket as a whole, or over the sets of a set price.</summary>
    internal static BasketAsk Of(Selector on, Reward reward) =>
        new(on, [BasketBid.Of(reward, 0)], reward)
        {
            Per = reward.Kind == RewardKind.SetPrice ? RewardPer.Set : RewardPer.Basket,
        };

    /// <summary>The pieces of lines that have money left.</summary>
    internal List<BasketPiece> Pieces(List<MergedLine> lines)
    {
        var all = lines.SelectMany(BasketUnit.Of).ToList();
        var units = InOrder(lines, all.FindAll(unit => unit.IsWhole));
        var pieces = new List<BasketPiece>();
        foreach (var bid in Bids)
        {
            if (bid.UnitsOnly is null && Per is RewardPer.Basket)
                pieces.Add(new BasketPiece(all, bid));
            else if (bid.UnitsOnly is null && Per is RewardPer.Line)
                pieces.AddRange(lines.Select(line => new BasketPiece(all.FindAll(unit => unit.Line == line), bid)));
            else
                pieces.AddRange(OfUnits(bid, TakeFirst(units, bid.UnitsOnly)));
        }
        return pieces;
    }

    /// <summary>The sorts are stable, so that ties stay in the order of the lines.</summary>
    private List<BasketUnit> InOrder(List<MergedLine> lines, List<BasketUnit> units)
    {
        if (Choose == UnitOrder.Dearest)
            return [.. units.OrderByDescending(unit => unit.Money)];
        var cheapest = units.OrderBy(unit => unit.Money);
        if (Choose == UnitOrder.Cheapest)
            return [.. cheapest];
        var known = units
            .FindAll(unit => CostOf(unit) is not null)
            .OrderBy(unit => CostOf(unit)!.Value, ByCost)
            .ThenBy(unit => lines.IndexOf(unit.Line))
            .ThenBy(unit => unit.Money);
        return [.. known, .. cheapest.Where(unit => CostOf(unit) is null)];
    }

    private Comparer<Fraction> ByCost =>
        Comparer<Fraction>.Create((x, y) => Choose == UnitOrder.LowestCost ? x.CompareTo(y) : y.CompareTo(x));

    private static Fraction? CostOf(BasketUnit unit) => unit.Line.UnitCost(WeighedUnits.AsOneUnit);

    private IEnumerable<BasketPiece> OfUnits(BasketBid bid, List<BasketUnit> units)
    {
        int inSets = bid.Set > 0 ? units.Count - (units.Count % bid.Set) : units.Count;
        int size = Per == RewardPer.Set ? bid.Set : 1;
        for (int first = 0; first < inSets; first += size)
            yield return new BasketPiece(units.GetRange(first, size), bid);
    }

    private static List<BasketUnit> TakeFirst(List<BasketUnit> units, long? most)
    {
        var first = units.GetRange(0, (int)Math.Min(units.Count, most ?? units.Count));
        units.RemoveRange(0, first.Count);
        return first;
    }
}
