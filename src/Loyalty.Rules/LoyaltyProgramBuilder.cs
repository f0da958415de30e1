using Loyalty.Rules.Journeys;
using Loyalty.Rules.Rewards;
using Loyalty.Rules.Rewards.CrossSell;
using Loyalty.Rules.Rewards.Custom;
using Loyalty.Rules.Rewards.FreeItem;
using Loyalty.Rules.Rewards.Redemption;
using Loyalty.Rules.Rewards.SignUpBonus;
using Loyalty.Rules.Rewards.TieredSpend;

namespace Loyalty.Rules;

/// <summary>Collects a program in C#. What it builds is checked when it is compiled.</summary>
/// <remarks>Not thread-safe.</remarks>
public sealed class LoyaltyProgramBuilder
{
    internal LoyaltyProgramBuilder(string id, Currency currency)
    {
        Id = id;
        Currency = currency;
    }

    internal string Id { get; }
    internal Currency Currency { get; }
    internal int VersionValue { get; set; } = 1;
    internal SortedDictionary<string, string> Names { get; } = new(StringComparer.Ordinal);
    internal TaxBasis TaxBasisValue { get; set; }
    internal string TimeZoneValue { get; set; } = "UTC";
    internal int BusinessDayStartValue { get; set; }
    internal int LatenessDaysValue { get; set; } = 7;
    internal int PointDecimalsValue { get; set; }
    internal MultiplierCombination MultipliersValue { get; set; }
    internal List<string> MemberAttributes { get; } = [];
    internal SortedDictionary<string, Selector> Selectors { get; } = new(StringComparer.Ordinal);
    internal List<RewardRule> Rules { get; } = [];
    internal ArbitrationNode? ArbitrationValue { get; set; }
    internal PointValue? PointValueValue { get; set; }
    internal MarginGuard? MarginGuardValue { get; set; }
    internal Journey? JourneyValue { get; set; }

    /// <summary>Says the version; 1 unless said.</summary>
    /// <param name="version">At least 1.</param>
    public LoyaltyProgramBuilder Version(int version)
    {
        VersionValue = version;
        return this;
    }

    /// <summary>What receipts call the program, in English.</summary>
    /// <param name="name">The name.</param>
    public LoyaltyProgramBuilder Named(string name) => Named("en", Given.Value(name));

    /// <summary>What receipts call the program in a language.</summary>
    /// <param name="language">Such as <c>en</c> or <c>vi</c>.</param>
    /// <param name="name">The name.</param>
    public LoyaltyProgramBuilder Named(string language, string name)
    {
        Names[Given.Value(language)] = Given.Value(name);
        return this;
    }

    /// <summary>Says whether amounts include tax; they do unless said.</summary>
    /// <param name="basis">The basis.</param>
    public LoyaltyProgramBuilder Tax(TaxBasis basis)
    {
        TaxBasisValue = basis;
        return this;
    }

    /// <summary>Says the zone of all calendar windows; UTC unless said.</summary>
    /// <param name="ianaId">Such as <c>America/New_York</c>.</param>
    public LoyaltyProgramBuilder TimeZone(string ianaId)
    {
        TimeZoneValue = Given.Value(ianaId);
        return this;
    }

    /// <summary>Says when a business day begins; midnight unless said.</summary>
    /// <param name="time">By the clock on the wall, such as 04:00, in whole minutes.</param>
    public LoyaltyProgramBuilder BusinessDayStart(TimeSpan time)
    {
        BusinessDayStartValue = WholeMinutes.Of(time);
        return this;
    }

    /// <summary>Says for how many days a sale may come late, or twice; 7 unless said.</summary>
    /// <param name="days">1 to 366.</param>
    public LoyaltyProgramBuilder Lateness(int days)
    {
        LatenessDaysValue = days;
        return this;
    }

    /// <summary>Gives points decimals; none unless said. Say it before any rule, which counts points in the last of them.</summary>
    /// <param name="decimals">0 to 3.</param>
    /// <exception cref="InvalidOperationException">The program has rules already.</exception>
    public LoyaltyProgramBuilder PointDecimals(int decimals)
    {
        if (Rules.Count > 0)
            throw new InvalidOperationException(
                "The program has rules already. Say the decimals of points before them."
            );
        PointDecimalsValue = decimals;
        return this;
    }

    /// <summary>Says what several multipliers of points on one line come to; the highest holds unless said.</summary>
    /// <param name="combination">How they combine.</param>
    public LoyaltyProgramBuilder Multipliers(MultiplierCombination combination)
    {
        MultipliersValue = combination;
        return this;
    }

    /// <summary>Declares attributes of members that rules may read.</summary>
    /// <param name="names">Their names.</param>
    public LoyaltyProgramBuilder MemberAttribute(params string[] names)
    {
        MemberAttributes.AddRange(Given.Values(names));
        return this;
    }

