namespace Loyalty.Rules.Rewards.TieredSpend;

/// <summary>Collects tiers of members by what they spend.</summary>
/// <remarks>Not thread-safe.</remarks>
public sealed class MemberTierRuleBuilder : RewardRuleBuilder<MemberTierRuleBuilder>
{
    internal MemberTierRuleBuilder(string id, Currency currency)
        : base(id, currency) { }

    internal Selector? ItemsValue { get; set; }
    internal CalendarWindow WindowValue { get; set; } = CalendarWindow.Year;
    internal Rounding RoundingValue { get; set; } = Rounding.PointsDefault;
    internal List<Tier> Tiers { get; } = [];

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

    /// <summary>Sums spend over this window; a calendar year unless said.</summary>
    /// <param name="window">The window.</param>
    public MemberTierRuleBuilder Over(CalendarWindow window)
    {
        WindowValue = window;
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
    /// <param name="from">Major units of spend from which on it is held; higher than the tier before.</param>
    /// <param name="points">Points, with up to three decimals, ...</param>
    /// <param name="per">... for every so many major units.</param>
    /// <param name="name">What receipts call it, in English; null shows the id.</param>
    /// <exception cref="ArgumentException">A number has too many decimals.</exception>
    public MemberTierRuleBuilder Tier(string id, decimal from, decimal points, decimal per, string? name = null) =>
        Tier(id, from, new EarnRate(Quantity.FromDecimal(points).Thousandths, Currency.ToMinorUnits(per)), name);

    /// <summary>Adds a tier that earns no points.</summary>
    /// <param name="id">The id, unique in the rule.</param>
    /// <param name="from">Major units of spend from which on it is held; higher than the tier before.</param>
    /// <param name="name">What receipts call it, in English; null shows the id.</param>
    public MemberTierRuleBuilder Tier(string id, decimal from, string? name = null) => Tier(id, from, null, name);

    internal override RewardRule BuildRule() => new MemberTierRule(this);

    private MemberTierRuleBuilder Tier(string id, decimal from, EarnRate? earn, string? name)
    {
        var text = name is null ? null : new LocalizedText([new KeyValuePair<string, string>("en", name)]);
        Tiers.Add(new Tier(Given.Value(id), text, Currency.ToMinorUnits(from), earn));
        return this;
    }
}
