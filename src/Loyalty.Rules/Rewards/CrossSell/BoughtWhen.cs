namespace Loyalty.Rules.Rewards.CrossSell;

/// <summary>When a member must have bought what a cross-sell asks for.</summary>
public enum BoughtWhen
{
    /// <summary>In this basket: the default.</summary>
    InBasket,

    /// <summary>Ever before this sale.</summary>
    Ever,

    /// <summary>Before this sale, at most so many business days ago.</summary>
    WithinDays,
}
