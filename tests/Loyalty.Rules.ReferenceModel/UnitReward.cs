namespace Loyalty.Rules.ReferenceModel;

/// <summary>What one rule took off one unit.</summary>
/// <param name="RuleId">The rule.</param>
/// <param name="ByCard">Whether it is a stamp card.</param>
/// <param name="Discount">Minor units.</param>
internal sealed record UnitReward(string RuleId, bool ByCard, long Discount);
