namespace Loyalty.Rules.Rewards.TieredSpend;

/// <summary>Collects tiers of members by what they buy.</summary>
/// <remarks>Not thread-safe.</remarks>
public sealed class MemberTierRuleBuilder : RewardRuleBuilder<MemberTierRuleBuilder>
{
    internal MemberTierRuleBuilder(string id, Currency currency)
        : base(id, currency) { }

    internal Selector? ItemsValue { get; set; }
    internal TierMeasure MeasureValue { get; set; }
    internal MeasureWindow WindowValue { get; set; } = CalendarWindow.Year;
    internal EarningBasis EarnOnValue { get; set; }
    internal RedeemedPoints RedeemedPointsValue { get; set; }
    internal TierPricing PricingValue { get; set; }
    internal Rounding RoundingValue { get; set; } = Rounding.PointsDefault;
    internal List<MeasureWeight> Weights { get; } = [];
    internal List<(decimal From, TierBuilder Tier)> Said { get; } = [];

    /// <summary>Tiers whose thresholds are in the unit of the measure already.</summary>
    internal List<Tier> Tiers { get; } = [];

    /// <summary>All tiers, in the order in which they were given.</summary>
    internal IEnumerable<Tier> AllTiers => Tiers.Concat(Said.Select(said => said.Tier.Build(Threshold(said.From))));

    /// <summary>Measures and pays these lines only; all goods unless said.</summary>
    /// <param name="items">The name of a selector.</param>
    public MemberTierRuleBuilder Items(string items) => Items(Selector.Named(Given.Value(items)));

    /// <summary>Measures and pays these lines only; all goods unless said.</summary>
    /// <param name="items">A selector.</param>
    public MemberTierRuleBuilder Items(Selector items)
    {
        ItemsValue = Given.Value(items);
        return this;
    }

    /// <summary>Measures this of the member; spend unless said.</summary>
    /// <param name="measure">What reaches a tier.</param>
    public MemberTierRuleBuilder Measure(TierMeasure measure)
    {
        MeasureValue = measure;
        return this;
    }

    /// <summary>Sums the measure over this window; a calendar year unless said.</summary>
    /// <param name="window">The window; a <see cref="CalendarWindow"/> will do.</param>
    public MemberTierRuleBuilder Over(MeasureWindow window)
    {
        WindowValue = window;
        return this;
    }

    /// <summary>Lets some lines count less towards tiers, or not at all. What they earn stays. The first weight that matches a line holds.</summary>
    /// <param name="items">The name of a selector.</param>
    /// <param name="percent">How much of them counts: 0 to 100, at most four decimals.</param>
    public MemberTierRuleBuilder Weigh(string items, decimal percent) =>
        Weigh(Selector.Named(Given.Value(items)), percent);

    /// <summary>Lets some lines count less towards tiers, or not at all. What they earn stays. The first weight that matches a line holds.</summary>
    /// <param name="items">A selector.</param>
    /// <param name="percent">How much of them counts: 0 to 100, at most four decimals.</param>
    public MemberTierRuleBuilder Weigh(Selector items, decimal percent)
    {
        Weights.Add(new MeasureWeight(items, Percent.Of(percent)));
        return this;
    }

    /// <summary>Lets this money of a line earn and count as spend; what all discounts left of it unless said.</summary>
    /// <param name="basis">Which money.</param>
    public MemberTierRuleBuilder EarnOn(EarningBasis basis)
    {
        EarnOnValue = basis;
        return this;
    }

    /// <summary>Says what money that was paid with points does to what earns, where net earns; it is ignored unless said.</summary>
    /// <param name="redeemed">What it does.</param>
    public MemberTierRuleBuilder Redeemed(RedeemedPoints redeemed)
    {
        RedeemedPointsValue = redeemed;
        return this;
    }

    /// <summary>Says which tier prices a sale that crosses a threshold; the one held before unless said.</summary>
    /// <param name="pricing">Which one.</param>
    public MemberTierRuleBuilder Price(TierPricing pricing)
    {
        PricingValue = pricing;
        return this;
    }

    /// <summary>Rounds points so; carry, floor unless said.</summary>
    /// <param name="rounding">The rounding.</param>
    public MemberTierRuleBuilder Round(Rounding rounding)
    {
        RoundingValue = rounding;
        return this;
    }

    /// <summary>Adds a tier that earns points.</summary>
    /// <param name="id">The id, unique in the rule.</param>
    /// <param name="from">From how much of the measure on it is held; higher than the tier before.</param>
    /// <param name="points">Points, with up to three decimals, ...</param>
    /// <param name="per">... for every so many major units.</param>
    /// <param name="name">What receipts call it, in English; null shows the id.</param>
    /// <exception cref="ArgumentException">A number has too many decimals.</exception>
    public MemberTierRuleBuilder Tier(string id, decimal from, decimal points, decimal per, string? name = null) =>
        Tier(id, from, tier => tier.Called(name).Earns(points, per));

    /// <summary>Adds a tier that earns no points.</summary>
    /// <param name="id">The id, unique in the rule.</param>
    /// <param name="from">From how much of the measure on it is held; higher than the tier before.</param>
    /// <param name="name">What receipts call it, in English; null shows the id.</param>
    public MemberTierRuleBuilder Tier(string id, decimal from, string? name = null) =>
        Tier(id, from, tier => tier.Called(name));

    /// <summary>Adds a tier.</summary>
    /// <param name="id">The id, unique in the rule.</param>
    /// <param name="from">
    /// From how much of the measure on it is held: major units of money, units, visits or points; higher than the tier before.
    /// </param>
    /// <param name="describe">Says what it earns.</param>
    public MemberTierRuleBuilder Tier(string id, decimal from, Action<TierBuilder> describe)
    {
        ArgumentNullException.ThrowIfNull(describe);
        var tier = new TierBuilder(Given.Value(id), Currency);
        describe(tier);
        Said.Add((from, tier));
        return this;
    }

    internal override RewardRule BuildRule() => new MemberTierRule(this);

    private long Threshold(decimal from)
    {
        if (MeasureValue is TierMeasure.Spend or TierMeasure.Margin)
            return Currency.ToMinorUnits(from);
        return decimal.Truncate(from) == from && Math.Abs(from) <= 1_000_000_000_000_000m
            ? (long)from
            : throw new ArgumentException(
                FormattableString.Invariant(
                    $"{from} cannot be a threshold of whole numbers in rule '{Id}'. Use a whole number."
                )
            );
    }
}
