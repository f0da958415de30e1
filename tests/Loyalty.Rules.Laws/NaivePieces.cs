using System.Numerics;
using Loyalty.Rules.Rewards;
using Loyalty.Rules.Rewards.TieredSpend;

namespace Loyalty.Rules.Laws;

/// <summary>What a rule on pieces of a basket takes off each line, worked out unit by unit, as slowly and obviously as the semantics say it.</summary>
internal sealed class NaivePieces
{
    private readonly BasketTierRule _rule;
    private long _setsLeft;

    private NaivePieces(BasketTierRule rule, long mostSets)
    {
        _rule = rule;
        _setsLeft = mostSets;
    }

    /// <summary>A line in canonical order: what remains of it, its positive units that nothing made free, and thousandths of a unit behind them.</summary>
    internal sealed record Goods(long Remaining, int Units, int Fraction);

    private sealed record Unit(int Line, long Price);

    /// <summary>What each line gets where no cap on money cuts, and at most so many sets get something.</summary>
    internal static long[] Off(BasketTierRule rule, long measure, Goods[] lines, long mostSets = long.MaxValue) =>
        new NaivePieces(rule, mostSets).Off(measure, lines);

    private long[] Off(long measure, Goods[] lines)
    {
        var reached = _rule.Steps.Where(step => step.From <= measure).ToList();
        if (reached.Count == 0 || lines.Length == 0)
            return new long[lines.Length];
        if (_rule.Pricing == StepPricing.Slab)
            return Slab(reached.Last().Reward, lines);
        var kind = _rule.Steps[0].Reward.Kind;
        bool ofUnits =
            _rule.Measure == BasketMeasure.Units && (kind == RewardKind.PercentOff || _rule.Per >= RewardPer.Unit);
        if (ofUnits)
            return Bands(reached, measure, lines);
        if (kind == RewardKind.AmountOff)
            return Slab(Reward.AmountOff(reached.Sum(step => step.Reward.Amount)), lines);
        if (measure == 0)
            return new long[lines.Length];
        BigInteger off = 0;
        for (int i = 0; i < reached.Count; i++)
        {
            long to = i + 1 < reached.Count ? reached[i + 1].From : measure;
            off += (BigInteger)(to - reached[i].From) * reached[i].Reward.Percent.Millionths;
        }
        var fraction = new Fraction(off, (BigInteger)measure * 1_000_000);
        return Percentage(fraction, reached.Last().Reward.Rounding, lines);
    }

    /// <summary>The prices of the units of a line.</summary>
    internal static List<long> Prices(Goods line) => Parts(line).Take(line.Units).Where(price => price > 0).ToList();

    private static long[] Parts(Goods line)
    {
        BigInteger[] weights = [.. Enumerable.Repeat((BigInteger)1000, line.Units), line.Fraction];
        return line.Units == 0 ? [line.Remaining] : Share(line.Remaining, weights);
    }

    private long[] Slab(Reward reward, Goods[] lines)
    {
        if (reward.Kind == RewardKind.PercentOff)
            return Percentage(Fraction.Of(reward), reward.Rounding, lines);
        if (_rule.Per == RewardPer.Line)
            return [.. lines.Select(line => Piece(reward, line.Remaining))];
        if (_rule.Per == RewardPer.Basket)
        {
            long sum = lines.Sum(line => line.Remaining);
            return Share(Piece(reward, sum), [.. lines.Select(line => (BigInteger)line.Remaining)]);
        }
        long[] off = new long[lines.Length];
        PiecesOf(reward, Order(lines), off);
        return off;
    }

    private long[] Percentage(Fraction fraction, Rounding rounding, Goods[] lines)
    {
        var parts = new List<(int Line, long Price, Fraction Off)>();
        if (_rule.Per <= RewardPer.Line)
        {
            for (int i = 0; i < lines.Length; i++)
                parts.AddRange(Parts(lines[i]).Select(price => (i, price, fraction)));
        }
        else
        {
            foreach (var unit in Taken(Whole(Order(lines), _rule.Set)))
                parts.Add((unit.Line, unit.Price, fraction));
        }
        return Rounded(parts, rounding, lines.Length);
    }

    private long[] Bands(List<BasketStep> reached, long measure, Goods[] lines)
    {
        long[] off = new long[lines.Length];
        var percentages = new List<(int Line, long Price, Fraction Off)>();
        var units = Order(lines);
        long to = measure;
        foreach (var step in Enumerable.Reverse(reached))
        {
            var own = units.Take((int)Math.Min(int.MaxValue, to - step.From)).ToList();
            units = units.Skip(own.Count).ToList();
            to = step.From;
            if (step.Reward.Kind == RewardKind.PercentOff)
                percentages.AddRange(
                    Taken(Whole(own, _rule.Set)).Select(unit => (unit.Line, unit.Price, Fraction.Of(step.Reward)))
                );
            else
                PiecesOf(step.Reward, own, off);
        }
        return percentages.Count > 0 ? Rounded(percentages, reached.Last().Reward.Rounding, lines.Length) : off;
    }

