namespace Loyalty.Rules.Rewards.TieredSpend;

/// <summary>Rewards for a large basket: the steps that its spend or units reach give their rewards.</summary>
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
        Per = builder.PerValue ?? PerUnlessSaid;
        Set = builder.SetValue;
        Choose = builder.ChooseValue;
        Pricing = builder.PricingValue;
    }

    /// <summary>Which lines are measured.</summary>
    public Selector Items { get; }

    /// <summary>Which lines the reward falls on; those that are measured unless said.</summary>
    public Selector On { get; }

    /// <summary>What of them reaches a step.</summary>
    public BasketMeasure Measure { get; }

    /// <summary>Which money of a line is measured.</summary>
    public SpendBasis Basis { get; }

    /// <summary>What the reward falls on; the basket unless said, sets where a step gives a set price.</summary>
    public RewardPer Per { get; }

    /// <summary>Whole sets of so many units get the reward, and units that are left over pay; 0 for no sets. A set price has its own number.</summary>
    public int Set { get; }

    /// <summary>In which order units are taken, for sets and for units above a step.</summary>
    public UnitOrder Choose { get; }

    /// <summary>Whether the highest step prices all, or each step what lies above it.</summary>
    public StepPricing Pricing { get; }

    /// <summary>The steps, from the lowest up.</summary>
    public IReadOnlyList<BasketStep> Steps => _steps;

    /// <summary>Whether the steps give coupons for a later visit.</summary>
    internal bool GivesCoupons => _steps.Length > 0 && _steps[0].Reward.Kind == RewardKind.Coupon;

    /// <summary>Whether the steps give their rewards to the units above them: as many units, not as much money or the basket as a whole.</summary>
    internal bool ReachesUnits =>
        Pricing == StepPricing.Marginal
        && Measure == BasketMeasure.Units
        && _steps.Length > 0
        && _steps[0].Reward.Kind != RewardKind.Points
        && (_steps[0].Reward.Kind == RewardKind.PercentOff || Per >= RewardPer.Unit);

    /// <summary>
    /// The measures from which on the steps give something, not descending: a step that prices the units above it needs one of them, or a set of
    /// them. A step that is too short for its sets gives nothing, and is passed with the next one.
    /// </summary>
    internal long[] Reaches()
    {
        long[] reaches = Array.ConvertAll(_steps, step => step.From);
        for (int i = reaches.Length - 1; ReachesUnits && i >= 0; i--)
            reaches[i] = IsTooShort(i) ? reaches[i + 1] : reaches[i] + Math.Max(1, SetOf(_steps[i].Reward));
        return reaches;
    }

    /// <summary>Whether the next step begins before a step has units for one set.</summary>
    internal bool IsTooShort(int step) =>
        ReachesUnits
        && step + 1 < _steps.Length
        && _steps[step + 1].From - _steps[step].From < SetOf(_steps[step].Reward);

    /// <summary>Units of a set, 0 where there are no sets.</summary>
    internal int SetOf(Reward reward) => reward.Kind == RewardKind.SetPrice ? reward.Units : Set;

    /// <summary>What the reward falls on where that is not said.</summary>
    internal RewardPer PerUnlessSaid =>
        Array.Exists(_steps, step => step.Reward.Kind == RewardKind.SetPrice) ? RewardPer.Set : RewardPer.Basket;
}