    /// <summary>Names a selector.</summary>
    /// <param name="name">The name, unique in the program.</param>
    /// <param name="describe">Says its conditions.</param>
    /// <exception cref="ArgumentException">The name is already there.</exception>
    public LoyaltyProgramBuilder Select(string name, Action<SelectorBuilder> describe)
    {
        ArgumentNullException.ThrowIfNull(name);
        ArgumentNullException.ThrowIfNull(describe);
        if (Selectors.ContainsKey(name))
            throw new ArgumentException(
                $"The program already has a selector '{name}'. Each name stands once.",
                nameof(name)
            );
        var builder = new SelectorBuilder();
        describe(builder);
        Selectors.Add(name, builder.Build());
        return this;
    }

    /// <summary>Says which rules give together; all of them unless said. The last call stands.</summary>
    /// <param name="tree">The root of the tree; rules that it does not name are in effect beside it.</param>
    public LoyaltyProgramBuilder Arbitrate(ArbitrationNode tree)
    {
        ArbitrationValue = Given.Value(tree);
        return this;
    }

    /// <summary>Says what points are worth where they are weighed against money; nothing unless said.</summary>
    /// <param name="points">How many points, 1 to 1000000.</param>
    /// <param name="worth">Major units that they are worth together.</param>
    public LoyaltyProgramBuilder PointValue(int points, decimal worth)
    {
        PointValueValue = new PointValue(points, Currency.ToMinorUnits(worth));
        return this;
    }

    /// <summary>Keeps what a sale gives away within a part of its margin; no limit unless said.</summary>
    /// <param name="percent">The part, above 0 and up to 100.</param>
    /// <param name="unknownCost">What becomes of goods of which nobody knows what they cost.</param>
    public LoyaltyProgramBuilder GuardMargin(decimal percent = 100, UnknownCost unknownCost = UnknownCost.Allow)
    {
        MarginGuardValue = new MarginGuard(Percent.Of(percent), unknownCost);
        return this;
    }

    /// <summary>Adds a rule "buy X units, get Y units free".</summary>
    /// <param name="id">The id, unique in the program.</param>
    /// <param name="describe">Says the rule.</param>
    public LoyaltyProgramBuilder FreeItem(string id, Action<FreeItemRuleBuilder> describe) =>
        Add(new FreeItemRuleBuilder(Given.Value(id), Currency), describe);

    /// <summary>Adds tiers of members by what they spend.</summary>
    /// <param name="id">The id, unique in the program.</param>
    /// <param name="describe">Says the rule.</param>
    public LoyaltyProgramBuilder MemberTiers(string id, Action<MemberTierRuleBuilder> describe) =>
        Add(new MemberTierRuleBuilder(Given.Value(id), Currency), describe);

    /// <summary>Adds rewards for a large basket.</summary>
    /// <param name="id">The id, unique in the program.</param>
    /// <param name="describe">Says the rule.</param>
    public LoyaltyProgramBuilder BasketTiers(string id, Action<BasketTierRuleBuilder> describe) =>
        Add(new BasketTierRuleBuilder(Given.Value(id), Currency), describe);

    /// <summary>Adds a reward for joining.</summary>
    /// <param name="id">The id, unique in the program.</param>
    /// <param name="describe">Says the rule.</param>
    public LoyaltyProgramBuilder SignUpBonus(string id, Action<SignUpBonusRuleBuilder> describe) =>
        Add(new SignUpBonusRuleBuilder(Given.Value(id), Currency), describe);

    /// <summary>Adds an offer of one thing to whoever buys another.</summary>
    /// <param name="id">The id, unique in the program.</param>
    /// <param name="describe">Says the rule.</param>
    public LoyaltyProgramBuilder CrossSell(string id, Action<CrossSellRuleBuilder> describe) =>
        Add(new CrossSellRuleBuilder(Given.Value(id), Currency), describe);

    /// <summary>Adds a reward for points, given where a sale asks for it.</summary>
    /// <param name="id">The id, unique in the program.</param>
    /// <param name="describe">Says the rule.</param>
    public LoyaltyProgramBuilder Redemption(string id, Action<RedemptionRuleBuilder> describe) =>
        Add(new RedemptionRuleBuilder(Given.Value(id), Currency), describe);

    /// <summary>Adds a rule that code decides.</summary>
    /// <param name="id">The id, unique in the program.</param>
    /// <param name="describe">Says the rule.</param>
    public LoyaltyProgramBuilder Custom(string id, Action<CustomRuleBuilder> describe) =>
        Add(new CustomRuleBuilder(Given.Value(id), Currency), describe);

    /// <summary>Takes members through phases, which sales advance and rules may ask for; the last call stands.</summary>
    /// <param name="journey">The journey; its days are counted in the program's time zone unless it says its own.</param>
    public LoyaltyProgramBuilder Journey(Journey journey)
    {
        JourneyValue = Given.Value(journey);
        return this;
    }

    /// <summary>The program.</summary>
    public LoyaltyProgram Build() => new(this);

    private LoyaltyProgramBuilder Add<TBuilder>(TBuilder builder, Action<TBuilder> describe)
        where TBuilder : RewardRuleBuilder
    {
        ArgumentNullException.ThrowIfNull(describe);
        builder.PointDecimals = PointDecimalsValue;
        describe(builder);
        Rules.Add(builder.BuildRule());
        return this;
    }
}