    private void PiecesOf(Reward reward, List<Unit> units, long[] off)
    {
        int set = reward.Kind == RewardKind.SetPrice ? reward.Units : _rule.Set;
        var whole = Whole(units, set);
        int size = _rule.Per == RewardPer.Set ? set : 1;
        for (int i = 0; i < whole.Count; i += size)
        {
            var piece = whole.GetRange(i, size);
            if (Piece(reward, piece.Sum(unit => unit.Price)) == 0)
                continue;
            if (_rule.Per == RewardPer.Set && _setsLeft-- <= 0)
                return;
            var lines = piece.GroupBy(unit => unit.Line).OrderBy(group => group.Key).ToList();
            BigInteger[] weights = [.. lines.Select(line => (BigInteger)line.Sum(unit => unit.Price))];
            long[] shares = Share(Piece(reward, piece.Sum(unit => unit.Price)), weights);
            for (int j = 0; j < shares.Length; j++)
                off[lines[j].Key] += shares[j];
        }
    }

    private List<Unit> Order(Goods[] lines)
    {
        var units = lines.SelectMany((line, i) => Prices(line).Select(price => new Unit(i, price)));
        return _rule.Choose == UnitOrder.Cheapest
            ? [.. units.OrderBy(unit => unit.Price).ThenBy(unit => unit.Line)]
            : [.. units.OrderByDescending(unit => unit.Price).ThenBy(unit => unit.Line)];
    }

    /// <summary>The units of the sets that are left.</summary>
    private List<Unit> Taken(List<Unit> units)
    {
        if (_rule.Per != RewardPer.Set)
            return units;
        int sets = (int)Math.Min(units.Count / _rule.Set, _setsLeft);
        _setsLeft -= sets;
        return units.GetRange(0, sets * _rule.Set);
    }

    private static List<Unit> Whole(List<Unit> units, int set) =>
        set == 0 ? units : units.GetRange(0, units.Count / set * set);

    private static long Piece(Reward reward, long price) =>
        reward.Kind == RewardKind.AmountOff ? Math.Min(reward.Amount, price) : Math.Max(0, price - reward.Amount);

    private static long[] Rounded(List<(int Line, long Price, Fraction Off)> parts, Rounding rounding, int lines)
    {
        long[] off = new long[lines];
        if (rounding.Level == RoundingLevel.Unit)
        {
            foreach (var part in parts)
                off[part.Line] += part.Off.Times(part.Price).Round(rounding.Mode);
            return off;
        }
        var exact = new Fraction[lines];
        for (int i = 0; i < lines; i++)
            exact[i] = Fraction.Sum(parts.Where(part => part.Line == i).Select(part => part.Off.Times(part.Price)));
        if (rounding.Level == RoundingLevel.Line)
            return [.. exact.Select(part => part.Round(rounding.Mode))];
        var common = exact.Aggregate(BigInteger.One, (product, part) => product * part.Denominator);
        BigInteger[] weights = [.. exact.Select(part => part.Numerator * (common / part.Denominator))];
        return weights.All(weight => weight.IsZero) ? off : Share(Fraction.Sum(exact).Round(rounding.Mode), weights);
    }

    /// <summary>Largest remainder, ties to the earlier one.</summary>
    internal static long[] Share(long amount, BigInteger[] weights)
    {
        var sum = weights.Aggregate(BigInteger.Zero, (total, weight) => total + weight);
        if (sum.IsZero)
            return new long[weights.Length];
        long[] shares = [.. weights.Select(weight => (long)(amount * weight / sum))];
        var byRest = Enumerable
            .Range(0, weights.Length)
            .OrderByDescending(i => (amount * weights[i]) % sum)
            .ThenBy(i => i)
            .ToList();
        for (int i = 0; shares.Sum() < amount; i++)
            shares[byRest[i]]++;
        return shares;
    }

    /// <summary>An exact number.</summary>
    internal readonly record struct Fraction(BigInteger Numerator, BigInteger Denominator)
    {
        internal static Fraction Of(Reward reward) => new(reward.Percent.Millionths, 1_000_000);

        internal static Fraction Sum(IEnumerable<Fraction> all) =>
            all.Aggregate(
                new Fraction(0, 1),
                (a, b) =>
                    new Fraction(
                        (a.Numerator * b.Denominator) + (b.Numerator * a.Denominator),
                        a.Denominator * b.Denominator
                    ).Reduced()
            );

        internal Fraction Times(long price) => new Fraction(Numerator * price, Denominator).Reduced();

        internal long Round(RoundingMode mode)
        {
            var floor = BigInteger.DivRem(Numerator, Denominator, out var rest);
            int half = (2 * rest).CompareTo(Denominator);
            bool up = mode switch
            {
                RoundingMode.Floor => false,
                RoundingMode.Ceiling => !rest.IsZero,
                RoundingMode.HalfUp => half >= 0,
                _ => half > 0 || (half == 0 && !floor.IsEven),
            };
            return (long)(up ? floor + 1 : floor);
        }

        private Fraction Reduced()
        {
            var divisor = BigInteger.GreatestCommonDivisor(Numerator, Denominator);
            return new Fraction(Numerator / divisor, Denominator / divisor);
        }
    }
}
