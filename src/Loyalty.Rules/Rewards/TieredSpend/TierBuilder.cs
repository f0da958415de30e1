namespace Loyalty.Rules.Rewards.TieredSpend;

/// <summary>Collects a tier of members.</summary>
/// <remarks>Not thread-safe.</remarks>
public sealed class TierBuilder
{
    private readonly string _id;
    private readonly Currency _currency;
    private readonly SortedDictionary<string, string> _names = new(StringComparer.Ordinal);
    private EarnRate? _earn;
    private readonly List<PointsMultiplier> _multipliers = [];
    private readonly List<string> _benefits = [];
    private Reward? _onReaching;
    private bool _step;

    internal TierBuilder(string id, Currency currency)
    {
        _id = id;
        _currency = currency;
    }

    /// <summary>What receipts call the tier, in English.</summary>
    /// <param name="name">The name.</param>
    public TierBuilder Named(string name) => Named("en", Given.Value(name));

    /// <summary>What receipts call the tier in a language.</summary>
    /// <param name="language">Such as <c>en</c> or <c>vi</c>.</param>
    /// <param name="name">The name.</param>
    public TierBuilder Named(string language, string name)
    {
        _names[Given.Value(language)] = Given.Value(name);
        return this;
    }

    /// <summary>Earns points for money.</summary>
    /// <param name="points">Points, with up to three decimals, ...</param>
    /// <param name="per">... for every so many major units.</param>
    /// <exception cref="ArgumentException">A number has too many decimals.</exception>
    public TierBuilder Earns(decimal points, decimal per) =>
        Earns(points, _currency.ToMinorUnits(per), EarningUnit.Money);

    /// <summary>Earns points for units of goods.</summary>
    /// <param name="points">Points, with up to three decimals, ...</param>
    /// <param name="units">... for every so many whole units.</param>
    /// <exception cref="ArgumentException">The points have too many decimals.</exception>
    public TierBuilder EarnsPerUnits(decimal points, int units = 1) => Earns(points, units, EarningUnit.Units);

    /// <summary>Earns points for each visit.</summary>
    /// <param name="points">Points, with up to three decimals.</param>
    /// <exception cref="ArgumentException">The points have too many decimals.</exception>
    public TierBuilder EarnsPerVisit(decimal points) => Earns(points, 1, EarningUnit.Visits);

    /// <summary>Lets only whole multiples earn: 5 points for every whole 2.50.</summary>
    public TierBuilder InSteps()
    {
        _step = true;
        return this;
    }

    /// <summary>Multiplies the points that all lines of the rule earn by the rates of all rules.</summary>
    /// <param name="times">How many times as many: above 1 and up to 1000, at most three decimals.</param>
    /// <exception cref="ArgumentException">The number has too many decimals.</exception>
    public TierBuilder Multiplies(decimal times) => Multiplies((Selector?)null, times);

    /// <summary>Multiplies the points that some lines of the rule earn by the rates of all rules.</summary>
    /// <param name="items">The name of a selector.</param>
    /// <param name="times">How many times as many: above 1 and up to 1000, at most three decimals.</param>
    /// <exception cref="ArgumentException">The number has too many decimals.</exception>
    public TierBuilder Multiplies(string items, decimal times) => Multiplies(Selector.Named(Given.Value(items)), times);

    /// <summary>Multiplies the points that some lines of the rule earn by the rates of all rules.</summary>
    /// <param name="items">A selector; null for all lines of the rule.</param>
    /// <param name="times">How many times as many: above 1 and up to 1000, at most three decimals.</param>
    /// <exception cref="ArgumentException">The number has too many decimals.</exception>
    public TierBuilder Multiplies(Selector? items, decimal times)
    {
        _multipliers.Add(new PointsMultiplier(items, Quantity.FromDecimal(times).Thousandths));
        return this;
    }

    /// <summary>Gives points to a member who reaches the tier: once and for ever, with the first sale that finds it reached.</summary>
    /// <param name="points">The points.</param>
    public TierBuilder OnReaching(long points)
    {
        _onReaching = Reward.OfPoints(points);
        return this;
    }

    /// <summary>Says what the tier brings besides, in the host's words, such as <c>free-shipping</c>.</summary>
    /// <param name="words">The words.</param>
    public TierBuilder Benefits(params string[] words)
    {
        _benefits.AddRange(Given.Values(words));
        return this;
    }

    internal TierBuilder Called(string? name) => name is null ? this : Named(name);

    internal Tier Build(long from) =>
        new(
            _id,
            _names.Count == 0 ? null : new LocalizedText(_names),
            from,
            _earn is { } rate ? new EarnRate(rate.ThousandthPoints, rate.Per, rate.Unit, _step) : null,
            _multipliers,
            _onReaching,
            _benefits
        );

    private TierBuilder Earns(decimal points, long per, EarningUnit unit)
    {
        _earn = new EarnRate(Quantity.FromDecimal(points).Thousandths, per, unit, false);
        return this;
    }
}
