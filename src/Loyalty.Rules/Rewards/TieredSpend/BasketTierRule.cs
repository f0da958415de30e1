namespace Loyalty.Rules.Rewards.TieredSpend;

/// <summary>Rewards for a large basket: the highest step that its spend or units reach gives its reward (slab).</summary>
/// <remarks>Immutable and thread-safe. One step from 0 is a plain discount.</remarks>
public sealed partial class BasketTierRule : RewardRule
{
    private readonly BasketStep[] _steps;

    internal BasketTierRule(BasketTierRuleBuilder builder)
        : base(builder)
    {
        Items = builder.ItemsValue ?? Selector.Everything;
        On = builder.OnValue ?? Items;
        Measure = builder.MeasureValue;
        Basis = builder.BasisValue;
        _steps = [.. builder.AllSteps];
    }

    /// <summary>Which lines are measured.</summary>
    public Selector Items { get; }

    /// <summary>Which lines the reward falls on; those that are measured unless said.</summary>
    public Selector On { get; }

    /// <summary>What of them reaches a step.</summary>
    public BasketMeasure Measure { get; }

    /// <summary>Which money of a line is measured.</summary>
    public SpendBasis Basis { get; }

    /// <summary>The steps, from the lowest up.</summary>
    public IReadOnlyList<BasketStep> Steps => _steps;
}
