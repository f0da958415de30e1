namespace Loyalty.Rules.Rewards.CrossSell;

/// <summary>Whoever buys so many units of one thing gets units of another one cheaper, in the same basket.</summary>
/// <remarks>Immutable and thread-safe. Where the offered item is not in the basket, the decision carries a nudge.</remarks>
public sealed partial class CrossSellRule : ItemRewardRule
{
    internal CrossSellRule(CrossSellRuleBuilder builder)
        : base(builder, builder.Options, builder.RewardOrCoupon)
    {
        Bought = builder.BoughtValue;
        BoughtWithinDays = builder.BoughtWithinDaysValue;
        Spend = builder.SpendValue;
        When = builder.WhenValue ?? new SelectedUnits(Selector.Everything, 0);
        Offer = builder.OfferValue ?? new SelectedUnits(Selector.Everything, 0);
        Trial = builder.TrialValue;
        NotBoughtForDays = builder.NotBoughtForDaysValue;
        History = builder.HistoryValue;
        Redeem = builder.RedeemValue;
    }

    /// <summary>What must be bought, and how many units of it; 0 units where a spend or a purchase of before is asked for.</summary>
    public SelectedUnits When { get; }

    /// <summary>How much of it must be paid for the offer, in minor units, in place of units; else null.</summary>
    public long? Spend { get; }

    /// <summary>When it must have been bought.</summary>
    public BoughtWhen Bought { get; }

    /// <summary>How many business days ago at most, for <see cref="BoughtWhen.WithinDays"/>; else 0.</summary>
    public int BoughtWithinDays { get; }

    /// <summary>What is offered, and how many units of it.</summary>
    public SelectedUnits Offer { get; }

    /// <summary>Whom the offer shall make try it.</summary>
    public TrialCondition Trial { get; }

    /// <summary>For how many business days it must not have been bought, for <see cref="TrialCondition.NotBoughtFor"/>; else 0.</summary>
    public int NotBoughtForDays { get; }

    /// <summary>What is taken to be known of purchases while the rule is new to a member.</summary>
    public PurchaseHistory History { get; }

    /// <summary>When the offered units may be taken.</summary>
    public RedeemWhen Redeem { get; }

    /// <summary>Whether what is bought brings coupons for the offered units.</summary>
    internal bool GivesCoupons => Reward.Kind == RewardKind.Coupon;

    /// <summary>Whether the rule asks what a member has bought before.</summary>
    internal bool AsksHistory => Bought != BoughtWhen.InBasket || Trial != TrialCondition.None;

    internal override SelectedUnits Gives => Offer;
}
