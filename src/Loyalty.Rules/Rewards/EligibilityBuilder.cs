namespace Loyalty.Rules.Rewards;

/// <summary>Collects the conditions on who and what sale a rule is for; all that are given must hold.</summary>
/// <remarks>Not thread-safe.</remarks>
public sealed class EligibilityBuilder
{
    internal List<string> Stores { get; } = [];
    internal List<string> Channels { get; } = [];
    internal List<string> Tenders { get; } = [];
    internal List<AttributeCondition> Attributes { get; } = [];
    internal TierCondition? TierValue { get; set; }
    internal int? PurchaseValue { get; set; }
    internal SelectedUnits? BasketValue { get; set; }
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
        return this;
    }

    /// <summary>Only baskets that hold these units besides.</summary>
    /// <param name="items">The name of a selector.</param>
    /// <param name="units">How many whole units at least.</param>
    public EligibilityBuilder Basket(string items, int units) => Basket(Selector.Named(Given.Value(items)), units);

    /// <summary>Only baskets that hold these units besides.</summary>
    /// <param name="items">A selector.</param>
    /// <param name="units">How many whole units at least.</param>
    public EligibilityBuilder Basket(Selector items, int units)
    {
        BasketValue = new SelectedUnits(Given.Value(items), units);
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
}
