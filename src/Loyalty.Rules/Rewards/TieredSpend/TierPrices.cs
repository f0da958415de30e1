namespace Loyalty.Rules.Rewards.TieredSpend;

/// <summary>Turns the parts of a sale that tiers price into points, exactly, and rounds them where the rule says.</summary>
internal sealed class TierPrices
{
    private readonly EarningUnit[] _units;
    private readonly long[] _per;
    private readonly bool[] _step;
    private readonly long[] _numerators;
    private readonly Rounding _rounding;
    private readonly TierLines _lines;

    internal TierPrices(MemberTierRule rule, TierLines lines)
    {
        if (!EarnScale.TryCreate(rule.Tiers, out var scale))
            throw new InvalidOperationException("Rates are checked before a rule is compiled.");
        Denominator = scale!.Denominator;
        _numerators = scale.Numerators;
        _units = [.. rule.Tiers.Select(tier => tier.Earn?.Unit ?? EarningUnit.Money)];
        _per = [.. rule.Tiers.Select(tier => tier.Earn?.Per ?? 1)];
        _step = [.. rule.Tiers.Select(tier => tier.Earn is { Step: true })];
        _rounding = rule.Rounding;
        _lines = lines;
        CommonUnit = rule.Tiers.FirstOrDefault(tier => tier.Earn is not null)?.Earn?.Unit ?? EarningUnit.Money;
    }

    /// <summary>The common denominator of all rates.</summary>
    internal long Denominator { get; }

    /// <summary>What all tiers earn on where several price one sale.</summary>
    internal EarningUnit CommonUnit { get; }

    /// <summary>What a tier earns on.</summary>
    internal EarningUnit UnitOf(int tier) => tier >= 0 ? _units[tier] : EarningUnit.Money;

    /// <summary>The points of the turn's parts; leaves with the turn what is carried on.</summary>
    internal long Price(RuleTurn turn, in TierBase sale)
    {
        ref var work = ref turn.Workings;
        work.RemainderAfter = work.RemainderBefore;
        work.StepAfter = work.StepBefore;
        var unit = turn.PartCount > 1 ? CommonUnit : UnitOf(turn.Parts[0].Tier);
        if (_rounding.Level == RoundingLevel.Carry)
            return Carried(turn);
        // A visit belongs to no line.
        return _rounding.Level == RoundingLevel.Transaction || unit == EarningUnit.Visits
            ? Rounded.Divide(Exact(turn), Denominator, _rounding.Mode)
            : ByLine(turn, unit, sale.Of(unit));
    }

    /// <summary>What earlier sales left over joins; what is left over goes on to the next one.</summary>
    private long Carried(RuleTurn turn)
    {
        ref var work = ref turn.Workings;
        long exact = work.RemainderBefore;
        foreach (ref readonly var part in turn.Parts.AsSpan(0, turn.PartCount))
        {
            if (part.Tier < 0 || part.Size == 0)
                continue;
            long times = part.Size;
            if (_step[part.Tier])
            {
                long per = _per[part.Tier];
                times = WholeDivision.Divide(work.StepAfter + part.Size, per);
                work.StepAfter += part.Size - (times * per);
            }
            exact += times * _numerators[part.Tier];
        }
        // The remainder is below 0 where a sale was rounded up; a half of the running total then goes up as well, never twice.
        long points =
            _rounding.Mode == RoundingMode.HalfUp
                ? Rounded.Divide((2 * exact) + Denominator, 2 * Denominator, RoundingMode.Floor)
                : Rounded.Divide(exact, Denominator, _rounding.Mode);
        work.RemainderAfter = exact - (points * Denominator);
        return points;
    }

    /// <summary>The points of the whole sale, over the denominator.</summary>
    private long Exact(RuleTurn turn)
    {
        long exact = 0;
        foreach (ref readonly var part in turn.Parts.AsSpan(0, turn.PartCount))
            exact += part.Tier < 0 ? 0 : Times(part.Tier, part.Size) * _numerators[part.Tier];
        return exact;
    }

    private long ByLine(RuleTurn turn, EarningUnit unit, long whole)
    {
        bool money = unit == EarningUnit.Money;
        bool each = _rounding.Level == RoundingLevel.Unit;
        long linear = Linear(turn);
        long points = 0;
        var lines = turn.Lines;
        foreach (ref readonly var block in turn.Touched())
        {
            foreach (int place in block.Places(block.Measured))
            {
                ref var line = ref lines[place];
                long amount = money ? _lines.MoneyOf(line) : _lines.UnitsOf(ref line);
                if (!each)
                    points += Of(turn, amount, linear, whole);
                else if (!money)
                    points += amount * Of(turn, 1, linear, whole);
                else
                    points += OfUnits(turn, UnitShares.Of(amount, _lines.UnitsOf(ref line), line), linear, whole);
            }
        }
        return points;
    }

    private long OfUnits(RuleTurn turn, in UnitShares shares, long linear, long whole)
    {
        long points = shares.LowCount * Of(turn, shares.Low, linear, whole);
        if (shares.HighCount > 0)
            points += shares.HighCount * Of(turn, shares.Low + 1, linear, whole);
        return points + Of(turn, shares.Fraction, linear, whole);
    }

    /// <summary>The points of a part of the sale, of which every tier prices the same fraction as of the whole.</summary>
    private long Of(RuleTurn turn, long amount, long linear, long whole)
    {
        if (amount == 0)
            return 0;
        if (turn.PartCount == 1)
        {
            int tier = turn.Parts[0].Tier;
            return tier < 0 ? 0 : Rounded.Divide(Times(tier, amount) * _numerators[tier], Denominator, _rounding.Mode);
        }
        long exact = (long)WideMath.MultiplyDivide((ulong)amount, (ulong)linear, (ulong)whole, out ulong rest);
        foreach (ref readonly var part in turn.Parts.AsSpan(0, turn.PartCount))
        {
            if (part.Tier < 0 || !_step[part.Tier])
                continue;
            ulong size = WideMath.MultiplyDivide((ulong)amount, (ulong)part.Size, (ulong)whole, out _);
            exact += Times(part.Tier, (long)size) * _numerators[part.Tier];
        }
        return Rounded.Divide(exact, (long)rest, whole, Denominator, _rounding.Mode);
    }

    /// <summary>What the linear tiers give for the whole sale, over the denominator.</summary>
    private long Linear(RuleTurn turn)
    {
        long exact = 0;
        foreach (ref readonly var part in turn.Parts.AsSpan(0, turn.PartCount))
            exact += part.Tier < 0 || _step[part.Tier] ? 0 : part.Size * _numerators[part.Tier];
        return exact;
    }

    private long Times(int tier, long amount) => _step[tier] ? WholeDivision.Divide(amount, _per[tier]) : amount;
}
