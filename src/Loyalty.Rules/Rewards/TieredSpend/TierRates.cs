namespace Loyalty.Rules.Rewards.TieredSpend;

/// <summary>The rates of a rule's tiers over one denominator, and what they earn on.</summary>
internal sealed class TierRates
{
    private readonly EarningUnit[] _units;
    private readonly long[] _numerators;
    private readonly long[] _per;
    private readonly bool[] _step;

    /// <param name="rule">A rule that was checked.</param>
    /// <param name="denominator">A multiple of the least common denominator; 0 for that one.</param>
    internal TierRates(MemberTierRule rule, long denominator)
    {
        if (!EarnScale.TryCreate(rule.Tiers, out var scale))
            throw new InvalidOperationException("Rates are checked before a rule is compiled.");
        Denominator = denominator == 0 ? scale!.Denominator : denominator;
        _numerators = Array.ConvertAll(scale!.Numerators, one => one * (Denominator / scale.Denominator));
        _units = [.. rule.Tiers.Select(tier => tier.Earn?.Unit ?? EarningUnit.Money)];
        _per = [.. rule.Tiers.Select(tier => tier.Earn?.Per ?? 1)];
        _step = [.. rule.Tiers.Select(tier => tier.Earn is { Step: true })];
        CommonUnit = rule.Tiers.FirstOrDefault(tier => tier.Earn is not null)?.Earn?.Unit ?? EarningUnit.Money;
    }

    internal long Denominator { get; }

    /// <summary>What all tiers earn on where several price one sale.</summary>
    internal EarningUnit CommonUnit { get; }

    /// <summary>What a tier earns on.</summary>
    internal EarningUnit UnitOf(int tier) => tier >= 0 ? _units[tier] : EarningUnit.Money;

    /// <summary>What the parts of a sale earn on.</summary>
    internal EarningUnit UnitOf(ReadOnlySpan<PricePart> parts) => parts.Length > 1 ? CommonUnit : UnitOf(parts[0].Tier);

    /// <summary>Whether only whole steps earn.</summary>
    internal bool IsStep(int tier) => tier >= 0 && _step[tier];

    /// <summary>How many steps are whole, of so much; and what is left.</summary>
    internal long Steps(int tier, long amount, out long left)
    {
        long steps = WholeDivision.Divide(amount, _per[tier]);
        left = amount - (steps * _per[tier]);
        return steps;
    }

    /// <summary>Points per minor unit, unit, visit or whole step.</summary>
    internal long Of(int tier) => _numerators[tier];

    /// <summary>What a tier gives for an amount, over the denominator.</summary>
    internal long For(int tier, long amount)
    {
        if (tier < 0)
            return 0;
        return (_step[tier] ? Steps(tier, amount, out _) : amount) * _numerators[tier];
    }

    /// <summary>What the tiers that earn on every part of it give for the parts of a sale, over the denominator.</summary>
    internal long Linear(ReadOnlySpan<PricePart> parts)
    {
        long exact = 0;
        foreach (ref readonly var part in parts)
            exact += IsStep(part.Tier) ? 0 : For(part.Tier, part.Size);
        return exact;
    }

    /// <summary>What whole steps give for a fraction of the parts of a sale, over the denominator.</summary>
    internal long Stepped(ReadOnlySpan<PricePart> parts, long amount, long whole)
    {
        long exact = 0;
        foreach (ref readonly var part in parts)
        {
            if (!IsStep(part.Tier))
                continue;
            ulong size = WideMath.MultiplyDivide((ulong)amount, (ulong)part.Size, (ulong)whole, out _);
            exact += For(part.Tier, (long)size);
        }
        return exact;
    }
}
