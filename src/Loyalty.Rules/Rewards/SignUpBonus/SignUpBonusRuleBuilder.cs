namespace Loyalty.Rules.Rewards.SignUpBonus;

/// <summary>Collects a reward for joining.</summary>
/// <remarks>Not thread-safe.</remarks>
public sealed class SignUpBonusRuleBuilder : RewardBuilder<SignUpBonusRuleBuilder>
{
    internal SignUpBonusRuleBuilder(string id, Currency currency)
        : base(id, currency, null) { }

    internal Selector? OnValue { get; set; }

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

    internal override RewardRule BuildRule() => new SignUpBonusRule(this);
}
