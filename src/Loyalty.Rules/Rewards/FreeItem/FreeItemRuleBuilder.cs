namespace Loyalty.Rules.Rewards.FreeItem;

/// <summary>Collects a rule "buy X units, get Y units free".</summary>
/// <remarks>Not thread-safe.</remarks>
public sealed class FreeItemRuleBuilder : ItemRewardBuilder<FreeItemRuleBuilder>
{
    internal FreeItemRuleBuilder(string id, Currency currency)
        : base(id, currency) { }

    internal SelectedUnits? BuyValue { get; set; }
    internal SelectedUnits? GetValue { get; set; }
    internal FreeItemMode ModeValue { get; set; }
    internal StampRate StampValue { get; set; } = StampRate.PerUnit;
    internal RedeemWhen RedeemValue { get; set; }
    internal WeighedUnits WeighedValue { get; set; }
    internal bool BankValue { get; set; }

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
    public FreeItemRuleBuilder InBasket() => Reads(FreeItemMode.InBasket);

    /// <summary>Gives units to add to the basket, free, in place of units that are in it.</summary>
    /// <param name="bank">Whether what is not taken stays owed to the member; else it is lost.</param>
    public FreeItemRuleBuilder OnTop(bool bank = false)
    {
        BankValue = bank;
        return Reads(FreeItemMode.OnTop);
    }

    /// <summary>Sells sets for the price of fewer units: "3 for the price of 2".</summary>
    /// <param name="items">The name of a selector.</param>
    /// <param name="units">The size of the set, at least 1.</param>
    /// <param name="pay">How many of it are paid; 0 or more, fewer than the size.</param>
    public FreeItemRuleBuilder PayFor(string items, int units, int pay) =>
        PayFor(Selector.Named(Given.Value(items)), units, pay);

    /// <summary>Sells sets for the price of fewer units: "3 for the price of 2".</summary>
    /// <param name="items">A selector.</param>
    /// <param name="units">The size of the set, at least 1.</param>
    /// <param name="pay">How many of it are paid; 0 or more, fewer than the size.</param>
    public FreeItemRuleBuilder PayFor(Selector items, int units, int pay)
    {
        Buy(items, units);
        Get(items, units - pay);
        return Reads(FreeItemMode.PayFor);
    }

    /// <summary>Stamps a card once a visit, if a unit that counts is bought and paid.</summary>
    public FreeItemRuleBuilder StampPerVisit() => Stamp(StampRate.PerVisit);

    /// <summary>Stamps a card for every so much money; what is left over joins the next sale.</summary>
    /// <param name="amount">Major units, above 0.</param>
    public FreeItemRuleBuilder StampPerAmount(decimal amount) =>
        Stamp(StampRate.PerAmount(Currency.ToMinorUnits(amount)));

    /// <summary>Lets what a card owes be taken from the next sale on, never with the sale that earns it.</summary>
    public FreeItemRuleBuilder RedeemNextVisit()
    {
        RedeemValue = RedeemWhen.NextVisit;
        return this;
    }

    /// <summary>Says how units of lines that are sold by weight are counted; a line is one unless said.</summary>
    /// <param name="units">How.</param>
    public FreeItemRuleBuilder Weighed(WeighedUnits units)
    {
        WeighedValue = units;
        return this;
    }

    internal override RewardRule BuildRule() => new FreeItemRule(this);

    private FreeItemRuleBuilder Stamp(StampRate rate)
    {
        StampValue = rate;
        return this;
    }

    private FreeItemRuleBuilder Reads(FreeItemMode mode)
    {
        ModeValue = mode;
        return this;
    }
}
