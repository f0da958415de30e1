using Loyalty.Rules.Rewards;

namespace Loyalty.Rules.Compilation;

/// <summary>Points counted in another number of decimals. Where decimals go, the sum is rounded down once, not each lot.</summary>
internal sealed class PointScaling(int from, int to)
{
    private readonly long _from = PointNumber.UnitOf(from);
    private readonly long _to = PointNumber.UnitOf(to);

    internal bool IsNeeded => _from != _to;

    internal long Of(long points)
    {
        if (_from >= _to)
            return points / (_from / _to);
        long factor = _to / _from;
        return points > StateCore.MostOfAnything / factor ? StateCore.MostOfAnything : points * factor;
    }

    internal AppliedSale Of(AppliedSale sale) =>
        IsNeeded
            ? new AppliedSale(
                sale.TransactionId,
                sale.At,
                sale.BodyHash,
                Of(sale.Points),
                Of(sale.PointsRedeemed),
                sale.Discount
            )
            : sale;

    internal List<Lot> Of(LotList lots)
    {
        if (!IsNeeded)
            return [.. lots];
        var converted = new List<Lot>(lots.Count);
        long remaining = 0;
        foreach (var lot in lots)
        {
            long before = Of(remaining);
            remaining += lot.Remaining;
            long left = Of(remaining) - before;
            if (left > 0)
                converted.Add(
                    new Lot(
                        lot.TransactionId,
                        lot.RuleId,
                        lot.Issued,
                        lot.AvailableFrom,
                        lot.ExpiresAt,
                        Math.Max(left, Of(lot.Points)),
                        left
                    )
                );
        }
        return converted;
    }
}
