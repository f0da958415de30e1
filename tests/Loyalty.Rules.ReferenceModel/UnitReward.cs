namespace Loyalty.Rules.ReferenceModel;

/// <summary>What one rule took off one unit.</summary>
/// <param name="RuleId">The rule.</param>
/// <param name="Combines">Whether the rule lets others take of the unit too.</param>
/// <param name="Discount">Minor units.</param>
internal sealed record UnitReward(string RuleId, bool Combines, long Discount);
