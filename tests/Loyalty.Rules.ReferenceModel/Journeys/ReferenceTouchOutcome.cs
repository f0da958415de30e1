using Loyalty.Rules.Journeys;

namespace Loyalty.Rules.ReferenceModel.Journeys;

/// <summary>What becomes of a touch.</summary>
public sealed record ReferenceTouchOutcome(ReferenceMemberTouch Touch, TouchStatus Status);
