namespace Loyalty.Rules.Rewards;

/// <summary>A multiplier of points as a ratio in lowest terms, ready to look at lines.</summary>
internal readonly struct CompiledMultiplier
{
    internal CompiledMultiplier(PointsMultiplier multiplier, RuleCompilation compilation)
    {
        Filter = multiplier.Items is null ? null : compilation.FilterOf(multiplier.Items);
        (Numerator, Denominator) = PointsScale.RatioOf(multiplier.Thousandths);
    }

    /// <summary>Which of the rule's lines it acts on; null for all.</summary>
    internal ILineFilter? Filter { get; }

    internal long Numerator { get; }

    internal long Denominator { get; }
}
