using System.Numerics;
using Loyalty.Rules.Rewards;

namespace Loyalty.Rules.ReferenceModel;

/// <summary>What the margin guard lets a sale give away.</summary>
internal sealed class MarginBudget
{
    private readonly MarginGuard _guard;
    private readonly Fraction? _pointValue;

    internal MarginBudget(LoyaltyProgram program, MarginGuard guard, IEnumerable<MergedLine> lines)
    {
        _guard = guard;
        _pointValue = SalePass.WorthOfOne(program);
        var margin = lines
            .Where(line => line.Kind == LineKind.Goods && !line.WasGranted && !IsUnknown(line))
            .Aggregate(BigInteger.Zero, (sum, line) => sum + line.Amount - CostOf(line));
        Left = BigInteger.Max(0, Exact.Floor(margin * guard.Percent.Millionths, 1_000_000));
    }

    /// <summary>The rules of which an award was cut.</summary>
    internal HashSet<string> Cut { get; } = [];

    /// <summary>Minor units that may still be given away.</summary>
    internal BigInteger Left { get; private set; }

    /// <summary>What units really get, in the order of choice, of what they should get; those that get nothing are left out.</summary>
    internal List<(GoodsUnit Unit, long Off)> Charge(RewardRule rule, List<(GoodsUnit Unit, long Off)> units)
    {
        var really = new List<(GoodsUnit Unit, long Off)>();
        var before = Left;
        bool over = false;
        foreach (var (unit, off) in units)
        {
            if (IsUnknown(unit.Line))
            {
                if (_guard.UnknownCost == UnknownCost.Allow)
                    really.Add((unit, off));
                continue;
            }
            if (over)
                continue;
            long part = (long)BigInteger.Min(off, Left);
            over = part < off;
            if (over && part == 0)
                continue;
            Left -= part;
            really.Add((unit, part));
        }
        bool cut = really.Count < units.Count || over;
        if (cut)
            Cut.Add(rule.Id);
        if (!cut || rule.Grant != GrantMode.AllOrNothing)
            return really;
        Left = before;
        return [];
    }

    /// <summary>What lines really get of what they should get.</summary>
    internal List<KeyValuePair<MergedLine, long>> Charge(RewardRule rule, List<KeyValuePair<MergedLine, long>> lines)
    {
        var known = lines.FindAll(line => !IsUnknown(line.Key));
        var unknown = lines.FindAll(line => IsUnknown(line.Key) && _guard.UnknownCost == UnknownCost.Allow);
        long charged = (long)BigInteger.Min(Left, known.Sum(line => line.Value));
        bool cut = charged < known.Sum(line => line.Value) || known.Count + unknown.Count < lines.Count;
        if (cut)
            Cut.Add(rule.Id);
        if (cut && rule.Grant == GrantMode.AllOrNothing)
            return [];
        Left -= charged;
        long[] shares = known.Count == 0 ? [] : Exact.Share(charged, [.. known.Select(line => line.Value)]);
        var really = known.Select((line, place) => new KeyValuePair<MergedLine, long>(line.Key, shares[place]));
        return
        [
            .. lines
                .Select(line => unknown.Concat(really).FirstOrDefault(other => other.Key == line.Key))
                .Where(line => line.Value > 0),
        ];
    }

    /// <summary>How many of these units are really added; each is charged at its declared cost, and one of unknown cost like goods of unknown cost.</summary>
    internal long ChargeAdded(RewardRule rule, long units, long? costOfEach)
    {
        bool denied = costOfEach is null && _guard.UnknownCost == UnknownCost.Deny;
        long cost = costOfEach ?? 0;
        long given =
            denied ? 0
            : cost == 0 ? units
            : (long)BigInteger.Min(units, Left / cost);
        if (given < units)
            Cut.Add(rule.Id);
        if (given < units && rule.Grant == GrantMode.AllOrNothing)
            return 0;
        Left -= (BigInteger)given * cost;
        return given;
    }

    /// <summary>How many of these points are really given.</summary>
    internal long Charge(RewardRule rule, long points)
    {
        if (_pointValue is not { Top.IsZero: false } worth)
            return points;
        long given = (long)BigInteger.Min(points, Exact.Floor(Left * worth.Bottom, worth.Top));
        if (given < points)
            Cut.Add(rule.Id);
        if (given < points && rule.Grant == GrantMode.AllOrNothing)
            return 0;
        Left -= Exact.Round(given * worth.Top, worth.Bottom, RoundingMode.Ceiling);
        return given;
    }

    private static bool IsUnknown(MergedLine line) =>
        line.Kind == LineKind.Goods && line.Parts.Exists(part => !(part.CostThousandths?.Sign >= 0));

    private static BigInteger CostOf(MergedLine line) =>
        Exact.Round(
            line.Parts.Aggregate(BigInteger.Zero, (sum, part) => sum + part.CostThousandths!.Value),
            1000,
            RoundingMode.HalfUp
        );
}
