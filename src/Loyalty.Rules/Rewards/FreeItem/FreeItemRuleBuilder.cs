namespace Loyalty.Rules.Rewards.FreeItem;

/// <summary>Collects a rule "buy X units, get Y units free".</summary>
/// <remarks>Not thread-safe.</remarks>
public sealed class FreeItemRuleBuilder : RewardBuilder<FreeItemRuleBuilder>
{
    internal FreeItemRuleBuilder(string id, Currency currency)
        : base(id, currency, Rewards.Reward.PercentOff(Percent.Hundred)) { }

    internal SelectedUnits? BuyValue { get; set; }
    internal SelectedUnits? GetValue { get; set; }
    internal FreeItemMode ModeValue { get; set; }

    /// <summary>Says what must be bought.</summary>
    /// <param name="items">The name of a selector.</param>
    /// <param name="units">X, at least 1.</param>
    public FreeItemRuleBuilder Buy(string items, int units) => Buy(Selector.Named(Given.Value(items)), units);

    /// <summary>Says what must be bought.</summary>
    /// <param name="items">A selector.</param>
    /// <param name="units">X, at least 1.</param>
    public FreeItemRuleBuilder Buy(Selector items, int units)
    {
        BuyValue = new SelectedUnits(Given.Value(items), units);
        return this;
    }

    /// <summary>Says what is given; without this, one unit of what is bought.</summary>
    /// <param name="items">The name of a selector.</param>
    /// <param name="units">Y, at least 1.</param>
    public FreeItemRuleBuilder Get(string items, int units) => Get(Selector.Named(Given.Value(items)), units);

    /// <summary>Says what is given; without this, one unit of what is bought.</summary>
    /// <param name="items">A selector.</param>
    /// <param name="units">Y, at least 1.</param>
    public FreeItemRuleBuilder Get(Selector items, int units)
    {
        GetValue = new SelectedUnits(Given.Value(items), units);
        return this;
    }

    /// <summary>Counts and gives within one basket only, in place of a card over all visits.</summary>
    public FreeItemRuleBuilder InBasket()
    {
        ModeValue = FreeItemMode.InBasket;
        return this;
    }

    internal override RewardRule BuildRule() => new FreeItemRule(this);
}
