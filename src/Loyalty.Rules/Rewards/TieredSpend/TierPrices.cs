namespace Loyalty.Rules.Rewards.TieredSpend;

/// <summary>Turns the parts of a sale that tiers price into points, exactly, and rounds them where the rule says.</summary>
internal sealed class TierPrices
{
    private readonly Rounding _rounding;
    private readonly TierLines _lines;
    private readonly int _rank;
    private readonly bool _multiplies;

    internal TierPrices(MemberTierRule rule, TierLines lines, RuleCompilation compilation)
    {
        _rounding = rule.Rounding;
        _lines = lines;
        _rank = compilation.Rank;
        _multiplies = rule.MultipliesPoints;
        Rates = new TierRates(rule, _multiplies ? compilation.Scale!.Rates * compilation.Scale.Factors : 0);
    }

    internal TierRates Rates { get; }

    /// <summary>The points of the turn's parts; leaves with the turn what is carried on.</summary>
    internal long Price(RuleTurn turn, in TierBase sale)
    {
        ref var work = ref turn.Workings;
        work.RemainderAfter = work.RemainderBefore;
        work.StepAfter = work.StepBefore;
        var parts = turn.PartsOfSale;
        var unit = Rates.UnitOf(parts);
        long whole = sale.Of(unit);
        // A visit belongs to no line, but what is multiplied of other rules does.
        bool byLine =
            _rounding.Level is RoundingLevel.Line or RoundingLevel.Unit && (_multiplies || unit != EarningUnit.Visits);
        if (_multiplies)
            turn.Earnings.Work(turn, _rank, byLine);
        if (byLine)
            return ByLine(turn, unit, whole) + (unit == EarningUnit.Visits ? OfVisit(turn, whole) : 0);
        long rest = 0;
        long linear = _multiplies ? Multiplied(turn, unit, whole, out rest) : Rates.Linear(parts);
        return _rounding.Level == RoundingLevel.Carry
            ? Carried(turn, linear)
            : Round(linear + (whole == 0 ? 0 : Rates.Stepped(parts, whole, whole)), rest, whole);
    }

    /// <summary>Minor units or units of a line that earn.</summary>
    internal long AmountOf(RuleTurn turn, EarningUnit unit, int place) =>
        unit switch
        {
            EarningUnit.Money => _lines.MoneyOf(turn, place),
            EarningUnit.Units => _lines.UnitsOf(turn, place),
            _ => 0,
        };

    /// <summary>What earlier sales left over joins; what is left over goes on to the next one.</summary>
    private long Carried(RuleTurn turn, long linear)
    {
        ref var work = ref turn.Workings;
        long exact = work.RemainderBefore + linear;
        foreach (ref readonly var part in turn.PartsOfSale)
        {
            if (part.Size > 0 && Rates.IsStep(part.Tier))
                exact += Rates.Of(part.Tier) * Rates.Steps(part.Tier, work.StepAfter + part.Size, out work.StepAfter);
        }
        long points = Rounded.Carried(exact, Rates.Denominator, _rounding.Mode);
        work.RemainderAfter = exact - (points * Rates.Denominator);
        return points;
    }

    /// <summary>What the linear tiers give with what is multiplied of all rules, over the denominator; the rest is a part of the whole.</summary>
    private long Multiplied(RuleTurn turn, EarningUnit unit, long whole, out long rest)
    {
        var earnings = turn.Earnings;
        long exact = earnings.Apart;
        long rests = 0;
        foreach (ref readonly var block in turn.Touched())
        {
            foreach (int place in block.Places(block.Measured))
            {
                exact += earnings.Extra[place];
                if (earnings.Own[place] == 0)
                    continue;
                ulong amount = (ulong)AmountOf(turn, unit, place);
                ulong own = (ulong)earnings.Own[place];
                exact += (long)WideMath.MultiplyDivide(amount, own, (ulong)whole, out ulong part);
                rests += (long)part;
            }
        }
        // Nothing multiplies a visit, so that no line knows of it.
        if (unit == EarningUnit.Visits)
            exact += Rates.Linear(turn.PartsOfSale);
        long more = whole == 0 ? 0 : rests / whole;
        rest = rests - (more * whole);
        return exact + more;
    }

    private long OfVisit(RuleTurn turn, long visits) =>
        visits == 0
            ? 0
            : Round(Rates.Linear(turn.PartsOfSale) + Rates.Stepped(turn.PartsOfSale, visits, visits), 0, visits);

    private long ByLine(RuleTurn turn, EarningUnit unit, long whole)
    {
        long linear = Rates.Linear(turn.PartsOfSale);
        long points = 0;
        foreach (ref readonly var block in turn.Touched())
        {
            foreach (int place in block.Places(block.Measured))
            {
                long weight = _multiplies ? turn.Earnings.Own[place] : linear;
                long extra = _multiplies ? turn.Earnings.Extra[place] : 0;
                long amount = AmountOf(turn, unit, place);
                if (_rounding.Level == RoundingLevel.Line)
                    points += Of(turn, amount, weight, whole, extra);
                else
                    points += OfUnits(turn, unit, place, amount, weight, whole) + Round(extra, 0, whole);
            }
        }
        return points;
    }

    /// <summary>The points of each unit of a line, and of a fraction behind them.</summary>
    private long OfUnits(RuleTurn turn, EarningUnit unit, int place, long amount, long weight, long whole)
    {
        if (unit != EarningUnit.Money)
            return amount == 0 ? 0 : amount * Of(turn, 1, weight, whole, 0);
        var shares = UnitShares.Of(amount, _lines.UnitsOf(turn, place), turn.Lines[place]);
        long points = shares.LowCount * Of(turn, shares.Low, weight, whole, 0);
        if (shares.HighCount > 0)
            points += shares.HighCount * Of(turn, shares.Low + 1, weight, whole, 0);
        return points + Of(turn, shares.Fraction, weight, whole, 0);
    }

    /// <summary>The points of an amount, of which every tier prices the same fraction as of the whole.</summary>
    private long Of(RuleTurn turn, long amount, long weight, long whole, long extra)
    {
        if (amount == 0)
            return Round(extra, 0, whole);
        var parts = turn.PartsOfSale;
        if (parts.Length == 1 && !_multiplies)
            return Round(Rates.For(parts[0].Tier, amount), 0, whole);
        ulong linear = WideMath.MultiplyDivide((ulong)amount, (ulong)weight, (ulong)whole, out ulong rest);
        return Round((long)linear + Rates.Stepped(parts, amount, whole) + extra, (long)rest, whole);
    }

    private long Round(long exact, long rest, long whole) =>
        Rounded.Divide(exact, rest, whole, Rates.Denominator, _rounding.Mode);
}
