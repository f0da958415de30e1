namespace Loyalty.Rules.Rewards.CrossSell;

/// <summary>Collects an offer of one thing to whoever buys another.</summary>
/// <remarks>Not thread-safe.</remarks>
public sealed class CrossSellRuleBuilder : ItemRewardBuilder<CrossSellRuleBuilder>
{
    internal CrossSellRuleBuilder(string id, Currency currency)
        : base(id, currency) { }

    internal SelectedUnits? WhenValue { get; set; }
    internal SelectedUnits? OfferValue { get; set; }
    internal long? SpendValue { get; set; }
    internal BoughtWhen BoughtValue { get; set; }
    internal int BoughtWithinDaysValue { get; set; }
    internal TrialCondition TrialValue { get; set; }
    internal int NotBoughtForDaysValue { get; set; }
    internal PurchaseHistory HistoryValue { get; set; }
    internal RedeemWhen RedeemValue { get; set; }

    /// <summary>Says what must be bought.</summary>
    /// <param name="items">The name of a selector.</param>
    /// <param name="units">At least 1.</param>
    public CrossSellRuleBuilder When(string items, int units) => When(Selector.Named(Given.Value(items)), units);

    /// <summary>Says what must be bought.</summary>
    /// <param name="items">A selector.</param>
    /// <param name="units">At least 1.</param>
    public CrossSellRuleBuilder When(Selector items, int units)
    {
        WhenValue = new SelectedUnits(Given.Value(items), units);
        SpendValue = null;
        BoughtValue = BoughtWhen.InBasket;
        return this;
    }

    /// <summary>Says how much must be paid.</summary>
    /// <param name="items">The name of a selector.</param>
    /// <param name="amount">Major units that the units which stay paid must come to, for each time.</param>
    public CrossSellRuleBuilder WhenSpend(string items, decimal amount) =>
        WhenSpend(Selector.Named(Given.Value(items)), amount);

    /// <summary>Says how much must be paid.</summary>
    /// <param name="items">A selector.</param>
    /// <param name="amount">Major units that the units which stay paid must come to, for each time.</param>
    public CrossSellRuleBuilder WhenSpend(Selector items, decimal amount)
    {
        WhenValue = new SelectedUnits(Given.Value(items), 0);
        SpendValue = Currency.ToMinorUnits(amount);
        BoughtValue = BoughtWhen.InBasket;
        return this;
    }

    /// <summary>Offers to members who have bought something before this sale.</summary>
    /// <param name="items">The name of a selector.</param>
    /// <param name="withinDays">At most so many business days ago; null for ever.</param>
    public CrossSellRuleBuilder WhenBought(string items, int? withinDays = null) =>
        WhenBought(Selector.Named(Given.Value(items)), withinDays);

    /// <summary>Offers to members who have bought something before this sale.</summary>
    /// <param name="items">A selector.</param>
    /// <param name="withinDays">At most so many business days ago; null for ever.</param>
    public CrossSellRuleBuilder WhenBought(Selector items, int? withinDays = null)
    {
        WhenValue = new SelectedUnits(Given.Value(items), 0);
        SpendValue = null;
        BoughtValue = withinDays is null ? BoughtWhen.Ever : BoughtWhen.WithinDays;
        BoughtWithinDaysValue = withinDays ?? 0;
        return this;
    }

    /// <summary>Says what is offered.</summary>
    /// <param name="items">The name of a selector.</param>
    /// <param name="units">At least 1.</param>
    public CrossSellRuleBuilder Offer(string items, int units = 1) => Offer(Selector.Named(Given.Value(items)), units);

    /// <summary>Says what is offered.</summary>
    /// <param name="items">A selector.</param>
    /// <param name="units">At least 1.</param>
    public CrossSellRuleBuilder Offer(Selector items, int units = 1)
    {
        OfferValue = new SelectedUnits(Given.Value(items), units);
        return this;
    }

    /// <summary>Offers only to members who have never bought it, or not for some time.</summary>
    /// <param name="notBoughtFor">For how many business days they have not; null for never at all.</param>
    public CrossSellRuleBuilder Trial(int? notBoughtFor = null)
    {
        TrialValue = notBoughtFor is null ? TrialCondition.NeverBought : TrialCondition.NotBoughtFor;
        NotBoughtForDaysValue = notBoughtFor ?? 0;
        return this;
    }

    /// <summary>Says what is taken to be known of purchases while the rule is new to a member; none unless said.</summary>
    /// <param name="history">What is taken to be known.</param>
    public CrossSellRuleBuilder History(PurchaseHistory history)
    {
        HistoryValue = history;
        return this;
    }

    /// <summary>Lets the offered units be taken at a later visit, in place of this one.</summary>
    public CrossSellRuleBuilder NextVisit()
    {
        RedeemValue = RedeemWhen.NextVisit;
        return this;
    }

    /// <summary>Gives the offered units as a coupon, in place of this sale.</summary>
    /// <param name="expiresAfter">How many business days after the day of the sale it is still valid, at least 1.</param>
    public CrossSellRuleBuilder AsCoupon(int expiresAfter)
    {
        CouponDaysValue = expiresAfter;
        return this;
    }

    internal override RewardRule BuildRule() => new CrossSellRule(this);
}
