using Loyalty.Rules.Json.Forms;

namespace Loyalty.Rules.Testing.Documents;

/// <summary>Reports what a scenario says of a rule and the rule cannot have.</summary>
internal delegate void RuleCheck<T>(DocumentReader reader, LoyaltyPlan plan, string ruleId, Placed<T> value);
