namespace Loyalty.Rules.Rewards.TieredSpend;

/// <summary>Collects rewards for a large basket.</summary>
/// <remarks>Not thread-safe.</remarks>
public sealed class BasketTierRuleBuilder : RewardRuleBuilder<BasketTierRuleBuilder>
{
    internal BasketTierRuleBuilder(string id, Currency currency)
        : base(id, currency) { }

    internal Selector? ItemsValue { get; set; }
    internal Selector? OnValue { get; set; }
    internal BasketMeasure MeasureValue { get; set; }
    internal SpendBasis BasisValue { get; set; }
    internal RewardPer? PerValue { get; set; }
    internal int SetValue { get; set; }
    internal UnitOrder ChooseValue { get; set; }
    internal StepPricing PricingValue { get; set; }
    internal List<(decimal From, Reward Reward)> Said { get; } = [];

    /// <summary>Steps whose thresholds are in minor units or whole units already.</summary>
    internal List<BasketStep> Steps { get; } = [];

    /// <summary>All steps, in the order in which they were given.</summary>
    internal IEnumerable<BasketStep> AllSteps =>
        Steps.Concat(Said.Select(step => new BasketStep(Threshold(step.From), step.Reward)));

    /// <summary>Measures the spend of these lines.</summary>
    /// <param name="items">A selector; null for all goods.</param>
    /// <param name="basis">Which money of a line counts.</param>
    public BasketTierRuleBuilder Spend(Selector? items = null, SpendBasis basis = SpendBasis.Remaining)
    {
        ItemsValue = items;
        MeasureValue = BasketMeasure.Spend;
        BasisValue = basis;
        return this;
    }

    /// <summary>Measures the spend of these lines.</summary>
    /// <param name="items">The name of a selector.</param>
    /// <param name="basis">Which money of a line counts.</param>
    public BasketTierRuleBuilder Spend(string items, SpendBasis basis = SpendBasis.Remaining) =>
        Spend(Selector.Named(Given.Value(items)), basis);

    /// <summary>Measures the whole units of these lines.</summary>
    /// <param name="items">The name of a selector.</param>
    public BasketTierRuleBuilder Units(string items) => Units(Selector.Named(Given.Value(items)));

    /// <summary>Measures the whole units of these lines.</summary>
    /// <param name="items">A selector; null for all goods.</param>
    public BasketTierRuleBuilder Units(Selector? items = null)
    {
        ItemsValue = items;
        MeasureValue = BasketMeasure.Units;
        return this;
    }

    /// <summary>Lets the reward fall on other lines than those that are measured.</summary>
    /// <param name="items">The name of a selector.</param>
    public BasketTierRuleBuilder On(string items) => On(Selector.Named(Given.Value(items)));

    /// <summary>Lets the reward fall on other lines than those that are measured.</summary>
    /// <param name="items">A selector.</param>
    public BasketTierRuleBuilder On(Selector items)
    {
        OnValue = Given.Value(items);
        return this;
    }

    /// <summary>Lets the reward fall on each whole unit.</summary>
    public BasketTierRuleBuilder PerUnit() => Per(RewardPer.Unit);

    /// <summary>Lets the reward fall on each line; equal lines are one.</summary>
    public BasketTierRuleBuilder PerLine() => Per(RewardPer.Line);

    /// <summary>Lets the reward fall on each whole set of units; units that are left over pay.</summary>
    /// <param name="units">Units of a set.</param>
    public BasketTierRuleBuilder PerSet(int units) => Per(RewardPer.Set).InSets(units);

    /// <summary>Lets the reward fall on units in whole sets only; units that are left over pay.</summary>
    /// <param name="units">Units of a set.</param>
    public BasketTierRuleBuilder InSets(int units)
    {
        SetValue = units;
        return this;
    }

    /// <summary>Says in which order units are taken, for sets and for units above a step; the cheapest first unless said.</summary>
    /// <param name="order">The order.</param>
    public BasketTierRuleBuilder Choose(UnitOrder order)
    {
        ChooseValue = order;
        return this;
    }

