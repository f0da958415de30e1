namespace Loyalty.Rules.Rewards;

/// <summary>Collects the conditions on who and what sale a rule is for; all that are given must hold.</summary>
/// <remarks>Not thread-safe. Amounts are in major units of the program's currency and must fit it exactly.</remarks>
public sealed class EligibilityBuilder
{
    private readonly Currency _currency;
    private readonly int _pointDecimals;

    /// <param name="currency">The currency of amounts.</param>
    /// <param name="pointDecimals">The decimals of the program's points.</param>
    internal EligibilityBuilder(Currency currency, int pointDecimals)
    {
        _currency = currency;
        _pointDecimals = pointDecimals;
    }

    internal List<string> Stores { get; } = [];
    internal List<string> Channels { get; } = [];
    internal List<string> Tenders { get; } = [];
    internal List<string> Codes { get; } = [];
    internal List<AttributeCondition> Attributes { get; } = [];
    internal List<string> Segments { get; } = [];
    internal BirthdayWindow? BirthdayValue { get; set; }
    internal TierCondition? TierValue { get; set; }
    internal int? PurchaseValue { get; set; }
    internal int? PurchaseEveryValue { get; set; }
    internal List<string> Phases { get; } = [];
    internal List<MemberCondition> Member { get; } = [];
    internal List<BasketCondition> Baskets { get; } = [];
    internal EmployeeSales EmployeesValue { get; set; }

    /// <summary>Any of these stores.</summary>
    /// <param name="stores">The host's names of the stores.</param>
    public EligibilityBuilder Store(params string[] stores)
    {
        Stores.AddRange(Given.Values(stores));
        return this;
    }

    /// <summary>Any of these channels.</summary>
    /// <param name="channels">The host's names of the channels.</param>
    public EligibilityBuilder Channel(params string[] channels)
    {
        Channels.AddRange(Given.Values(channels));
        return this;
    }

    /// <summary>Paid with one of these kinds of tender, at least in part.</summary>
    /// <param name="tenders">The host's words for them.</param>
    public EligibilityBuilder Tender(params string[] tenders)
    {
        Tenders.AddRange(Given.Values(tenders));
        return this;
    }

    /// <summary>The customer presents any of these codes.</summary>
    /// <param name="codes">Such as <c>SUMMER</c>, compared Ordinal.</param>
    public EligibilityBuilder Code(params string[] codes)
    {
        Codes.AddRange(Given.Values(codes));
        return this;
    }

    /// <summary>Any of these segments: values of the member's attribute <c>segment</c>, which the program must declare.</summary>
    /// <param name="segments">The host's names of the segments.</param>
    public EligibilityBuilder Segment(params string[] segments)
    {
        Segments.AddRange(Given.Values(segments));
        return this;
    }

    /// <summary>Any of these phases of the program's journey, in which the member is before the sale; a phase around others means all inside it.</summary>
    /// <param name="phases">The ids of the phases.</param>
    public EligibilityBuilder Phase(params string[] phases)
    {
        Phases.AddRange(Given.Values(phases));
        return this;
    }

    /// <summary>The member's birthday, and business days around it: the attribute <c>birthday</c>, such as 02-29, which the program must declare.</summary>
    /// <param name="daysBefore">Business days before it that will do, 0 to 180.</param>
    /// <param name="daysAfter">Business days after it that will do, 0 to 180.</param>
    public EligibilityBuilder Birthday(int daysBefore = 0, int daysAfter = 0)
    {
        BirthdayValue = new BirthdayWindow(daysBefore, daysAfter);
        return this;
    }

    /// <summary>An attribute of the member with one of these values.</summary>
    /// <param name="name">The name; the program must declare it.</param>
    /// <param name="values">The values of which one must hold.</param>
    public EligibilityBuilder Attribute(string name, params string[] values)
    {
        Attributes.Add(new AttributeCondition(Given.Value(name), Given.Values(values)));
        return this;
    }

    /// <summary>A tier held before the sale, or one above it.</summary>
    /// <param name="ruleId">The id of the member-tier rule.</param>
    /// <param name="atLeast">The id of the lowest tier that will do.</param>
    public EligibilityBuilder Tier(string ruleId, string atLeast)
    {
        TierValue = new TierCondition(Given.Value(ruleId), Given.Value(atLeast));
        return this;
    }

    /// <summary>Only the member's purchase of this number.</summary>
    /// <param name="number">1 is the first.</param>
    public EligibilityBuilder Purchase(int number)
    {
        PurchaseValue = number;
        PurchaseEveryValue = null;
        return this;
    }

    /// <summary>Only every so many-th purchase of the member: 3 for the third, the sixth, the ninth.</summary>
    /// <param name="number">At least 1.</param>
    public EligibilityBuilder EveryPurchase(int number)
    {
        PurchaseValue = null;
        PurchaseEveryValue = number;
        return this;
    }

