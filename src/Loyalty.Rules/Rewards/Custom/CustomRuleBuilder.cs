namespace Loyalty.Rules.Rewards.Custom;

/// <summary>Collects a rule that code decides.</summary>
/// <remarks>Not thread-safe.</remarks>
public sealed class CustomRuleBuilder : RewardRuleBuilder<CustomRuleBuilder>
{
    internal CustomRuleBuilder(string id, Currency currency)
        : base(id, currency) { }

    internal string? UsesValue { get; set; }
    internal Selector? ItemsValue { get; set; }
    internal Selector? OnValue { get; set; }
    internal RewardStage StageValue { get; set; } = RewardStage.Basket;
    internal ItemOptions Options { get; } = new();

    /// <summary>Names the code that decides.</summary>
    /// <param name="name">The name under which the host registers it.</param>
    public CustomRuleBuilder Uses(string name)
    {
        UsesValue = Given.Value(name);
        return this;
    }

    /// <summary>Looks at these lines only; all goods unless said.</summary>
    /// <param name="items">The name of a selector.</param>
    public CustomRuleBuilder Items(string items) => Items(Selector.Named(Given.Value(items)));

    /// <summary>Looks at these lines only; all goods unless said.</summary>
    /// <param name="items">A selector.</param>
    public CustomRuleBuilder Items(Selector items)
    {
        ItemsValue = Given.Value(items);
        return this;
    }

    /// <summary>Lets discounts fall on these lines; those it looks at unless said.</summary>
    /// <param name="items">The name of a selector.</param>
    public CustomRuleBuilder On(string items) => On(Selector.Named(Given.Value(items)));

    /// <summary>Lets discounts fall on these lines; those it looks at unless said.</summary>
    /// <param name="items">A selector.</param>
    public CustomRuleBuilder On(Selector items)
    {
        OnValue = Given.Value(items);
        return this;
    }

    /// <summary>Says with which rewards the rule is decided; basket unless said.</summary>
    /// <param name="stage">The stage.</param>
    public CustomRuleBuilder Stage(RewardStage stage)
    {
        StageValue = stage;
        return this;
    }

    /// <summary>Says which units an item reward takes first; the cheapest unless said.</summary>
    /// <param name="order">The order.</param>
    public CustomRuleBuilder Choose(UnitOrder order)
    {
        Options.Choose = order;
        return this;
    }

    /// <summary>Lets a unit get this item reward on top of others that combine; each percentage is of what remains.</summary>
    public CustomRuleBuilder Combine()
    {
        Options.Combine = true;
        return this;
    }

    /// <summary>Says which units an item reward takes away from rules decided later; those that it discounts unless said.</summary>
    /// <param name="units">The discounted ones, or none of them as buys.</param>
    public CustomRuleBuilder Consume(ConsumedUnits units)
    {
        Options.Consume = units;
        return this;
    }

    internal override RewardRule BuildRule() => new CustomRule(this);
}
