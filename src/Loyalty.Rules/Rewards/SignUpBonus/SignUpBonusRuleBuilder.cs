namespace Loyalty.Rules.Rewards.SignUpBonus;

/// <summary>Collects a reward for joining.</summary>
/// <remarks>Not thread-safe.</remarks>
public sealed class SignUpBonusRuleBuilder : RewardBuilder<SignUpBonusRuleBuilder>
{
    internal SignUpBonusRuleBuilder(string id, Currency currency)
        : base(id, currency, null) { }

    internal SignUpOccasion OccasionValue { get; set; }
    internal int? WithinDaysValue { get; set; }
    internal long MinimumSpendValue { get; set; }
    internal Selector? ItemsValue { get; set; }
    internal Selector? OnValue { get; set; }

    /// <summary>Gives with the first purchase after joining that qualifies, in place of the enrolment itself.</summary>
    /// <param name="withinDays">How many business days after the day of enrolment it may be at most; null for any.</param>
    /// <param name="minimumSpend">Major units that must remain of the measured lines when the bonus is decided.</param>
    public SignUpBonusRuleBuilder OnFirstPurchase(int? withinDays = null, decimal minimumSpend = 0)
    {
        OccasionValue = SignUpOccasion.FirstPurchase;
        WithinDaysValue = withinDays;
        MinimumSpendValue = Currency.ToMinorUnits(minimumSpend);
        return this;
    }

    /// <summary>Says which lines make a first purchase; all goods unless said.</summary>
    /// <param name="items">The name of a selector.</param>
    public SignUpBonusRuleBuilder Items(string items) => Items(Selector.Named(Given.Value(items)));

    /// <summary>Says which lines make a first purchase; all goods unless said.</summary>
    /// <param name="items">A selector.</param>
    public SignUpBonusRuleBuilder Items(Selector items)
    {
        ItemsValue = Given.Value(items);
        return this;
    }

    /// <summary>Gives points.</summary>
    /// <param name="points">At least 1.</param>
    public SignUpBonusRuleBuilder Points(long points) => Give(Rewards.Reward.OfPoints(points));

    /// <summary>Lets a discount fall on these lines only; all goods unless said.</summary>
    /// <param name="items">The name of a selector.</param>
    public SignUpBonusRuleBuilder On(string items) => On(Selector.Named(Given.Value(items)));

    /// <summary>Lets a discount fall on these lines only; all goods unless said.</summary>
    /// <param name="items">A selector.</param>
    public SignUpBonusRuleBuilder On(Selector items)
    {
        OnValue = Given.Value(items);
        return this;
    }

    /// <summary>Gives the discount as a coupon, in place of this sale.</summary>
    /// <param name="expiresAfter">How many business days after the day of the sale it is still valid, at least 1.</param>
    public SignUpBonusRuleBuilder AsCoupon(int expiresAfter)
    {
        CouponDaysValue = expiresAfter;
        return this;
    }

    internal override RewardRule BuildRule() => new SignUpBonusRule(this);
}
