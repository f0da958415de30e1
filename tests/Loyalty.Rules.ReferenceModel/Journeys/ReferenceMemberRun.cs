namespace Loyalty.Rules.ReferenceModel.Journeys;

/// <summary>A run of a member, by its number among the member's.</summary>
public sealed record ReferenceMemberRun(int Number, ReferenceRun Run);
