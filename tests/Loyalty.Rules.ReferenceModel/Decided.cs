namespace Loyalty.Rules.ReferenceModel;

/// <summary>What a rule came to, and what is worth saying of it, or null.</summary>
internal sealed record Decided(ReferenceOutcome Outcome, ReferenceNudge? Nudge = null);
