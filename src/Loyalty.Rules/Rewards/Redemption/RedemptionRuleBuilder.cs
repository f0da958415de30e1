namespace Loyalty.Rules.Rewards.Redemption;

/// <summary>Collects a reward for points.</summary>
/// <remarks>Not thread-safe.</remarks>
public sealed class RedemptionRuleBuilder : RewardBuilder<RedemptionRuleBuilder>
{
    internal RedemptionRuleBuilder(string id, Currency currency)
        : base(id, currency, null) { }

    internal long PointsValue { get; set; }
    internal SelectedUnits? GetValue { get; set; }
    internal Selector? OnValue { get; set; }
    internal PointsFrom PointsFromValue { get; set; }

    /// <summary>Says what one block costs.</summary>
    /// <param name="points">At least 1.</param>
    public RedemptionRuleBuilder Points(long points)
    {
        PointsValue = points;
        return this;
    }

    /// <summary>Gives units of goods, free unless a discount is said.</summary>
    /// <param name="items">The name of a selector.</param>
    /// <param name="units">Units of one block, at least 1.</param>
    public RedemptionRuleBuilder Get(string items, int units = 1) => Get(Selector.Named(Given.Value(items)), units);

    /// <summary>Gives units of goods, free unless a discount is said.</summary>
    /// <param name="items">A selector.</param>
    /// <param name="units">Units of one block, at least 1.</param>
    public RedemptionRuleBuilder Get(Selector items, int units = 1)
    {
        GetValue = new SelectedUnits(Given.Value(items), units);
        return this;
    }

    /// <summary>Lets money off the basket fall on these lines only; all goods unless said.</summary>
    /// <param name="items">The name of a selector.</param>
    public RedemptionRuleBuilder On(string items) => On(Selector.Named(Given.Value(items)));

    /// <summary>Lets money off the basket fall on these lines only; all goods unless said.</summary>
    /// <param name="items">A selector.</param>
    public RedemptionRuleBuilder On(Selector items)
    {
        OnValue = Given.Value(items);
        return this;
    }

    /// <summary>Lets what it falls on cost at most a price: each unit of goods, or the lines together.</summary>
    /// <param name="price">Major units.</param>
    public RedemptionRuleBuilder FixedPrice(decimal price) =>
        Give(Rewards.Reward.FixedPrice(Currency.ToMinorUnits(price)));

    /// <summary>Lets what the sale itself earns pay as well; only what was held before unless said.</summary>
    public RedemptionRuleBuilder IncludingThisSale()
    {
        PointsFromValue = PointsFrom.IncludingThisSale;
        return this;
    }

    internal override RewardRule BuildRule() => new RedemptionRule(this);
}
