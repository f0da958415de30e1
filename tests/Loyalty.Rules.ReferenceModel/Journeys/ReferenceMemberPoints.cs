namespace Loyalty.Rules.ReferenceModel.Journeys;

/// <summary>Points that a run of a member issued; those of members held out are not posted.</summary>
public sealed record ReferenceMemberPoints(int Run, ReferencePoints Reward, bool IsWithheld);
