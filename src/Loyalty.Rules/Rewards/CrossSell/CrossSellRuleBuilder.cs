namespace Loyalty.Rules.Rewards.CrossSell;

/// <summary>Collects an offer of one thing to whoever buys another.</summary>
/// <remarks>Not thread-safe.</remarks>
public sealed class CrossSellRuleBuilder : ItemRewardBuilder<CrossSellRuleBuilder>
{
    internal CrossSellRuleBuilder(string id, Currency currency)
        : base(id, currency) { }

    internal SelectedUnits? WhenValue { get; set; }
    internal SelectedUnits? OfferValue { get; set; }

    /// <summary>Says what must be bought.</summary>
    /// <param name="items">The name of a selector.</param>
    /// <param name="units">At least 1.</param>
    public CrossSellRuleBuilder When(string items, int units) => When(Selector.Named(Given.Value(items)), units);

    /// <summary>Says what must be bought.</summary>
    /// <param name="items">A selector.</param>
    /// <param name="units">At least 1.</param>
    public CrossSellRuleBuilder When(Selector items, int units)
    {
        WhenValue = new SelectedUnits(Given.Value(items), units);
        return this;
    }

    /// <summary>Says what is offered.</summary>
    /// <param name="items">The name of a selector.</param>
    /// <param name="units">At least 1.</param>
    public CrossSellRuleBuilder Offer(string items, int units = 1) => Offer(Selector.Named(Given.Value(items)), units);

    /// <summary>Says what is offered.</summary>
    /// <param name="items">A selector.</param>
    /// <param name="units">At least 1.</param>
    public CrossSellRuleBuilder Offer(Selector items, int units = 1)
    {
        OfferValue = new SelectedUnits(Given.Value(items), units);
        return this;
    }

    internal override RewardRule BuildRule() => new CrossSellRule(this);
}
