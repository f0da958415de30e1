using System.Globalization;

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
    internal SortedDictionary<string, CalendarWindow> Counters { get; } = new(StringComparer.Ordinal);
    internal SortedDictionary<string, ParameterValue> Parameters { get; } = new(StringComparer.Ordinal);

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

    /// <summary>Lets the rule keep a number of each member, which its code reads and sets. A rule that keeps one is for members only.</summary>
    /// <param name="name">What the code calls it.</param>
    /// <param name="window">When it begins anew at 0.</param>
    public CustomRuleBuilder Counter(string name, CalendarWindow window)
    {
        Counters[Given.Word(name)] = window;
        return this;
    }

    /// <summary>Sets a parameter of the code to a text.</summary>
    /// <param name="name">A name that the code declares.</param>
    /// <param name="text">The text.</param>
    public CustomRuleBuilder Parameter(string name, string text) =>
        Parameter(name, new ParameterValue(Given.Word(text)));

    /// <summary>Sets a parameter of the code to a whole number.</summary>
    /// <param name="name">A name that the code declares.</param>
    /// <param name="number">The number.</param>
    public CustomRuleBuilder Parameter(string name, long number) => Parameter(name, new ParameterValue(number));

    /// <summary>Sets a parameter of the code to true or false.</summary>
    /// <param name="name">A name that the code declares.</param>
    /// <param name="flag">Which of them.</param>
    public CustomRuleBuilder Parameter(string name, bool flag) => Parameter(name, new ParameterValue(flag));

    /// <summary>Sets a parameter of the code to an amount of money.</summary>
    /// <param name="name">A name that the code declares as an amount.</param>
    /// <param name="amount">Major units, such as 5.00.</param>
    /// <exception cref="ArgumentException">The amount has more decimals than the currency.</exception>
    public CustomRuleBuilder Parameter(string name, decimal amount) =>
        Parameter(
            name,
            new ParameterValue(
                (Currency.ToMinorUnits(amount) / (decimal)Currency.MinorPerMajor).ToString(
                    "F" + Currency.Decimals.ToString(CultureInfo.InvariantCulture),
                    CultureInfo.InvariantCulture
                )
            )
        );

    /// <summary>Sets a parameter of the code to a list of texts.</summary>
    /// <param name="name">A name that the code declares.</param>
    /// <param name="texts">The texts, in their order.</param>
    public CustomRuleBuilder Parameter(string name, IEnumerable<string> texts) =>
        Parameter(name, new ParameterValue(Given.Value(texts).Select(text => Given.Word(text))));

    private CustomRuleBuilder Parameter(string name, ParameterValue value)
    {
        Parameters[Given.Word(name)] = value;
        return this;
    }

    internal override RewardRule BuildRule() => new CustomRule(this);
}