    /// <summary>What a rule of member tiers measures in money, before the sale, in a half-open range.</summary>
    /// <param name="ruleId">The id of the rule, which measures spend or margin.</param>
    /// <param name="atLeast">The least that will do, in major units; null for no such limit.</param>
    /// <param name="below">What it must lie below, in major units; null for no such limit.</param>
    public EligibilityBuilder Money(string ruleId, decimal? atLeast, decimal? below = null) =>
        OfTiers(ruleId, MinorUnits(atLeast), MinorUnits(below), OutcomeUnit.Money);

    /// <summary>What a rule of member tiers measures in points, before the sale, in a half-open range.</summary>
    /// <param name="ruleId">The id of the rule, which measures points or their balance.</param>
    /// <param name="atLeast">The least that will do, with no more decimals than the program's points have; null for no such limit.</param>
    /// <param name="below">What it must lie below; null for no such limit.</param>
    public EligibilityBuilder PointsOf(string ruleId, decimal? atLeast, decimal? below = null) =>
        OfTiers(ruleId, InPoints(atLeast), InPoints(below), OutcomeUnit.Points);

    /// <summary>What a rule of member tiers counts, before the sale, in a half-open range.</summary>
    /// <param name="ruleId">The id of the rule, which measures units or visits.</param>
    /// <param name="atLeast">The least that will do; null for no such limit.</param>
    /// <param name="below">What it must lie below; null for no such limit.</param>
    public EligibilityBuilder Count(string ruleId, long? atLeast, long? below = null) =>
        OfTiers(ruleId, atLeast, below, OutcomeUnit.Units);

    /// <summary>The member's purchases before the sale, in a half-open range.</summary>
    /// <param name="atLeast">The least that will do; null for no such limit.</param>
    /// <param name="below">What it must lie below; null for no such limit.</param>
    public EligibilityBuilder Purchases(long? atLeast, long? below = null) =>
        Add(new MemberCondition(MemberMeasure.Purchases, null, atLeast, below, OutcomeUnit.Units));

    /// <summary>The member's balance of points before the sale, in a half-open range.</summary>
    /// <param name="atLeast">The least that will do, with no more decimals than the program's points have; null for no such limit.</param>
    /// <param name="below">What it must lie below; null for no such limit.</param>
    public EligibilityBuilder Points(decimal? atLeast, decimal? below = null) =>
        Add(new MemberCondition(MemberMeasure.Points, null, InPoints(atLeast), InPoints(below), OutcomeUnit.Points));

    private EligibilityBuilder OfTiers(string ruleId, long? atLeast, long? below, OutcomeUnit unit) =>
        Add(new MemberCondition(MemberMeasure.OfTiers, Given.Value(ruleId), atLeast, below, unit));

    private EligibilityBuilder Add(MemberCondition range)
    {
        Member.Add(range);
        return this;
    }

    /// <summary>Only baskets that hold so many units of some goods besides, or in which those cost so much before all rewards.</summary>
    /// <param name="items">The name of a selector.</param>
    /// <param name="units">How many whole units at least, 1 to 1,000,000; null for no such limit.</param>
    /// <param name="unitsBelow">What the units must lie below, 1 for none of them; null for no such limit.</param>
    /// <param name="spend">What they must cost at least, in major units; null for no such limit.</param>
    /// <param name="spendBelow">What they must cost less than, in major units; null for no such limit.</param>
    public EligibilityBuilder Basket(
        string items,
        int? units = null,
        int? unitsBelow = null,
        decimal? spend = null,
        decimal? spendBelow = null
    ) => Basket(Selector.Named(Given.Value(items)), units, unitsBelow, spend, spendBelow);

    /// <summary>Only baskets that hold so many units of some goods besides, or in which those cost so much before all rewards.</summary>
    /// <param name="items">A selector, such as <see cref="Selector.Everything"/>.</param>
    /// <param name="units">How many whole units at least, 1 to 1,000,000; null for no such limit.</param>
    /// <param name="unitsBelow">What the units must lie below, 1 for none of them; null for no such limit.</param>
    /// <param name="spend">What they must cost at least, in major units; null for no such limit.</param>
    /// <param name="spendBelow">What they must cost less than, in major units; null for no such limit.</param>
    public EligibilityBuilder Basket(
        Selector items,
        int? units = null,
        int? unitsBelow = null,
        decimal? spend = null,
        decimal? spendBelow = null
    )
    {
        Baskets.Add(
            new BasketCondition(Given.Value(items), units, unitsBelow, MinorUnits(spend), MinorUnits(spendBelow))
        );
        return this;
    }

    /// <summary>Says how sales to employees are treated.</summary>
    /// <param name="employees">Included unless said.</param>
    public EligibilityBuilder Employees(EmployeeSales employees)
    {
        EmployeesValue = employees;
        return this;
    }

    internal Eligibility Build() => new(this);

    private long? MinorUnits(decimal? amount) => amount is { } major ? _currency.ToMinorUnits(major) : null;

    private long? InPoints(decimal? points) => points is { } number ? PointNumber.Of(number, _pointDecimals) : null;
}
