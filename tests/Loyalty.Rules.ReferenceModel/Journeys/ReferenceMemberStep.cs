namespace Loyalty.Rules.ReferenceModel.Journeys;

/// <summary>A step of one run of a member.</summary>
public sealed record ReferenceMemberStep(int Run, ReferenceStep Step);
