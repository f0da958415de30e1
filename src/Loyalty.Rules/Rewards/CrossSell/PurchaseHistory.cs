namespace Loyalty.Rules.Rewards.CrossSell;

/// <summary>What is taken to be known of a member's purchases while the state holds no day of them: when the rule is new to the member.</summary>
public enum PurchaseHistory
{
    /// <summary>There were none: the default.</summary>
    AssumeNever,

    /// <summary>There was one on the day of the sale that first touches the rule; that sale keeps the day.</summary>
    AssumeBought,

    /// <summary>What the sale declares in the attributes <c>bought:</c> and <c>tried:</c> with the id of the rule: a day such as 2026-03-01, or <c>never</c>.</summary>
    FromHost,
}
