namespace Loyalty.Rules.Rewards;

/// <summary>The fluent words that all families of rules share.</summary>
/// <typeparam name="TSelf">The family's own builder.</typeparam>
/// <remarks>Not thread-safe. Amounts are in major units of the program's currency and must fit it exactly.</remarks>
public abstract class RewardRuleBuilder<TSelf> : RewardRuleBuilder
    where TSelf : RewardRuleBuilder<TSelf>
{
    private protected RewardRuleBuilder(string id, Currency currency)
        : base(id, currency) { }

    /// <summary>What receipts call the rule, in English.</summary>
    /// <param name="name">The name.</param>
    public TSelf Named(string name) => Named("en", Given.Value(name));

    /// <summary>What receipts call the rule in a language.</summary>
    /// <param name="language">Such as <c>en</c> or <c>vi</c>.</param>
    /// <param name="name">The name.</param>
    public TSelf Named(string language, string name)
    {
        Names[Given.Value(language)] = Given.Value(name);
        return Self;
    }

    /// <summary>Decides the rule before those of lower priority; 0 unless said, ties by id.</summary>
    /// <param name="priority">Higher is earlier.</param>
    public TSelf Priority(int priority)
    {
        PriorityValue = priority;
        return Self;
    }

    /// <summary>Puts the rule in force from one moment to another, half-open.</summary>
    /// <param name="from">The first moment, included; null for none.</param>
    /// <param name="to">The moment at which it is over; null for none.</param>
    public TSelf Between(LocalMoment? from, LocalMoment? to)
    {
        ActiveValue = new ActiveWindow(from, to, ActiveValue?.Hours);
        return Self;
    }

    /// <summary>Puts the rule in force in weekly hours only; several of them are alternatives.</summary>
    /// <param name="days">The business days on which an occurrence begins.</param>
    /// <param name="from">The start by the clock on the wall, such as 15:00.</param>
    /// <param name="to">The end by the clock on the wall, not included; not later than the start means the next day.</param>
    public TSelf During(Weekdays days, TimeSpan from, TimeSpan to)
    {
        var hours = new WeeklyHours(days, WholeMinutes.Of(from), WholeMinutes.Of(to));
        ActiveValue = new ActiveWindow(ActiveValue?.From, ActiveValue?.To, [.. ActiveValue?.Hours ?? [], hours]);
        return Self;
    }

    /// <summary>Says who and what sale the rule is for.</summary>
    /// <param name="describe">Says it.</param>
    public TSelf For(Action<EligibilityBuilder> describe)
    {
        ArgumentNullException.ThrowIfNull(describe);
        var builder = new EligibilityBuilder(Currency, PointDecimals);
        describe(builder);
        EligibilityValue = builder.Build();
        return Self;
    }

    /// <summary>Leaves items out of both measure and target.</summary>
    /// <param name="items">The name of a selector.</param>
    public TSelf Except(string items) => Except(Selector.Named(Given.Value(items)));

    /// <summary>Leaves items out of both measure and target.</summary>
    /// <param name="items">A selector.</param>
    public TSelf Except(Selector items)
    {
        ExceptValue = Given.Value(items);
        return Self;
    }

    /// <summary>Limits what the rule gives; several limits all hold.</summary>
    /// <param name="cap">The limit.</param>
    public TSelf Cap(Cap cap)
    {
        Caps.Add(Given.Value(cap));
        return Self;
    }

    /// <summary>Limits the money that the rule takes off in each transaction.</summary>
    /// <param name="amount">Major units.</param>
    public TSelf CapMoney(decimal amount) => Cap(MoneyCap(amount, CapScope.Transaction, CalendarWindow.Lifetime));

    /// <summary>Limits the money that the rule takes off for each member in a calendar window.</summary>
    /// <param name="amount">Major units.</param>
    /// <param name="window">The window, of the business day of the sale.</param>
    public TSelf CapMoney(decimal amount, CalendarWindow window) => Cap(MoneyCap(amount, CapScope.Member, window));

    /// <summary>Limits the points that the rule gives in each transaction.</summary>
    /// <param name="points">At most so many.</param>
    public TSelf CapPoints(decimal points) => Cap(new Cap(ToPoints(points), CapUnit.Points, CapScope.Transaction));

    /// <summary>Limits the points that the rule gives to each member in a calendar window.</summary>
    /// <param name="points">At most so many.</param>
    /// <param name="window">The window, of the business day of the sale.</param>
    public TSelf CapPoints(decimal points, CalendarWindow window) =>
        Cap(new Cap(ToPoints(points), CapUnit.Points, CapScope.Member, window));

    /// <summary>Limits the units of goods that an item reward discounts in each transaction.</summary>
    /// <param name="units">At most so many.</param>
    public TSelf CapUnits(long units) => Cap(new Cap(units, CapUnit.Units, CapScope.Transaction));

    /// <summary>Limits the units of goods that an item reward discounts for each member in a calendar window.</summary>
    /// <param name="units">At most so many.</param>
    /// <param name="window">The window, of the business day of the sale.</param>
    public TSelf CapUnits(long units, CalendarWindow window) =>
        Cap(new Cap(units, CapUnit.Units, CapScope.Member, window));

    /// <summary>Limits how many times the reward is given in each transaction.</summary>
    /// <param name="times">At most so many.</param>
    public TSelf CapTimes(long times) => Cap(new Cap(times, CapUnit.Times, CapScope.Transaction));

    /// <summary>Limits how many times the reward is given to each member in a calendar window.</summary>
    /// <param name="times">At most so many.</param>
    /// <param name="window">The window, of the business day of the sale.</param>
    public TSelf CapTimes(long times, CalendarWindow window) =>
        Cap(new Cap(times, CapUnit.Times, CapScope.Member, window));

    /// <summary>Gives nothing where a cap would cut the award.</summary>
    public TSelf AllOrNothing()
    {
        GrantValue = GrantMode.AllOrNothing;
        return Self;
    }

    private Cap MoneyCap(decimal amount, CapScope scope, CalendarWindow window) =>
        new(Currency.ToMinorUnits(amount), CapUnit.Money, scope, window);

    private TSelf Self => (TSelf)this;
}
