namespace Loyalty.Rules.Rewards.TieredSpend;

/// <summary>The rates of tiers over the common denominator of a program that multiplies points, and what the tiers multiply by.</summary>
internal sealed class TierMultipliers
{
    private static readonly CompiledMultiplier[] None = [];

    private readonly CompiledMultiplier[][] _multipliers;
    private readonly long[] _rates;
    private readonly long[] _steps;

    internal TierMultipliers(MemberTierRule rule, RuleCompilation compilation)
    {
        if (!EarnScale.TryCreate(rule.Tiers, out var scale))
            throw new InvalidOperationException("Rates are checked before a rule is compiled.");
        _rates = new long[rule.Tiers.Count];
        _steps = new long[rule.Tiers.Count];
        _multipliers = new CompiledMultiplier[rule.Tiers.Count][];
        for (int i = 0; i < _rates.Length; i++)
        {
            var tier = rule.Tiers[i];
            _multipliers[i] = [.. tier.Multipliers.Select(one => new CompiledMultiplier(one, compilation))];
            // A visit belongs to no line, so that nothing multiplies it.
            if (tier.Earn is not { Unit: not EarningUnit.Visits } rate)
                continue;
            _rates[i] = scale!.Numerators[i] * (compilation.Scale!.Rates / scale.Denominator);
            _steps[i] = rate.Step ? rate.Per : 0;
        }
    }

    /// <summary>Points per minor unit, unit or whole step; 0 where nothing on a line earns.</summary>
    internal long RateOf(int tier) => _rates[tier];

    /// <summary>What makes a whole step; 0 where every part of it earns.</summary>
    internal long StepOf(int tier) => _steps[tier];

    /// <summary>What a tier multiplies by; nothing below the lowest tier.</summary>
    internal CompiledMultiplier[] Of(int tier) => tier < 0 ? None : _multipliers[tier];
}