    /// <summary>Lets each step price what lies above it, up to the next one; the highest step prices all unless said.</summary>
    public BasketTierRuleBuilder Marginal()
    {
        PricingValue = StepPricing.Marginal;
        return this;
    }

    /// <summary>Adds a step that takes an amount off.</summary>
    /// <param name="from">Major units of spend, or whole units, from which on it is reached.</param>
    /// <param name="amount">Major units off.</param>
    public BasketTierRuleBuilder AmountOff(decimal from, decimal amount) =>
        Step(from, Reward.AmountOff(Currency.ToMinorUnits(amount)));

    /// <summary>Adds a step that takes a percentage off.</summary>
    /// <param name="from">Major units of spend, or whole units, from which on it is reached.</param>
    /// <param name="percent">0 to 100, at most four decimals.</param>
    public BasketTierRuleBuilder PercentOff(decimal from, decimal percent) =>
        Step(from, Reward.PercentOff(Percent.Of(percent)));

    /// <summary>Adds a step that takes a percentage off.</summary>
    /// <param name="from">Major units of spend, or whole units, from which on it is reached.</param>
    /// <param name="percent">0 to 100, at most four decimals.</param>
    /// <param name="rounding">Where and how it is rounded: each unit, each line or once for the transaction.</param>
    public BasketTierRuleBuilder PercentOff(decimal from, decimal percent, Rounding rounding) =>
        Step(from, Reward.PercentOff(Percent.Of(percent)).RoundedBy(rounding));

    /// <summary>Adds a step that gives a price: each unit, line or set, or the basket, costs at most this.</summary>
    /// <param name="from">Major units of spend, or whole units, from which on it is reached.</param>
    /// <param name="price">Major units.</param>
    public BasketTierRuleBuilder FixedPrice(decimal from, decimal price) =>
        Step(from, Reward.FixedPrice(Currency.ToMinorUnits(price)));

    /// <summary>Adds a step that gives a price for each whole set of units, such as 3 for 10.</summary>
    /// <param name="from">Major units of spend, or whole units, from which on it is reached.</param>
    /// <param name="units">Units of a set.</param>
    /// <param name="price">Major units for a set.</param>
    public BasketTierRuleBuilder SetPrice(decimal from, int units, decimal price) =>
        Step(from, Reward.SetPrice(units, Currency.ToMinorUnits(price)));

    /// <summary>Adds a step that gives points.</summary>
    /// <param name="from">Major units of spend, or whole units, from which on it is reached.</param>
    /// <param name="points">The points.</param>
    public BasketTierRuleBuilder Points(decimal from, long points) => Step(from, Reward.OfPoints(points));

    /// <summary>Adds a step that gives a coupon for a later visit.</summary>
    /// <param name="from">Major units of spend, or whole units, from which on it is reached.</param>
    /// <param name="reward">What the coupon takes off.</param>
    /// <param name="expiresAfter">How many business days after the day of the sale it is still valid, at least 1.</param>
    public BasketTierRuleBuilder Coupon(decimal from, Reward reward, int expiresAfter) =>
        Step(from, Reward.Coupon(reward, expiresAfter));

    /// <summary>Adds a step with a reward made elsewhere.</summary>
    /// <param name="from">Major units of spend, or whole units, from which on it is reached.</param>
    /// <param name="reward">What it gives.</param>
    public BasketTierRuleBuilder Step(decimal from, Reward reward)
    {
        Said.Add((from, Given.Value(reward)));
        return this;
    }

    internal override RewardRule BuildRule() => new BasketTierRule(this);

    private BasketTierRuleBuilder Per(RewardPer per)
    {
        PerValue = per;
        return this;
    }

    private long Threshold(decimal from)
    {
        if (MeasureValue == BasketMeasure.Spend)
            return Currency.ToMinorUnits(from);
        return decimal.Truncate(from) == from && Math.Abs(from) <= 1_000_000_000_000m
            ? (long)from
            : throw new ArgumentException(
                FormattableString.Invariant(
                    $"{from} cannot be a step of whole units in rule '{Id}'. Use a whole number."
                )
            );
    }
}
