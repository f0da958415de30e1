using Loyalty.Rules.Rewards;
using Loyalty.Rules.Rewards.TieredSpend;
using NRules.RuleModel;

namespace Loyalty.Rules.ForwardChaining.Translation;

/// <summary>What the tiers of a rule earn, over one denominator, so that what is carried on keeps its meaning when the tier changes.</summary>
internal sealed class PointScale
{
    /// <summary>The counter of what is left over for the next sale, over the denominator. It may be negative, and counters may not: see <see cref="ToCounter"/>.</summary>
    internal const string Remainder = "remainder";

    /// <summary>The counter of what waits for a whole step.</summary>
    internal const string Steps = "steps";

    /// <summary>No custom rule may ask for more points; a sale is of as many minor units at most.</summary>
    private const long Most = 1_000_000_000_000;

    /// <summary>A sale has no more units.</summary>
    private const long MostUnits = 1_000_000;

    private readonly MemberTierRule _rule;
    private readonly long _denominator = 1;
    private readonly long[] _numerators;

    internal PointScale(MemberTierRule rule, int pointDecimals)
    {
        _rule = rule;
        long unit = 1;
        for (int i = 0; i < pointDecimals; i++)
            unit *= 10;
        foreach (var tier in rule.Tiers)
        {
            if (tier.Earn is { } rate)
                _denominator = LeastCommonMultiple(_denominator, Bottom(rate) / Common(Top(rate, unit), Bottom(rate)));
        }
        _numerators =
        [
            .. rule.Tiers.Select(tier =>
                tier.Earn is { } rate ? checked((long)((decimal)Top(rate, unit) * _denominator / Bottom(rate))) : 0
            ),
        ];
    }

    /// <summary>Whether a sale may bring more points than a custom rule may ask for, and no cap cuts them anyway.</summary>
    internal bool MayAskTooMuch =>
        !_rule.Caps.Any(cap => cap.Unit == CapUnit.Points && cap.Amount < Most)
        && Enumerable.Range(0, _numerators.Length).Any(tier => MostOf(tier) > Most);

    internal bool Carries => _rule.Rounding.Level == RoundingLevel.Carry;

    internal bool CarriesSteps => Carries && _rule.Tiers.Any(tier => tier.Earn is { Step: true });

    /// <summary>What a tier gives for the lines that earn, and what is left over.</summary>
    internal IEnumerable<object> Price(IContext context, int tier, MemberFact member, IEnumerable<LineFact> lines)
    {
        var rate = _rule.Tiers[tier].Earn!.Value;
        var proposed = new List<object>();
        if (Carries)
            proposed.Add(Ask(context, Carry(context, tier, rate, member, lines, proposed)));
        else if (_rule.Rounding.Level == RoundingLevel.Line && rate.Unit != EarningUnit.Visits)
            proposed.Add(Ask(context, lines.Sum(line => Round(Exact(tier, rate, AmountOf(rate, line))))));
        else
            proposed.Add(Ask(context, Round(Exact(tier, rate, AmountOf(rate, lines)))));
        return proposed;
    }

    /// <summary>0, -1, 1, -2, 2 ... as 0, 1, 2, 3, 4 ...</summary>
    internal static long ToCounter(long remainder) => remainder >= 0 ? 2 * remainder : (-2 * remainder) - 1;

    internal static long FromCounter(long counter) => counter % 2 == 0 ? counter / 2 : -(counter + 1) / 2;

    private static ProposedReward Ask(IContext context, long points) => context.Points(Math.Min(points, Most));

    private decimal MostOf(int tier)
    {
        if (_rule.Tiers[tier].Earn is not { } rate)
            return 0;
        decimal amount =
            rate.Unit == EarningUnit.Money ? Most
            : rate.Unit == EarningUnit.Units ? MostUnits
            : 1;
        decimal times = rate.Step ? decimal.Truncate(amount / rate.Per) + 1 : amount;
        return times * _numerators[tier] / _denominator;
    }

    private long Carry(
        IContext context,
        int tier,
        EarnRate rate,
        MemberFact member,
        IEnumerable<LineFact> lines,
        List<object> proposed
    )
    {
        long amount = AmountOf(rate, lines);
        long exact = FromCounter(member.Counter(Remainder));
        if (rate.Step && amount > 0)
        {
            amount += member.Counter(Steps);
            proposed.Add(context.Count(Steps, amount % rate.Per));
        }
        exact += Exact(tier, rate, amount);
        // A half of the running total goes up also where it was rounded up before, never twice.
        long points =
            _rule.Rounding.Mode == RoundingMode.HalfUp
                ? Floor((2 * exact) + _denominator, 2 * _denominator)
                : Round(exact);
        proposed.Add(context.Count(Remainder, ToCounter(exact - (points * _denominator))));
        return Math.Max(0, points);
    }

    /// <summary>Points for an amount, over the denominator.</summary>
    private long Exact(int tier, EarnRate rate, long amount) =>
        _numerators[tier] * (rate.Step ? amount / rate.Per : amount);

    private long AmountOf(EarnRate rate, IEnumerable<LineFact> lines) =>
        rate.Unit == EarningUnit.Visits
            ? (lines.Any(line => line.Amount > 0) ? 1 : 0)
            : lines.Sum(line => AmountOf(rate, line));

    private long AmountOf(EarnRate rate, LineFact line)
    {
        long money = _rule.EarnOn == EarningBasis.Gross ? line.Amount : line.Remaining;
        if (rate.Unit == EarningUnit.Money)
            return money;
        return money == 0 ? 0 : LineNumbers.PositiveUnits([line]);
    }

    private long Round(long exact)
    {
        long floor = Floor(exact, _denominator);
        long rest = exact - (floor * _denominator);
        long up = _denominator - rest;
        return _rule.Rounding.Mode switch
        {
            RoundingMode.Floor => floor,
            RoundingMode.Ceiling => rest == 0 ? floor : floor + 1,
            RoundingMode.HalfUp => rest > up || (rest == up && floor >= 0) ? floor + 1 : floor,
            _ => rest > up || (rest == up && floor % 2 != 0) ? floor + 1 : floor,
        };
    }

    private static long Floor(long value, long divisor)
    {
        long quotient = Math.DivRem(value, divisor, out long rest);
        return rest < 0 ? quotient - 1 : quotient;
    }

    private static long Top(EarnRate rate, long pointUnit) => rate.ThousandthPoints * pointUnit;

    private static long Bottom(EarnRate rate) => 1000 * (rate.Step ? 1 : rate.Per);

    private static long LeastCommonMultiple(long one, long other) => one / Common(one, other) * other;

    private static long Common(long one, long other) => other == 0 ? one : Common(other, one % other);
}
