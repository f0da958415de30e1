namespace Loyalty.Rules.Rewards.CrossSell;

/// <summary>Whoever buys so many units of one thing gets units of another one cheaper, in the same basket.</summary>
/// <remarks>Immutable and thread-safe. Where the offered item is not in the basket, the decision carries a nudge.</remarks>
public sealed partial class CrossSellRule : ItemRewardRule
{
    internal CrossSellRule(CrossSellRuleBuilder builder)
        : base(builder, builder.Options, builder.Reward)
    {
        When = builder.WhenValue ?? new SelectedUnits(Selector.Everything, 0);
        Offer = builder.OfferValue ?? new SelectedUnits(Selector.Everything, 0);
    }

    /// <summary>What must be bought, and how many units of it.</summary>
    public SelectedUnits When { get; }

    /// <summary>What is offered, and how many units of it.</summary>
    public SelectedUnits Offer { get; }

    internal override SelectedUnits Gives => Offer;
}
